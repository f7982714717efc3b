/** Remembers where the window was, over restarts: a small file in the app's data. */
import { readFile } from 'node:fs/promises';
import type { BrowserWindow, Rectangle } from 'electron';
import { writeAtomically } from './atomicWrite';
import { fitToDisplays, placeSchema, type WindowPlace } from './windowPlace';

/** A window that is dragged tells of every step; it is written down when it has come to rest, in milliseconds. */
const REST_MS = 500;

export class WindowMemory {
  private written = Promise.resolve();

  private constructor(
    private readonly file: string,
    private place: WindowPlace | null,
  ) {}

  /** A missing or damaged file is none: then the window opens as it does the first time. */
  static async load(file: string): Promise<WindowMemory> {
    const place = await readFile(file, 'utf8')
      .then((text) => placeSchema.parse(JSON.parse(text)))
      .catch(() => null);
    return new WindowMemory(file, place);
  }

  /**
   * Where to open a window; nothing where none is known, or where its display is no longer connected.
   * @param areas what windows may cover of each connected display
   */
  startBounds(areas: readonly Rectangle[]): Partial<Rectangle> {
    return (this.place && fitToDisplays(this.place.bounds, areas)) ?? {};
  }

  /** Maximizes the window if it was, and remembers from now on where it is. */
  follow(window: BrowserWindow): void {
    // Not earlier: a window that is maximized is shown.
    if (this.place?.isMaximized) window.once('ready-to-show', () => window.maximize());
    const placeNow = () => ({ bounds: window.getNormalBounds(), isMaximized: window.isMaximized() });
    // Where it opens by itself needs no writing down; only what a person makes of it does.
    this.place ??= placeNow();
    let rest: NodeJS.Timeout | undefined;
    const remember = () => {
      clearTimeout(rest);
      this.remember(placeNow());
    };
    const rememberAtRest = () => {
      clearTimeout(rest);
      rest = setTimeout(remember, REST_MS);
    };
    window.on('move', rememberAtRest);
    window.on('resize', rememberAtRest);
    window.on('maximize', rememberAtRest);
    window.on('unmaximize', rememberAtRest);
    window.on('close', remember);
    window.on('closed', () => clearTimeout(rest));
  }

  /** What cannot be written costs a window in its first place, and must stop nothing else. */
  private remember(place: WindowPlace): void {
    if (JSON.stringify(place) === JSON.stringify(this.place)) return;
    this.place = place;
    // One after the other: of two at once, the older could be the one that stays.
    this.written = this.written
      .then(() => writeAtomically(this.file, JSON.stringify(place)))
      .catch(() => undefined);
  }
}

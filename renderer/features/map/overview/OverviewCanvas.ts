/**
 * Two canvases behind React Flow's view: one with all that stands still, one with what is dragged and the rings of the
 * selection. They are painted with a margin; while the view moves they are only shifted and stretched, and painted
 * anew when the view rests, or leaves what is painted.
 */
import { encloses } from '#shared/diagram/boxes';
import type { Box } from '#shared/diagram/flowPath';
import type { Detail } from '#shared/diagram/detail';
import type { Palette } from '#shared/tokens';
import type { View } from '../stage/view';
import { paint, paintRings } from './paint';
import { marked, moving, standing, type Manner, type Scene } from './scene';

/** Pixels that are painted beyond each edge of the view. */
const MARGIN = 200;
/** How long the view has to rest before it is painted sharp, in milliseconds. */
const REST = 120;
/** How much the picture may be stretched before it is painted anew. */
const STRETCH = 1.6;

interface Painted {
  /** The part of the plane that is on the canvases. */
  area: Box;
  zoom: number;
}

export class OverviewCanvas {
  private readonly still: CanvasRenderingContext2D;
  private readonly live: CanvasRenderingContext2D;
  private scene: Scene | null = null;
  private look: { detail: Detail; palette: Palette } | null = null;
  private painted: Painted | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly unfollow: () => void;

  constructor(
    private readonly canvases: readonly [still: HTMLCanvasElement, live: HTMLCanvasElement],
    private readonly view: View,
  ) {
    this.still = canvases[0].getContext('2d')!;
    this.live = canvases[1].getContext('2d')!;
    this.unfollow = view.onChange(() => this.follow());
  }

  /** Draws a scene from now on. */
  show(scene: Scene, detail: Detail, palette: Palette): void {
    const before = this.scene;
    const isStillSame =
      before !== null &&
      this.painted !== null &&
      this.look?.palette === palette &&
      this.look.detail === detail &&
      isSameStill(before, scene);
    this.scene = scene;
    this.look = { detail, palette };
    if (isStillSame) this.paintLive();
    else this.paintAll();
  }

  end(): void {
    clearTimeout(this.timer);
    this.unfollow();
  }

  private follow(): void {
    const { painted } = this;
    if (!painted) return;
    const { zoom } = this.view.viewport;
    const stretch = zoom / painted.zoom;
    if (!encloses(painted.area, this.view.box) || stretch > STRETCH || stretch < 1 / STRETCH) {
      this.paintAll();
      return;
    }
    this.place(painted);
    clearTimeout(this.timer);
    if (stretch !== 1) this.timer = setTimeout(() => this.paintAll(), REST);
  }

  /** Puts the canvases where their part of the plane is in view. */
  private place({ area, zoom }: Painted): void {
    const { x, y } = this.view.toCanvas(area);
    const transform = `translate(${x}px, ${y}px) scale(${this.view.viewport.zoom / zoom})`;
    for (const canvas of this.canvases) canvas.style.transform = transform;
  }

  private paintAll(): void {
    clearTimeout(this.timer);
    if (!this.scene || !this.look) return;
    const { zoom } = this.view.viewport;
    const { x, y, width, height } = this.view.box;
    const margin = MARGIN / zoom;
    const area = { x: x - margin, y: y - margin, width: width + 2 * margin, height: height + 2 * margin };
    this.painted = { area, zoom };
    this.resize(area, zoom);
    this.place(this.painted);
    begin(this.still, this.painted);
    paint(this.still, standing(this.scene), this.manner(zoom), area);
    this.paintLive();
  }

  private paintLive(): void {
    if (!this.scene || !this.painted) return;
    const { area, zoom } = this.painted;
    const manner = this.manner(zoom);
    begin(this.live, this.painted);
    paint(this.live, moving(this.scene), manner, area);
    paintRings(this.live, marked(this.scene), manner);
  }

  private manner(zoom: number): Manner {
    return { ...this.look!, zoom };
  }

  private resize(area: Box, zoom: number): void {
    const width = Math.round(area.width * zoom);
    const height = Math.round(area.height * zoom);
    for (const canvas of this.canvases) {
      const [wide, high] = [width * devicePixelRatio, height * devicePixelRatio].map(Math.round) as [
        number,
        number,
      ];
      if (canvas.width !== wide) canvas.width = wide;
      if (canvas.height !== high) canvas.height = high;
      canvas.style.width = `${width}px`;
      canvas.style.height = `${height}px`;
    }
  }
}

/** Clears a canvas and sets its units to those of the plane. */
function begin(context: CanvasRenderingContext2D, { area, zoom }: Painted): void {
  const { canvas } = context;
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.clearRect(0, 0, canvas.width, canvas.height);
  const scale = zoom * devicePixelRatio;
  context.setTransform(scale, 0, 0, scale, -area.x * scale, -area.y * scale);
}

/** Whether what stands still looks as before: a drag that goes on, or another selection. */
function isSameStill(a: Scene, b: Scene): boolean {
  const idsOf = ({ motion }: Scene) => (motion?.kind === 'move' ? motion.ids : null);
  return (
    a.components === b.components &&
    a.boundaries === b.boundaries &&
    a.flows === b.flows &&
    a.curves === b.curves &&
    idsOf(a) === idsOf(b)
  );
}

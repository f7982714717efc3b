/** One run of the app after the other on the same data: two windows on two workshops, a database and a disk in memory. */
import { expect, vi } from 'vitest';
import { same } from '#shared/commands/same';
import type { Workshop } from '#shared/model/workshop';
import { joinWorkshop, type Joined } from '../../../renderer/session/open';
import type { Services } from '../../../renderer/session/services';
import type { Session, SessionState } from '../../../renderer/session/session';
import { CausewayDatabase } from '../../../renderer/storage/database';
import { newId } from '../../electron/backup/library';
import { ForgettingDisk } from '../../support/forgettingDisk';
import { SharedBrowser } from '../../support/sharedBrowser';
import { desktopOf, libraryOf, newDatabase, newWorkshop, openBackup } from '../../support/storedLibrary';
import { Ledger } from './ledger';

type Open = Extract<Joined, { state: 'open' }>;

/** So much time passes in a turn of the event loop: a write takes some of them, and patience hundreds. */
const TURN_MS = 20;
/** What is not there after so many turns never comes. */
const TURNS_MAX = 3000;

export async function turn(): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
  vi.advanceTimersByTime(TURN_MS);
}

async function until(isSo: () => boolean): Promise<void> {
  for (let turns = 0; !isSo(); turns += 1) {
    if (turns === TURNS_MAX) throw new Error(`This never came: ${isSo}`);
    await turn();
  }
}

/** Lets time pass until it has settled. */
async function passing<T>(work: Promise<T>): Promise<T> {
  let isSettled = false;
  const settled = work.finally(() => (isSettled = true));
  settled.catch(() => undefined);
  await until(() => isSettled);
  return settled;
}

const isEditor = ({ session }: Open) => !session.store.getState().isFollower;
const isSaved = ({ session }: Open) => session.store.getState().saveState === 'saved';
const unsavedIn = ({ session }: Open) => session.store.getState().unsaved;

export class Life {
  database = newDatabase();
  readonly workshops = [newWorkshop('First'), newWorkshop('Second')];
  isFull = false;
  /** The next record is written down, and nobody hears of it. */
  isMute = false;
  private readonly faults = { refuseAt: () => this.isFull };
  private disk = new ForgettingDisk(this.faults);
  backup!: Awaited<ReturnType<typeof openBackup>>;
  library!: ReturnType<typeof libraryOf>;
  private browser!: SharedBrowser;
  private edits = 0;
  private ledgers: Ledger[] = [];
  /** By window and workshop. */
  private windows: (Open | null)[][] = [];
  /** What this run of the app has opened. */
  private opened = new Set<Open>();
  /** What windows are doing that nobody waits for. */
  private underWay = new Set<Promise<unknown>>();
  /** What went wrong where nobody could be told. */
  private problems: unknown[] = [];

  async begin(): Promise<void> {
    await this.start();
    for (const workshop of this.workshops) await passing(this.library.save(workshop));
    this.ledgers = this.workshops.map((workshop) => new Ledger(workshop));
  }

  private async start(): Promise<void> {
    this.windows = [
      [null, null],
      [null, null],
    ];
    this.opened = new Set();
    this.underWay = new Set();
    const problems: unknown[] = (this.problems = []);
    vi.stubGlobal('reportError', (error: unknown) => problems.push(error));
    this.browser = new SharedBrowser();
    vi.stubGlobal('navigator', { locks: this.browser.locks });
    vi.stubGlobal('BroadcastChannel', this.browser.channel);
    this.isFull = false;
    this.isMute = false;
    this.backup = await openBackup(this.disk);
    const desktop = desktopOf(this.backup);
    const write = desktop.writeJournal;
    desktop.writeJournal = async (record) => {
      await write(record);
      if (!this.isMute) return;
      this.isMute = false;
      throw new Error('The answer was lost.');
    };
    this.library = libraryOf(this.database, desktop, () => 5);
    const found = await passing(this.library.start());
    expect(['sound', 'mended']).toContain(found.state);
  }

  /** All processes end, whatever they are doing. */
  stop(): void {
    // Dexie keeps in mind that it has something to do at once: that is done before the rest is forgotten.
    vi.advanceTimersByTime(1);
    vi.clearAllTimers();
    const { opened } = this;
    this.opened = new Set();
    for (const { release } of opened) release();
  }

  /** A workshop in a window, opened where it is not. */
  private async open(window: number, which: number): Promise<Open> {
    const present = this.windows[window]![which];
    if (present) return present;
    const { library } = this;
    const services = { library, newId, today: () => '2026-11-23', now: () => 5 } as Services;
    const joined = await passing(joinWorkshop(this.workshops[which]!.id, services, () => undefined));
    if (joined.state !== 'open') throw new Error(`It is ${joined.state}.`);
    this.windows[window]![which] = joined;
    this.opened.add(joined);
    this.watch(joined, this.ledgers[which]!);
    return joined;
  }

  private watch(open: Open, ledger: Ledger): void {
    const { session } = open;
    const { library, problems } = this;
    const look = (now: SessionState, before: SessionState | null) => {
      // What a killed window goes on with in this process is not seen by anybody.
      if (!this.opened.has(open)) return;
      const { isFollower, workshop, saveState } = now;
      try {
        if (!isFollower && before?.isFollower !== false) ledger.begins(session, workshop);
        if (isFollower && before?.isFollower === false) ledger.ends(session, before.workshop);
        if (!isFollower) ledger.shows(session, workshop, saveState === 'saved' && library.isSafe);
      } catch (error) {
        problems.push(error);
      }
    };
    look(session.store.getState(), null);
    session.store.subscribe(look);
    library.onSafety(() => look(session.store.getState(), session.store.getState()));
  }

  /** @returns what settles once it is done, well or not */
  private do(work: Promise<unknown>): Promise<unknown> {
    const { underWay, problems } = this;
    const done = work.catch((error: unknown) => problems.push(error)).finally(() => underWay.delete(done));
    underWay.add(done);
    return done;
  }

  private openIn(which: number): Open[] {
    return this.windows.flatMap((workshops) => workshops[which] ?? []);
  }

  /** A window that believes it edits a workshop; it may have been overtaken without a word. */
  async editor(window: number, which: number): Promise<Session> {
    const editors = this.openIn(which).filter(isEditor);
    return (editors[window % editors.length] ?? (await this.open(window, which))).session;
  }

  async edit(window: number, which: number): Promise<string> {
    const title = `Edit ${(this.edits += 1)}`;
    (await this.editor(window, which)).dispatch({ type: 'setDetails', patch: { title } });
    return title;
  }

  /** The window that follows begins to take over. @returns what settles once it has */
  async takeOver(which: number): Promise<{ done: Promise<unknown> | undefined }> {
    for (const window of [0, 1]) await this.open(window, which);
    const follower = this.openIn(which).find((open) => !isEditor(open));
    return { done: follower && this.do(follower.turn.takeOver()) };
  }

  /** It has taken over; where nothing is in the way, all edits of the other are saved by then. */
  async switch(which: number): Promise<void> {
    const editors = this.openIn(which).filter(isEditor);
    const isOrderly =
      editors.length === 1 &&
      this.underWay.size === 0 &&
      !this.browser.isHung &&
      !this.isFull &&
      !this.isMute;
    const unsaved = editors.map(unsavedIn);
    const { done } = await this.takeOver(which);
    if (done) await passing(done);
    if (isOrderly) expect(editors.map(unsavedIn)).toEqual(unsaved);
  }

  /** The same without a word to the other window, which hangs; what that does itself goes on. */
  async steal(which: number): Promise<void> {
    this.browser.hang();
    await this.switch(which);
  }

  goOn(): void {
    this.browser.goOn();
  }

  close(window: number, which: number): void {
    const open = this.windows[window]![which];
    if (!open) return;
    this.windows[window]![which] = null;
    const { session, turn, release } = open;
    const ledger = this.ledgers[which]!;
    turn.leave();
    // What could not be saved any more would be kept as a copy now.
    const closed = session.untilSaved().then(() => {
      ledger.ends(session, session.workshop);
      release();
    });
    void this.do(closed);
  }

  /** The window is gone, whatever it was doing; what was not forced to the disk may be gone, too. */
  async kill(isDatabaseLost: boolean): Promise<void> {
    expect(this.problems).toEqual([]);
    this.stop();
    this.disk = this.disk.afterCut(() => 0, this.faults);
    if (isDatabaseLost) await this.database.delete();
    this.database.close();
    this.database = new CausewayDatabase(this.database.name);
    await this.start();
    for (const which of this.workshops.keys()) {
      const stored = await this.stored(which);
      this.ledgers[which]!.expectPossible(stored);
      this.ledgers[which] = new Ledger(stored);
    }
  }

  /** Everything is in order again, and everybody gets to an end: all windows agree with what is stored. */
  async settle(): Promise<void> {
    this.isFull = false;
    this.isMute = false;
    this.goOn();
    await turn();
    await until(
      () =>
        this.underWay.size === 0 &&
        this.library.isSafe &&
        this.workshops.every((_workshop, which) => {
          const open = this.openIn(which);
          return open.every(isSaved) && (open.length === 0 || open.filter(isEditor).length === 1);
        }),
    );
    for (const which of this.workshops.keys()) {
      const stored = await this.stored(which);
      await until(() => this.openIn(which).every(({ session }) => same(session.workshop, stored)));
      this.ledgers[which]!.expectSettled(stored);
    }
    expect(this.problems).toEqual([]);
  }

  /** Everything settles; of two windows on a workshop the one that edits can then save, too. */
  async finish(): Promise<void> {
    await this.settle();
    const shared = [...this.workshops.keys()].filter((which) => this.openIn(which).length > 1);
    if (shared.length === 0) return;
    const titles = await Promise.all(shared.map((which) => this.edit(0, which)));
    await this.settle();
    const stored = await Promise.all(shared.map((which) => this.stored(which)));
    expect(stored.map(({ title }) => title)).toEqual(titles);
  }

  /** The app ends by itself, and is started again. */
  async end(): Promise<void> {
    await this.finish();
    for (const window of [0, 1]) for (const which of this.workshops.keys()) this.close(window, which);
    await this.settle();
    this.stop();
    await this.backup.close();
    await this.start();
  }

  private async stored(which: number): Promise<Workshop> {
    const content = await passing(this.library.read(this.workshops[which]!.id));
    return content!.document as Workshop;
  }
}

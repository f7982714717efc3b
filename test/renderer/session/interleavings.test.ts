/**
 * The real session, library and backup over a database and a disk in memory: whatever happens in whatever order, in the
 * end window, database and journal agree, and nothing that was called saved is missing after a kill.
 */
import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterEach, expect, it } from 'vitest';
import type { Workshop } from '#shared/model/workshop';
import { CausewayDatabase } from '../../../renderer/storage/database';
import { Session } from '../../../renderer/session/session';
import { newId } from '../../electron/backup/library';
import { ForgettingDisk } from '../../support/forgettingDisk';
import {
  deleteDatabases,
  desktopOf,
  inBackup,
  inDatabase,
  libraryOf,
  newDatabase,
  newWorkshop,
  openBackup,
} from '../../support/storedLibrary';

afterEach(deleteDatabases);

/** What can happen, and how often. */
const OCCURRENCES = {
  edit: 6,
  undo: 1,
  redo: 1,
  flush: 1,
  close: 1,
  archive: 1,
  snapshot: 1,
  /** The disk beside the database is full, and has room again. */
  fill: 1,
  free: 1,
  /** The next record is written down, and the window does not hear of it. */
  mute: 1,
  end: 1,
  /** All processes end at once; in the worse case the database is gone, too. */
  kill: 1,
  lose: 1,
} as const;
type Occurrence = keyof typeof OCCURRENCES;

const occurrence = fc.oneof(
  ...Object.entries(OCCURRENCES).map(([what, weight]) => ({
    weight,
    arbitrary: fc.constant(what as Occurrence),
  })),
);
/** What happens, to which workshop, and after how many turns of the event loop the next follows. */
const happenings = fc.array(fc.tuple(occurrence, fc.nat(1), fc.nat(3)), { maxLength: 14 });

const turn = () => new Promise((resolve) => setImmediate(resolve));

/** One run of the app after the other on the same data. */
class Life {
  database = newDatabase();
  readonly workshops = [newWorkshop('First'), newWorkshop('Second')];
  disk = new ForgettingDisk({ refuseAt: () => this.isFull });
  isFull = false;
  isMute = false;
  private edits = 0;
  private kills = 0;
  backup!: Awaited<ReturnType<typeof openBackup>>;
  library!: ReturnType<typeof libraryOf>;
  private sessions: (Session | null)[] = [null, null];
  /** The states of each that were shown, in order, from the last one that was shown as saved. */
  readonly unsure: Workshop[][] = this.workshops.map((workshop) => [workshop]);

  async start(): Promise<void> {
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
    const found = await this.library.start();
    expect(['sound', 'mended']).toContain(found.state);
  }

  /** The session of a workshop, opened where it is not. */
  async session(which: number): Promise<Session> {
    const open = this.sessions[which];
    if (open) return open;
    const stored = (await this.library.read(this.workshops[which]!.id))!.document as Workshop;
    const { library } = this;
    const session = new Session(stored, {
      newId,
      today: () => '2026-11-23',
      write: (next) => library.save(next),
    });
    const { kills } = this;
    session.store.subscribe(({ saveState, workshop }) => {
      // What a killed window goes on with in this process is not seen by anybody.
      if (kills !== this.kills) return;
      const shown = this.unsure[which]!;
      if (shown.at(-1) !== workshop) shown.push(workshop);
      if (saveState === 'saved') shown.splice(0, shown.length - 1);
    });
    this.sessions[which] = session;
    return session;
  }

  async close(which: number): Promise<void> {
    const session = this.sessions[which];
    await session?.flush();
    // One that could not be saved is not let go.
    if (!session || session.isDirty) return;
    session.close();
    this.sessions[which] = null;
  }

  edit(session: Session): void {
    session.dispatch({ type: 'setDetails', patch: { title: `Edit ${(this.edits += 1)}` } });
  }

  /** The window is gone, whatever it was doing; what was not forced to the disk may be gone, too. */
  async kill(isDatabaseLost: boolean): Promise<void> {
    this.kills += 1;
    for (const session of this.sessions) session?.close();
    this.sessions = [null, null];
    this.disk = this.disk.afterCut(() => 0);
    this.isFull = false;
    this.isMute = false;
    if (isDatabaseLost) await this.database.delete();
    this.database.close();
    this.database = new CausewayDatabase(this.database.name);
    await this.start();
    for (const [which, { id }] of this.workshops.entries()) {
      const stored = (await this.library.read(id))!.document;
      expect(this.unsure[which]).toContainEqual(stored);
      this.unsure[which] = [stored as Workshop];
    }
  }

  async end(): Promise<void> {
    this.isFull = false;
    this.isMute = false;
    for (const which of [0, 1]) await this.close(which);
    await this.backup.close();
    await this.start();
  }
}

async function happen(life: Life, what: Occurrence, which: number): Promise<void> {
  switch (what) {
    case 'edit':
      return life.edit(await life.session(which));
    case 'undo':
    case 'redo':
      return (await life.session(which))[what]();
    case 'flush':
      return (await life.session(which)).flush();
    case 'close':
      return life.close(which);
    case 'archive':
      return life.library.setState(life.workshops[which]!.id, 'archived').catch(() => undefined);
    case 'snapshot':
      return life.backup.takeSnapshot('work').catch(() => undefined);
    case 'fill':
    case 'free':
      life.isFull = what === 'fill';
      return;
    case 'mute':
      life.isMute = true;
      return;
    case 'end':
      return life.end();
    case 'kill':
    case 'lose':
      return life.kill(what === 'lose');
  }
}

it(
  'window, database and journal agree in the end, whatever happens in whatever order',
  () =>
    fc.assert(
      fc.asyncProperty(happenings, async (taken) => {
        const life = new Life();
        await life.start();
        for (const workshop of life.workshops) await life.library.save(workshop);
        for (const [what, which, turns] of taken) {
          await happen(life, what, which);
          for (let turned = 0; turned < turns; turned += 1) await turn();
        }
        await life.end();
        const database = await inDatabase(life.database);
        expect(await inBackup(life.backup)).toEqual(database);
        for (const [which, { id }] of life.workshops.entries()) {
          const { workshop } = await life.session(which);
          expect((await life.library.read(id))!.document).toEqual(workshop);
          expect(life.unsure[which]).toEqual([workshop]);
        }
        await life.database.delete();
      }),
      { numRuns: 1000 },
    ),
  120_000,
);

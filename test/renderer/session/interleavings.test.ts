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
import { ForgettingDisk } from '../../support/forgettingDisk';
import {
  deleteDatabases,
  desktopOf,
  inBackup,
  inDatabase,
  libraryOf,
  newDatabase,
  newId,
  newWorkshop,
  openBackup,
} from '../../support/storedLibrary';

afterEach(deleteDatabases);

const step = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constant('edit' as const), which: fc.nat(1) }) },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constantFrom('undo' as const, 'redo' as const), which: fc.nat(1) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constantFrom('flush' as const, 'close' as const), which: fc.nat(1) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constantFrom('archive' as const, 'delete' as const, 'snapshot' as const),
      which: fc.nat(1),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constantFrom('fill' as const, 'free' as const), which: fc.nat(1) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constantFrom('end' as const, 'kill' as const), which: fc.nat(1) }),
  },
);
/** How long after a step the next one follows, in turns of the event loop. */
const steps = fc.array(fc.tuple(step, fc.nat(3)), { maxLength: 14 });

const turn = () => new Promise((resolve) => setImmediate(resolve));

/** One run of the app after the other on the same data. */
class Life {
  database = newDatabase();
  readonly workshops = [newWorkshop('First'), newWorkshop('Second')];
  disk = new ForgettingDisk({ refuseAt: () => this.isFull });
  isFull = false;
  private edits = 0;
  backup!: Awaited<ReturnType<typeof openBackup>>;
  library!: ReturnType<typeof libraryOf>;
  private sessions: (Session | null)[] = [null, null];
  /** The states of each that were shown, in order, from the last one that was shown as saved. */
  readonly unsure: Workshop[][] = this.workshops.map((workshop) => [workshop]);

  async start(): Promise<void> {
    this.backup = await openBackup(this.disk);
    this.library = libraryOf(this.database, desktopOf(this.backup), () => 5);
    const found = await this.library.start();
    expect(['sound', 'mended']).toContain(found.state);
  }

  /** The session of a workshop, opened where it is not. */
  async session(which: number): Promise<Session> {
    const open = this.sessions[which];
    if (open) return open;
    const stored = (await this.library.read(this.workshops[which]!.id)) as Workshop;
    const { library } = this;
    const session = new Session(stored, {
      newId,
      today: () => '2026-11-23',
      write: (next) => library.save(next),
    });
    session.store.subscribe(({ saveState, workshop }) => {
      const shown = this.unsure[which]!;
      if (shown.at(-1) !== workshop) shown.push(workshop);
      if (saveState === 'saved') shown.splice(0, shown.length - 1);
    });
    this.sessions[which] = session;
    return session;
  }

  async close(which: number): Promise<void> {
    const session = this.sessions[which];
    this.sessions[which] = null;
    await session?.flush();
    session?.close();
  }

  edit(session: Session): void {
    session.dispatch({ type: 'setDetails', patch: { title: `Edit ${(this.edits += 1)}` } });
  }

  /** The window is gone, whatever it was doing; what was not forced to the disk may be gone, too. */
  async kill(): Promise<void> {
    for (const session of this.sessions) session?.close();
    this.sessions = [null, null];
    this.disk = this.disk.afterCut(() => 0);
    this.isFull = false;
    this.database.close();
    this.database = new CausewayDatabase(this.database.name);
    await this.start();
    for (const [which, { id }] of this.workshops.entries()) {
      const stored = await this.library.read(id);
      expect(this.unsure[which]!.map(({ title }) => title)).toContain((stored as Workshop).title);
      expect(this.unsure[which]).toContainEqual(stored);
      this.unsure[which] = [stored as Workshop];
    }
  }

  async end(): Promise<void> {
    this.isFull = false;
    for (const which of [0, 1]) {
      (await this.session(which)).retry();
      await this.close(which);
    }
    await this.backup.close();
    await this.start();
  }
}

it(
  'window, database and journal agree in the end, whatever happens in whatever order',
  () =>
    fc.assert(
      fc.asyncProperty(steps, async (taken) => {
        const life = new Life();
        await life.start();
        for (const workshop of life.workshops) await life.library.save(workshop);
        for (const [{ do: what, which }, pause] of taken) {
          const { id } = life.workshops[which]!;
          if (what === 'edit') life.edit(await life.session(which));
          else if (what === 'undo' || what === 'redo') (await life.session(which))[what]();
          else if (what === 'flush') await (await life.session(which)).flush();
          else if (what === 'close') await life.close(which);
          else if (what === 'archive' || what === 'delete')
            await life.library
              .setState(id, what === 'archive' ? 'archived' : 'deleted')
              .catch(() => undefined);
          else if (what === 'snapshot') await life.backup.takeSnapshot('work').catch(() => undefined);
          else if (what === 'fill' || what === 'free') life.isFull = what === 'fill';
          else if (what === 'end') await life.end();
          else await life.kill();
          for (let turns = 0; turns < pause; turns += 1) await turn();
        }
        await life.end();
        const database = await inDatabase(life.database);
        expect(await inBackup(life.backup)).toEqual(database);
        for (const [which, { id }] of life.workshops.entries()) {
          const { workshop } = await life.session(which);
          expect(await life.library.read(id)).toEqual(workshop);
          expect(life.unsure[which]).toEqual([workshop]);
        }
        await life.database.delete();
      }),
      { numRuns: 1000 },
    ),
  120_000,
);

/**
 * The real session, turns of windows, library and backup over a database and a disk in memory: whatever happens in
 * whatever order, in the end windows, database and journal agree; nothing that was called saved is missing after a kill
 * or a switch of windows, and what could not be saved any more is known to the window that has it.
 */
import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { deleteDatabases, inBackup, inDatabase } from '../../support/storedLibrary';
import { Life, turn } from './life';

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(async () => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  await deleteDatabases();
});

/** What can happen, and how often. */
const OCCURRENCES = {
  edit: 8,
  undo: 1,
  redo: 1,
  flush: 2,
  close: 1,
  /** The other window begins to take over. */
  takeOver: 1,
  /** It has taken over: the first one has handed over, or hangs and does not hear of it until it goes on. */
  switch: 2,
  steal: 2,
  goOn: 1,
  archive: 1,
  snapshot: 1,
  /** The disk beside the database is full, and has room again. */
  fill: 2,
  free: 1,
  /** The next record is written down, and the window does not hear of it. */
  mute: 1,
  end: 1,
  /** All processes end at once; in the worse case the database is gone, too. */
  kill: 1,
  lose: 2,
} as const;
type Occurrence = keyof typeof OCCURRENCES;

const occurrence = fc.oneof(
  ...Object.entries(OCCURRENCES).map(([what, weight]) => ({
    weight,
    arbitrary: fc.constant(what as Occurrence),
  })),
);
/** What happens, in which window, to which workshop, and after how many turns of the event loop the next follows. */
const happenings = fc.array(fc.tuple(occurrence, fc.nat(1), fc.nat(1), fc.nat(3)), { maxLength: 10 });

/** What chance finds late: a window hands over while one write is under way and another one waits. */
const HANDED_OVER_BUSY: [Occurrence, number, number, number][] = [
  ['switch', 0, 0, 0],
  ['edit', 0, 0, 0],
  ['flush', 0, 0, 0],
  ['edit', 0, 0, 0],
  ['edit', 0, 0, 0],
  ['switch', 0, 0, 0],
];

/** What chance finds late: both windows take the workshop from each other at the same time. */
const BOTH_TAKE_OVER: [Occurrence, number, number, number][] = [
  ['takeOver', 0, 1, 0],
  ['steal', 0, 1, 0],
  ['switch', 0, 1, 0],
  ['edit', 1, 1, 0],
];

async function happen(life: Life, what: Occurrence, window: number, which: number): Promise<void> {
  switch (what) {
    case 'edit':
      return void (await life.edit(window, which));
    case 'undo':
    case 'redo':
      return (await life.editor(window, which))[what]();
    case 'flush':
      return (await life.editor(window, which)).flush();
    case 'close':
      return life.close(window, which);
    case 'takeOver':
      return void (await life.takeOver(which));
    case 'switch':
      return life.switch(which);
    case 'steal':
      return life.steal(which);
    case 'goOn':
      return life.goOn();
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
  'windows, database and journal agree in the end, whatever happens in whatever order',
  () =>
    fc.assert(
      fc.asyncProperty(happenings, async (taken) => {
        const life = new Life();
        try {
          await life.begin();
          for (const [what, window, which, turns] of taken) {
            await happen(life, what, window, which);
            for (let turned = 0; turned < turns; turned += 1) await turn();
          }
          await life.finish();
          expect(await inBackup(life.backup)).toEqual(await inDatabase(life.database));
        } finally {
          life.stop();
          await life.database.delete();
        }
      }),
      { numRuns: 400, examples: [[HANDED_OVER_BUSY], [BOTH_TAKE_OVER]] },
    ),
  180_000,
);

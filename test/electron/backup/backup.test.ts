import { describe, expect, it } from 'vitest';
import type { Change, JournalRecord } from '#shared/backup/record';
import type { SnapshotReason } from '#shared/backup/rotation';
import { serialize } from '#shared/file/serialize';
import type { Workshop } from '#shared/model/workshop';
import { Backup } from '../../../electron/backup/backup';
import { ForgettingDisk, PowerCut, SURVIVALS, type Faults, type Step } from '../../support/forgettingDisk';
import { FOLDER, grown, MINUTE, put, recalled, snapshotsOn, standing, START, type State } from './library';

const a = grown('A', 6);
const b = grown('B', 3);

/** What happens: workshops that are written, put into the archive or purged together, snapshots, ends of sessions. */
type Act =
  | { put: Workshop[] }
  | { archive: Workshop }
  | { purge: Workshop }
  | { snapshot: SnapshotReason }
  | { end: true };
const ACTS: readonly Act[] = [
  { put: [a[0]!] },
  { put: [a[1]!] },
  { snapshot: 'work' },
  { put: [b[0]!] },
  { put: [a[2]!, b[1]!] },
  { end: true },
  { put: [a[3]!] },
  { snapshot: 'restore' },
  { archive: b[1]! },
  { snapshot: 'work' },
  { put: [a[4]!] },
  { purge: b[1]! },
  { end: true },
];

/** So many snapshots, over so many weeks, that some are not kept. */
const MANY: readonly Act[] = grown('C', 14).flatMap((workshop) => [
  { put: [workshop] },
  { snapshot: 'work' as const },
]);

type Written = { record: JournalRecord; state: State };

/** The record of each act that changes something, and the library's state after it. */
function writtenBy(acts: readonly Act[]): Written[] {
  const written: Written[] = [];
  let state: State = {};
  let known = new Map<string, Workshop>();
  for (const act of acts) {
    if ('end' in act) known = new Map();
    const changes = changesOf(act, known);
    if (changes.length === 0) continue;
    state = { ...state };
    for (const change of changes) {
      if ('isPurged' in change) delete state[change.id];
      else {
        const text = change.delta ? serialize(known.get(change.id)!) : state[change.id]!.text;
        state[change.id] = { standing: change.standing, text };
      }
    }
    const sequence = written.length + 1;
    written.push({ record: { from: sequence, to: sequence, at: START + sequence, changes }, state });
  }
  return written;
}

/** @param known the workshops that this session has written, which is noted here; the first time, one is written whole */
function changesOf(act: Act, known: Map<string, Workshop>): Change[] {
  if ('archive' in act)
    return [{ id: act.archive.id, standing: standing('archived'), delta: null, isWhole: false }];
  if ('purge' in act) return [{ id: act.purge.id, isPurged: true }];
  if (!('put' in act)) return [];
  return act.put.map((workshop) => {
    const before = known.get(workshop.id) ?? null;
    known.set(workshop.id, workshop);
    return put(workshop, before);
  });
}

/** Acts, what they write, how much time passes between two looks at the clock. */
interface Life {
  acts: readonly Act[];
  written: readonly Written[];
  tick: number;
  /** The power is cut from this share of the steps on. */
  cutFrom: number;
}
const SHORT: Life = { acts: ACTS, written: writtenBy(ACTS), tick: MINUTE, cutFrom: 0 };
const LONG: Life = { acts: MANY, written: writtenBy(MANY), tick: 3 * 24 * 60 * MINUTE, cutFrom: 0.88 };

/** What has been promised so far. */
interface Promised {
  /** Everything up to here is durable. */
  sequence: number;
  /** A session is known to be under way, or to have ended; null while either may be so. */
  isRunning: boolean | null;
}

/** Goes through the acts, until a power cut where there is one. */
async function live(disk: ForgettingDisk, promised: Promised, { acts, written, tick }: Life): Promise<void> {
  let moment = START;
  const now = () => (moment += tick);
  const begin = async () => {
    promised.isRunning = null;
    const backup = await Backup.open(disk, FOLDER, now);
    promised.isRunning = true;
    return backup;
  };
  let backup: Backup | null = null;
  for (const act of acts) {
    backup ??= await begin();
    if ('snapshot' in act) await backup.takeSnapshot(act.snapshot);
    else if ('end' in act) {
      promised.isRunning = null;
      await backup.close();
      promised.isRunning = false;
      backup = null;
    } else {
      await backup.append(written[promised.sequence]!.record);
      promised.sequence += 1;
    }
  }
}

/** @throws where something that was promised is not so */
async function check(disk: ForgettingDisk, { sequence, isRunning }: Promised, life: Life): Promise<void> {
  const snapshots = snapshotsOn(disk);
  for (const { manifest } of await snapshots.list())
    for (const { hash } of manifest!.workshops) expect(await snapshots.readDocument(hash)).not.toBeNull();
  const { backup, state } = await recalled(disk);
  expect(backup.sequence).toBeGreaterThanOrEqual(sequence);
  expect(state).toEqual(life.written[backup.sequence - 1]?.state ?? {});
  if (isRunning !== null) expect(backup.status.isUnclean).toBe(isRunning);
  expect(backup.status.isDamaged).toBe(false);
  // And it goes on from there, also when the next session is cut at once.
  const next = backup.sequence + 1;
  await backup.append({ from: next, to: next, at: 0, changes: [put(a[5]!)] });
  const again = await recalled(disk.afterCut(() => 0));
  expect(again.backup.sequence).toBe(next);
  expect(again.state).toEqual({ ...state, [a[5]!.id]: { standing: standing(), text: serialize(a[5]!) } });
}

/** Cuts the power at every step in turn, and at the end, and checks what is found then, however it may come back. */
async function cutEverywhere(life: Life, faults: Faults = {}): Promise<void> {
  const uncut = new ForgettingDisk(faults);
  await live(uncut, promise(), life);
  for (let cutAt = Math.ceil(life.cutFrom * uncut.steps) + 1; cutAt <= uncut.steps + 1; cutAt += 1)
    for (const [index, survival] of SURVIVALS.entries()) {
      const disk = new ForgettingDisk({ ...faults, cutAt });
      const promised = promise();
      const end = await live(disk, promised, life).catch((error: unknown) => error);
      expect(end instanceof PowerCut).toBe(cutAt <= uncut.steps);
      await check(disk.afterCut(survival()), promised, life).catch((error: unknown) => {
        throw new Error(`Cut at step ${cutAt} of ${uncut.steps}, survival ${index}`, { cause: error });
      });
    }
}

const promise = (): Promised => ({ sequence: 0, isRunning: null });

describe('the backup', () => {
  it('has what it was told, session after session', async () => {
    const disk = new ForgettingDisk();
    await live(disk, promise(), SHORT);
    const { backup, state } = await recalled(disk);
    expect(backup.sequence).toBe(SHORT.written.length);
    expect(state).toEqual(SHORT.written.at(-1)!.state);
    expect(backup.status).toMatchObject({ isUnclean: false, isDamaged: false });
  });

  it('keeps the snapshots that rotation keeps, their documents and their journal, and no more', async () => {
    const disk = new ForgettingDisk();
    await live(disk, promise(), LONG);
    expect(await snapshotsOn(disk).list()).toHaveLength(10);
    expect(await disk.list(`${FOLDER}/documents`)).toHaveLength(10);
    expect(await disk.list(`${FOLDER}/journal`)).toHaveLength(2);
  });

  it.each([
    ['short sessions', SHORT],
    ['many snapshots', LONG],
  ])('loses nothing that it promised when the power is cut at any step of %s', (_what, life) =>
    cutEverywhere(life),
  );

  it.each<[string, Step, RegExp]>([
    ['of a segment of the journal', 'sync', /\/journal\//],
    ['of the journal’s names', 'syncFolder', /\/journal$/],
    ['of a document', 'sync', /\/documents\//],
    ['of the documents’ names', 'syncFolder', /\/documents$/],
    ['of a manifest', 'sync', /\/snapshots\//],
    ['of the snapshots’ names', 'syncFolder', /\/snapshots$/],
    ['of the folders, and of the mark of a session', 'syncFolder', /\/backup$/],
    ['of the backup’s own name', 'syncFolder', /\/data$/],
  ])('would lose something without the forcing %s', async (_what, step, where) => {
    const pretend = (one: Step, file: string) => one === step && where.test(file);
    await expect(cutEverywhere(SHORT, { pretend })).rejects.toThrow(/Cut at step/u);
  });
});

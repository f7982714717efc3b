/** Kills the app in the middle of edits, again and again on the same data, and compares what is there afterwards. */
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { nodeDisk } from '../../electron/backup/disk';
import { Snapshots } from '../../electron/backup/snapshots';
import { startApp } from './process';
import { COMPONENT_EVERY, type Told } from './told';

/** What was seen, over all runs. */
export interface Outcome {
  runs: number;
  /** Edits that were shown as saved. */
  saved: number;
  /** Of these, how many were not there afterwards. */
  lost: number;
  /** Starts at which a later edit was there without what came before it. */
  torn: number;
  snapshots: number;
  unreadableSnapshots: number;
  /** Starts that brought something back by themselves, and starts that asked. */
  mended: number;
  asked: number;
}

/**
 * @param longestMs kills come so long after the first edit is saved at most, in milliseconds
 * @param onRun is told after each run
 */
export async function killAgainAndAgain(
  runs: number,
  longestMs: number,
  onRun: (outcome: Outcome) => void = () => undefined,
): Promise<Outcome> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'causeway-kills-'));
  const outcome: Outcome = {
    runs: 0,
    saved: 0,
    lost: 0,
    torn: 0,
    snapshots: 0,
    unreadableSnapshots: 0,
    mended: 0,
    asked: 0,
  };
  const compare = (found: Extract<Told, { kind: 'found' }>, saved: number) => {
    outcome.lost += Math.max(0, saved - found.edit);
    // Each of these edits came after its component.
    if (found.components < Math.floor(found.edit / COMPONENT_EVERY)) outcome.torn += 1;
    outcome.mended += Number(found.isMended);
    outcome.asked += Number(found.isAsked);
    return found.edit;
  };
  try {
    let last = 0;
    while (outcome.runs < runs) {
      last = compare(await lookAtIt(folder), last);
      const { found, saved } = await editUntilKilled(folder, Math.random() * longestMs);
      compare(found, last);
      outcome.saved += saved - found.edit;
      last = saved;
      await readSnapshots(folder, outcome);
      outcome.runs += 1;
      onRun(outcome);
    }
    // The last kill is followed by two starts as well.
    last = compare(await lookAtIt(folder), last);
    compare(await lookAtIt(folder), last);
    return outcome;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Starts it and looks, and kills it again. */
async function lookAtIt(folder: string): Promise<Extract<Told, { kind: 'found' }>> {
  const app = startApp(folder, 'look');
  const { value } = (await app.told.next()) as { value?: Told };
  await app.kill();
  if (value?.kind !== 'found') throw new Error('The app did not start.');
  return value;
}

/** @returns what it found, and the last edit that it showed as saved */
async function editUntilKilled(
  folder: string,
  afterMs: number,
): Promise<{ found: Extract<Told, { kind: 'found' }>; saved: number }> {
  const app = startApp(folder, 'edit');
  let found: Extract<Told, { kind: 'found' }> | null = null;
  let saved = 0;
  let killing: Promise<void> | null = null;
  for await (const told of app.told)
    if (told.kind === 'found') found = told;
    else {
      saved = told.edit;
      killing ??= wait(afterMs).then(() => app.kill());
    }
  await killing;
  if (!found || !killing) throw new Error('The app did not get to edit.');
  return { found, saved };
}

async function readSnapshots(folder: string, outcome: Outcome): Promise<void> {
  const inBackup = (name: string) => path.join(folder, 'backup', name);
  const snapshots = new Snapshots(nodeDisk, inBackup('snapshots'), inBackup('documents'));
  for (const { manifest } of await snapshots.list()) {
    outcome.snapshots += 1;
    const texts = await Promise.all(
      (manifest?.workshops ?? []).map(({ hash }) => snapshots.readDocument(hash)),
    );
    if (!manifest || texts.includes(null)) outcome.unreadableSnapshots += 1;
  }
}

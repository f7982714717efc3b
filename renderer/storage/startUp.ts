/**
 * The look at the database before anything is done with it: whether it is what was written down beside it. After an end
 * that was not the app's own it is mended from there; where it lacks something without a reason, a person decides.
 */
import { same } from '#shared/commands/same';
import type { BackupStatus, Desktop } from '#shared/desktop';
import { restore } from '#shared/file/restore';
import { attempt } from '#shared/file/rejected';
import type { Workshop } from '#shared/model/workshop';
import { BlockedDatabase, NewerDatabase, type CausewayDatabase } from './database';
import { readWorkshop, replace, type Replacement, type Restored } from './restoring';

export type StartingPoint = Pick<Desktop, 'backupStatus' | 'listRestorePoints' | 'readRestorePoint'>;

/** Why a person has to decide what to go on with. */
export type Doubt =
  /** It was left in order, and has an older state than what is written down. */
  | 'behind'
  /** It has nothing, and something is written down. */
  | 'empty'
  | 'unreadable'
  /** It was not left in order, and could not be compared and mended in time, or not from a whole backup. */
  | 'uncertain';

export type Found =
  | { state: 'sound' }
  /** What is written down beside it cannot be had: nothing could be compared. */
  | { state: 'unguarded'; reason: string; isEmpty: boolean }
  /** It had lost something, which is back. */
  | { state: 'mended'; titles: string[] }
  | { state: 'doubtful'; doubt: Doubt; hasBackup: boolean }
  /** Neither the database nor what is written down beside it can be opened. */
  | { state: 'unreachable'; reason: string }
  /** A newer Causeway made it: this one writes nothing. */
  | { state: 'newer' }
  /** Another window has to let go of it first. */
  | { state: 'blocked' };

type Status = NonNullable<BackupStatus>;

/**
 * Looks at the database, and mends it where that needs no decision.
 * @param late settles when comparing and mending has taken too long
 */
export async function lookAt(
  database: CausewayDatabase,
  desktop: StartingPoint | null,
  late: Promise<void>,
): Promise<Found> {
  const answer = await statusOf(desktop);
  const status = 'reason' in answer ? null : answer.status;
  const hasBackup =
    status !== null && (status.sequence > 0 || (await desktop!.listRestorePoints()).length > 0);
  const doubtful = (doubt: Doubt): Found => ({ state: 'doubtful', doubt, hasBackup });
  let stored: number;
  try {
    await database.openKnown();
    stored = await database.sequence();
  } catch (error) {
    if (error instanceof NewerDatabase) return { state: 'newer' };
    if (error instanceof BlockedDatabase) return { state: 'blocked' };
    return 'reason' in answer ? { state: 'unreachable', reason: answer.reason } : doubtful('unreadable');
  }
  if ('reason' in answer) return { state: 'unguarded', reason: answer.reason, isEmpty: stored === 0 };
  if (!desktop || !status) return { state: 'sound' };
  if (!status.isUnclean || status.isDamaged) {
    // A damaged backup may know of more than it can bring back.
    if (stored >= status.last) return { state: 'sound' };
    if (status.isUnclean && hasBackup) return doubtful('uncertain');
    return doubtful(stored === 0 ? 'empty' : 'behind');
  }
  const plan = planOf(database, desktop, status, stored);
  // Reading alone: nothing has been changed where it takes too long.
  const isPlanned = await Promise.race([plan.then(() => true), late.then(() => false)]);
  if (!isPlanned) return doubtful('uncertain');
  return mend(database, await plan, status, stored);
}

async function statusOf(
  desktop: StartingPoint | null,
): Promise<{ status: BackupStatus } | { reason: string }> {
  try {
    return { status: (await desktop?.backupStatus()) ?? null };
  } catch (error) {
    return { reason: error instanceof Error ? error.message : String(error) };
  }
}

interface Plan extends Replacement {
  /** Workshops that neither the database nor the backup can show. */
  unreadable: number;
  /** The sequence number that the database has afterwards. */
  sequence: number;
}

async function mend(database: CausewayDatabase, plan: Plan, status: Status, stored: number): Promise<Found> {
  if (plan.unreadable > 0) return { state: 'doubtful', doubt: 'uncertain', hasBackup: true };
  const isSame = plan.put.length === 0 && plan.remove.length === 0;
  if (isSame && stored >= status.sequence) return { state: 'sound' };
  await database.transaction('rw', database.tables, async () => {
    await replace(database, plan);
    await database.skipTo(plan.sequence);
  });
  return { state: 'mended', titles: plan.put.map(({ workshop }) => workshop.title) };
}

/** What has to change so that the database has what is written down. */
async function planOf(
  database: CausewayDatabase,
  desktop: StartingPoint,
  status: Status,
  stored: number,
): Promise<Plan> {
  const latest = (await desktop.listRestorePoints()).find(({ reason }) => reason === 'latest');
  // What the database has beyond the sequence that is written down is newer, and right.
  const isAhead = stored > status.sequence;
  const put: Restored[] = [];
  let unreadable = 0;
  for (const { id, standing } of latest?.workshops ?? []) {
    const present = await presentState(database, id);
    if (present === 'newer') continue;
    if (isAhead && (present || standing.state === 'deleted')) continue;
    const workshop = await readWorkshop(desktop, latest!.name, id);
    if (workshop && !same({ workshop, standing }, present)) put.push({ workshop, standing });
    if (!workshop && !present) unreadable += 1;
  }
  // What cannot be read here was never written down, and is no leftover.
  const unknown = await database.workshops.filter(({ id }) => !status.ids.includes(id)).toArray();
  const remove = isAhead ? [] : unknown.filter(({ document }) => readable(document)).map(({ id }) => id);
  return { put, remove, unreadable, sequence: isAhead ? stored + 1 : status.sequence };
}

/** A workshop as the database has it; null where it is not there or cannot be read. */
async function presentState(database: CausewayDatabase, id: string): Promise<Restored | 'newer' | null> {
  const row = await database.workshops.get(id);
  if (row && isFromNewer(row.document)) return 'newer';
  const summary = await database.summaries.get(id);
  const workshop = readable(row?.document);
  if (!summary || !workshop) return null;
  const { state, editedAt, deletedAt } = summary;
  return { workshop, standing: { state, editedAt, deletedAt } };
}

/** A newer Causeway wrote it: it stays as it is. */
export function isFromNewer(document: unknown): boolean {
  const read = attempt(() => restore(document));
  return 'reason' in read && read.reason.key === 'errors.file.newer';
}

/** A stored document as a workshop; null where it is none that this app can read. */
export function readable(document: unknown): Workshop | null {
  const read = attempt(() => restore(document));
  return 'reason' in read ? null : read.workshop;
}

/** The library as journal and snapshots have it. */
import type { Change, JournalRecord, Standing } from '#shared/backup/record';
import { applyDelta } from '#shared/backup/delta';
import type { Workshop } from '#shared/model/workshop';
import type { SnapshotEntry } from './snapshots';

/** A workshop; one of the last two is there. */
export interface Kept {
  standing: Standing;
  /** As the last snapshot has it; null where it has become another since. */
  stored: SnapshotEntry | null;
  /** Null where it was not needed yet. */
  workshop: Workshop | null;
}

export interface Image {
  /** The database's sequence number that it is the state of. */
  sequence: number;
  /** When it became so, milliseconds since 1970. */
  at: number;
  workshops: ReadonlyMap<string, Kept>;
}

export const EMPTY_IMAGE: Image = { sequence: 0, at: 0, workshops: new Map() };

/** A document that a change builds on cannot be had. */
export class DocumentMissing extends Error {
  constructor(readonly id: string) {
    super(`The document of ${id} cannot be read.`);
  }
}

/** Whether a record is what comes next: it may repeat what the image holds, but leave nothing out. */
export const continues = (image: Image, { from, to }: JournalRecord): boolean =>
  from <= image.sequence + 1 && to > image.sequence;

/**
 * The image after a record.
 * @param load reads the document of a snapshot's entry; null where it cannot
 * @throws DocumentMissing
 */
export async function follow(
  image: Image,
  record: JournalRecord,
  load: (entry: SnapshotEntry) => Promise<Workshop | null>,
): Promise<Image> {
  const workshops = new Map(image.workshops);
  for (const change of record.changes) {
    const isKnown = workshops.has(change.id);
    if ('isPurged' in change) workshops.delete(change.id);
    // Only the standing of what was never written down, for it cannot be read here: there is nothing to keep.
    else if (!change.delta && !isKnown) continue;
    else workshops.set(change.id, await changed(workshops.get(change.id), change, load));
  }
  return { sequence: record.to, at: record.at, workshops };
}

async function changed(
  before: Kept | undefined,
  { id, standing, delta, isWhole }: Exclude<Change, { isPurged: true }>,
  load: (entry: SnapshotEntry) => Promise<Workshop | null>,
): Promise<Kept> {
  if (delta && isWhole) return { standing, stored: null, workshop: applyDelta(null, delta) };
  if (!before) throw new DocumentMissing(id);
  if (!delta) return { ...before, standing };
  const workshop = before.workshop ?? (await load(before.stored!));
  if (!workshop) throw new DocumentMissing(id);
  return { standing, stored: null, workshop: applyDelta(workshop, delta) };
}

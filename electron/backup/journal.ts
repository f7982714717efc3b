/** The journal: records of changes, each a line, in segments of which the last one is written on. */
import path from 'node:path';
import { recordSchema, type JournalRecord } from '#shared/backup/record';
import { checkedLine, readChecked } from './checked';
import type { Disk } from './disk';

const ENDING = '.journal';
/** Digits of a segment's number, so that names sort as numbers do. */
const DIGITS = 8;

export interface Segment {
  name: string;
  /** Those that can be read, up to the first that cannot: a record that was being written when the app ended is torn. */
  records: JournalRecord[];
}

export class Journal {
  private segment: string | null = null;
  private readonly written = new Map<string, number>();

  /** @param last number of the newest segment there is; what is written goes into newer ones */
  private constructor(
    private readonly disk: Disk,
    private readonly folder: string,
    private last: number,
  ) {}

  /** Reads what is there; nothing of it is changed, and what is torn at the end of a segment stays there. */
  static async open(disk: Disk, folder: string): Promise<{ journal: Journal; segments: Segment[] }> {
    const segments = await readSegments(disk, folder);
    const numbers = segments.map(({ name }) => Number.parseInt(name, 10)).filter(Number.isFinite);
    return { journal: new Journal(disk, folder, Math.max(0, ...numbers)), segments };
  }

  /** Reads again what is there. */
  read(): Promise<Segment[]> {
    return readSegments(this.disk, this.folder);
  }

  /** Settles once the record is durable. After a failure the next one starts a segment: this one's end is not known. */
  async append(record: JournalRecord): Promise<void> {
    const isNew = this.segment === null;
    const name = this.segment ?? `${String(++this.last).padStart(DIGITS, '0')}${ENDING}`;
    this.segment = null;
    const file = path.join(this.folder, name);
    try {
      await this.disk.append(file, checkedLine(record));
      await this.disk.sync(file);
      if (isNew) await this.disk.syncFolder(this.folder);
    } catch (error) {
      // On a full disk there would soon be many that hold nothing.
      if (isNew) await this.disk.remove(file).catch(() => undefined);
      throw error;
    }
    this.segment = name;
    this.written.set(name, record.to);
  }

  /** What comes next goes into a new segment. @returns the ones so far, with the last sequence number in each */
  finishSegments(): { name: string; to: number }[] {
    this.segment = null;
    const finished = [...this.written].map(([name, to]) => ({ name, to }));
    this.written.clear();
    return finished;
  }

  /** Forgets segments. */
  async remove(names: readonly string[]): Promise<void> {
    for (const name of names) await this.disk.remove(path.join(this.folder, name));
  }
}

async function readSegments(disk: Disk, folder: string): Promise<Segment[]> {
  const names = (await disk.list(folder)).filter((name) => name.endsWith(ENDING));
  const segments: Segment[] = [];
  // One after the other: there is a limit to how many files may be open.
  for (const name of names) segments.push(await readSegment(disk, folder, name));
  return segments;
}

async function readSegment(disk: Disk, folder: string, name: string): Promise<Segment> {
  const content = await disk.read(path.join(folder, name));
  const { values } = readChecked(content ?? new Uint8Array());
  const records: JournalRecord[] = [];
  for (const value of values) {
    const { data } = recordSchema.safeParse(value);
    if (!data) break;
    records.push(data);
  }
  return { name, records };
}

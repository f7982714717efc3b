import { describe, expect, it } from 'vitest';
import { serialize } from '#shared/file/serialize';
import type { Workshop } from '#shared/model/workshop';
import { Backup } from '../../../electron/backup/backup';
import type { Disk } from '../../../electron/backup/disk';
import { DocumentMissing } from '../../../electron/backup/image';
import { ForgettingDisk } from '../../support/forgettingDisk';
import { FOLDER, grown, put, recalled, snapshotsOn, standing, START } from './library';

const a = grown('A', 4);
const b = grown('B', 2);
const [aId, bId] = [a[0]!.id, b[0]!.id];

/** Four records, a snapshot after the second, and then the end without a word. */
async function used(): Promise<ForgettingDisk> {
  const disk = new ForgettingDisk();
  const backup = await Backup.open(disk, FOLDER, () => START);
  await backup.append({ from: 1, to: 1, at: 0, changes: [put(a[0]!)] });
  await backup.append({ from: 2, to: 2, at: 0, changes: [put(a[1]!, a[0])] });
  await backup.takeSnapshot('work');
  await backup.append({ from: 3, to: 3, at: 0, changes: [put(a[2]!, a[1])] });
  await backup.append({ from: 4, to: 4, at: 0, changes: [put(b[0]!)] });
  return disk;
}

type Change = (content: Buffer) => Buffer;

/** Changes one of the backup's files behind its back. */
async function damage(disk: Disk, file: string, change: Change): Promise<void> {
  await disk.write(file, change(Buffer.from((await disk.read(file))!)));
}

/** Does so with the newest file in one of the folders. */
async function damageNewest(disk: Disk, folder: string, change: Change): Promise<void> {
  const newest = (await disk.list(`${FOLDER}/${folder}`)).at(-1);
  await damage(disk, `${FOLDER}/${folder}/${newest}`, change);
}

const withFlippedByte = (at: number) => (content: Buffer) => {
  content[at]! ^= 0x20;
  return content;
};

describe('a damaged backup', () => {
  it('is known up to the record before one that is torn, and goes on from there', async () => {
    const disk = await used();
    await damageNewest(disk, 'journal', (content) => content.subarray(0, content.length - 9));
    const { backup, state } = await recalled(disk);
    expect(backup.sequence).toBe(3);
    expect(state[aId]!.text).toBe(serialize(a[2]!));
    await backup.append({ from: 4, to: 4, at: 0, changes: [put(b[1]!)] });
    expect((await recalled(disk)).state[bId]!.text).toBe(serialize(b[1]!));
  });

  it('is known up to what is lost in the middle of the journal, and takes the rest when it is told anew', async () => {
    const disk = await used();
    await damageNewest(disk, 'journal', withFlippedByte(40));
    const { backup } = await recalled(disk);
    expect(backup.sequence).toBe(2);
    await backup.append({ from: 3, to: 5, at: 0, changes: [put(a[3]!), put(b[1]!)] });
    const again = await recalled(disk);
    expect(again.backup.sequence).toBe(5);
    expect(again.state[aId]!.text).toBe(serialize(a[3]!));
  });

  it.each(['snapshots', 'documents'])('makes up for damage in the %s by what came before', async (folder) => {
    const disk = await used();
    await damageNewest(disk, folder, withFlippedByte(80));
    const { backup, state } = await recalled(disk);
    expect(backup.sequence).toBe(4);
    expect(state[aId]!.text).toBe(serialize(a[2]!));
    expect(state[bId]!.text).toBe(serialize(b[0]!));
  });

  it('reads from the journal what is damaged in the documents of an orderly end, and makes it whole', async () => {
    const disk = await used();
    await (await Backup.open(disk, FOLDER, () => START)).close();
    const documents = `${FOLDER}/documents`;
    for (const name of await disk.list(documents))
      await damage(disk, `${documents}/${name}`, withFlippedByte(80));
    const { backup, state } = await recalled(disk);
    expect(backup.status).toMatchObject({ isUnclean: false, isDamaged: false });
    expect(state[aId]!.text).toBe(serialize(a[2]!));
    expect(state[bId]!.text).toBe(serialize(b[0]!));
    await backup.takeSnapshot('work');
    const snapshots = snapshotsOn(disk);
    const [newest] = await snapshots.list();
    for (const { hash } of newest!.manifest!.workshops)
      expect(await snapshots.readDocument(hash)).not.toBeNull();
  });

  it('is told from a whole one where there are records that cannot be followed', async () => {
    const disk = await used();
    const [first] = await disk.list(`${FOLDER}/journal`);
    await disk.remove(`${FOLDER}/journal/${first}`);
    await damageNewest(disk, 'snapshots', withFlippedByte(80));
    const { backup } = await recalled(disk);
    expect(backup.sequence).toBe(0);
    expect(backup.status.isDamaged).toBe(true);
  });

  it('goes on forgetting beside a damaged snapshot, which is kept apart without its documents', async () => {
    const disk = new ForgettingDisk();
    const backup = await Backup.open(disk, FOLDER, () => START);
    const snapshotOf = async (sequence: number, workshop: Workshop) => {
      await backup.append({ from: sequence, to: sequence, at: 0, changes: [put(workshop)] });
      await backup.takeSnapshot('work');
    };
    const textsOf = async (names: readonly string[]) =>
      Promise.all(names.map(async (name) => String(await disk.read(`${FOLDER}/documents/${name}`))));
    await snapshotOf(1, a[0]!);
    await snapshotOf(2, a[1]!);
    await damageNewest(disk, 'snapshots', withFlippedByte(80));
    const [first, damaged] = await disk.list(`${FOLDER}/snapshots`);
    await snapshotOf(3, a[2]!);
    const names = await disk.list(`${FOLDER}/snapshots`);
    expect(names).toEqual([first, `${damaged}.damaged`, expect.stringMatching(/^0+3-.*\.snapshot$/)]);
    expect((await snapshotsOn(disk).list()).map(({ manifest }) => manifest?.sequence)).toEqual([3, 1]);
    const texts = await textsOf(await disk.list(`${FOLDER}/documents`));
    expect(texts.sort()).toEqual([a[0]!, a[2]!].map((workshop) => serialize(workshop)).sort());
  });
});

describe('a disk without room', () => {
  it('takes what it refused once there is room and it is told anew, whole', async () => {
    let isFull = false;
    const disk = new ForgettingDisk({ refuseAt: () => isFull });
    const backup = await Backup.open(disk, FOLDER, () => START);
    await backup.append({ from: 1, to: 1, at: 0, changes: [put(a[0]!)] });
    isFull = true;
    const refused = backup.append({ from: 2, to: 2, at: 0, changes: [put(a[1]!, a[0])] });
    await expect(refused).rejects.toThrow('no space');
    await expect(backup.takeSnapshot('work')).rejects.toThrow('no space');
    expect(backup.sequence).toBe(1);
    isFull = false;
    await backup.append({ from: 2, to: 3, at: 0, changes: [put(a[2]!)] });
    await backup.takeSnapshot('work');
    const { backup: again, state } = await recalled(disk);
    expect(again.sequence).toBe(3);
    expect(state[aId]!.text).toBe(serialize(a[2]!));
  });

  it('is not filled by what is tried again and again', async () => {
    let isFull = false;
    const disk = new ForgettingDisk({ refuseAt: (_count, step) => isFull && step !== 'remove' });
    const backup = await Backup.open(disk, FOLDER, () => START);
    await backup.append({ from: 1, to: 1, at: 0, changes: [put(a[0]!)] });
    isFull = true;
    for (let turn = 1; turn <= 5; turn += 1)
      await expect(backup.append({ from: 2, to: 2, at: 0, changes: [put(a[1]!)] })).rejects.toThrow(
        'no space',
      );
    // The one that was written on, whose end is not known.
    expect(await disk.list(`${FOLDER}/journal`)).toHaveLength(1);
    isFull = false;
    await backup.append({ from: 2, to: 2, at: 0, changes: [put(a[1]!)] });
    expect((await recalled(disk)).state[aId]!.text).toBe(serialize(a[1]!));
  });

  it('leaves no half-written file beside the others', async () => {
    let isFull = false;
    // Removing is always possible.
    const disk = new ForgettingDisk({ refuseAt: (_count, step) => isFull && step === 'rename' });
    const backup = await Backup.open(disk, FOLDER, () => START);
    await backup.append({ from: 1, to: 1, at: 0, changes: [put(a[0]!)] });
    isFull = true;
    await expect(backup.takeSnapshot('work')).rejects.toThrow('no space');
    expect(await disk.list(`${FOLDER}/documents`)).toEqual([]);
  });
});

describe('a record', () => {
  it('is refused where it leaves out what came before, or builds on what is not there', async () => {
    const backup = await Backup.open(new ForgettingDisk(), FOLDER, () => START);
    await expect(backup.append({ from: 2, to: 2, at: 0, changes: [] })).rejects.toThrow(RangeError);
    const relative = backup.append({ from: 1, to: 1, at: 0, changes: [put(a[1]!, a[0])] });
    await expect(relative).rejects.toThrow(DocumentMissing);
    expect(backup.sequence).toBe(0);
  });

  it('of the place alone of a workshop that is not here is passed over, and the rest of it is taken', async () => {
    const disk = new ForgettingDisk();
    const backup = await Backup.open(disk, FOLDER, () => START);
    const unread = { id: bId, standing: standing('archived'), delta: null, isWhole: false };
    await backup.append({ from: 1, to: 1, at: 0, changes: [unread, put(a[0]!)] });
    const { backup: again, state } = await recalled(disk);
    expect([backup.sequence, again.sequence]).toEqual([1, 1]);
    expect(state).toEqual({ [aId]: { standing: standing(), text: serialize(a[0]!) } });
  });
});

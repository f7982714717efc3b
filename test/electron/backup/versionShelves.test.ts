import { describe, expect, it } from 'vitest';
import type { ShelvedVersion } from '#shared/backup/shelvedVersion';
import { VersionShelves } from '../../../electron/backup/versionShelves';
import { ForgettingDisk, PowerCut, SURVIVALS, type Faults, type Step } from '../../support/forgettingDisk';

const FOLDER = '/data';
const version = (at: number, name: string | null = null): ShelvedVersion => ({
  at,
  reason: name === null ? 'work' : 'named',
  name,
  components: at,
  risks: 0,
});
const textOf = (at: number) => `{"title":"State ${at}"}`;

type Act = [workshopId: string, version: ShelvedVersion] | [workshopId: string, removed: number];
const ACTS: readonly Act[] = [
  ['w_a', version(1)],
  ['w_a', version(2, 'Before the board')],
  ['w_A', version(1)],
  ['w_a', version(2, 'After the board')],
  ['w_a', 1],
  ['w_a', version(3)],
  ['w_A', 1],
];

/** What is kept, by workshop and moment. */
type Kept = Record<string, { version: ShelvedVersion; text: string | null }>;

/** What is kept after so many acts. */
function keptAfter(count: number): Kept {
  const kept: Kept = {};
  for (const [id, act] of ACTS.slice(0, count))
    if (typeof act === 'number') delete kept[`${id} ${act}`];
    else kept[`${id} ${act.at}`] = { version: act, text: textOf(act.at) };
  return kept;
}

async function keptOn(disk: ForgettingDisk): Promise<Kept> {
  const shelves = new VersionShelves(disk, FOLDER);
  const kept: Kept = {};
  for (const { workshopId, versions } of await shelves.list(null))
    for (const version of versions)
      kept[`${workshopId} ${version.at}`] = { version, text: await shelves.read(workshopId, version.at) };
  return kept;
}

/** @param onDone told after each act how many are done */
async function live(disk: ForgettingDisk, onDone: (count: number) => void): Promise<void> {
  const shelves = new VersionShelves(disk, FOLDER);
  for (const [index, [id, act]] of ACTS.entries()) {
    if (typeof act === 'number') await shelves.remove(id, act);
    else await shelves.put(id, act, textOf(act.at));
    onDone(index + 1);
  }
}

/** Cuts the power at every step: what is found is what was promised, with the act under way or without it. */
async function cutEverywhere(faults: Faults = {}): Promise<void> {
  const uncut = new ForgettingDisk(faults);
  await live(uncut, () => {});
  for (let cutAt = 1; cutAt <= uncut.steps + 1; cutAt += 1)
    for (const survival of SURVIVALS) {
      const disk = new ForgettingDisk({ ...faults, cutAt });
      let done = 0;
      const end = await live(disk, (count) => (done = count)).catch((error: unknown) => error);
      expect(end instanceof PowerCut).toBe(cutAt <= uncut.steps);
      const found = await keptOn(disk.afterCut(survival()));
      expect([keptAfter(done), keptAfter(done + 1)], `cut at step ${cutAt}`).toContainEqual(found);
    }
}

describe('the versions beside the database', () => {
  it('are what was kept, without what was removed, also where ids differ in their case alone', async () => {
    const disk = new ForgettingDisk();
    await live(disk, () => {});
    expect(await keptOn(disk)).toEqual(keptAfter(ACTS.length));
    const [shelf] = await new VersionShelves(disk, FOLDER).list('w_a');
    expect(shelf!.versions.map(({ name }) => name)).toEqual(['After the board', null]);
    expect((await disk.list(FOLDER)).filter((name) => name.endsWith('.causeway'))).toHaveLength(2);
  });

  it('are as they were promised when the power is cut at any step', () => cutEverywhere());

  it.each<[string, Step, RegExp]>([
    ['of a document', 'sync', /\.causeway/],
    ['of a list', 'sync', /\.versions/],
    ['of the names', 'syncFolder', /data$/],
  ])('would not be without the forcing %s', async (_what, step, where) => {
    const pretend = (one: Step, file: string) => one === step && where.test(file);
    await expect(cutEverywhere({ pretend })).rejects.toThrow(/cut at step/u);
  });

  it('are none where a list is damaged, and one less where a document is', async () => {
    const disk = new ForgettingDisk();
    await live(disk, () => {});
    const names = await disk.list(FOLDER);
    const document = names.find((name) => name.includes('-2-'))!;
    await disk.write(`${FOLDER}/${document}`, Buffer.from('{}'));
    const shelves = new VersionShelves(disk, FOLDER);
    expect(await shelves.read('w_a', 2)).toBeNull();
    expect(await shelves.read('w_a', 3)).toBe(textOf(3));
    expect(await shelves.read('w_a', 99)).toBeNull();
    for (const name of names.filter((name) => name.endsWith('.versions')))
      await disk.write(`${FOLDER}/${name}`, Buffer.from('nonsense'));
    expect(await shelves.list(null)).toEqual([]);
    await shelves.put('w_a', version(2, 'Anew'), textOf(2));
    expect(await shelves.read('w_a', 2)).toBe(textOf(2));
  });
});

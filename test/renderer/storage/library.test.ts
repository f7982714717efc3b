import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { emptyWorkshop, newComponent, newRisk } from '#shared/model/empty';
import { idSource } from '#shared/model/ids';
import { CausewayDatabase } from '../../../renderer/storage/database';
import { Library } from '../../../renderer/storage/library';
import type { WorkshopSummary } from '../../../renderer/storage/summary';

const DAY = 86_400_000;
let now = Date.UTC(2026, 10, 22);
let database: CausewayDatabase;
let library: Library;
let count = 0;
const newId = idSource(() => (count = (count + 11) % 252));
const workshop = (title: string) => emptyWorkshop(title, [], { newId, today: '2026-11-22' });

const list = () =>
  new Promise<WorkshopSummary[]>((resolve, reject) => {
    library.watch().subscribe(resolve, reject);
  });

beforeEach(() => {
  database = new CausewayDatabase('test');
  library = new Library(database, () => now);
});
afterEach(async () => {
  await database.delete();
});

describe('the library', () => {
  it('asks IndexedDB for strict durability', () => {
    expect(
      (database as unknown as { _options: { chromeTransactionDurability: string } })._options
        .chromeTransactionDurability,
    ).toBe('strict');
  });

  it('gives back what was saved, lone surrogates included', async () => {
    const saved = { ...workshop('漢字 \ud800 مرحبا'), team: '\udc00' };
    await library.save(saved);
    expect(await library.read(saved.id)).toEqual(saved);
  });

  it('counts every change up by one', async () => {
    const before = await database.sequence();
    const other = workshop('A');
    await library.save(other);
    expect(await database.sequence()).toBe(before + 1);
    await library.save(workshop('B'));
    await library.setState(other.id, 'archived');
    expect(await database.sequence()).toBe(before + 3);
  });

  it('shows figures and a picture that fit the saved workshop', async () => {
    const empty = workshop('A');
    const component = newComponent(newId, 'model', 'Model', { x: 40, y: 60, boundaryId: null });
    const risk = newRisk(newId, 'It drifts', [component.id]);
    await library.save({
      ...empty,
      components: { [component.id]: component },
      risks: { [risk.id]: risk },
    });
    const [summary] = await list();
    expect(summary).toMatchObject({
      components: 1,
      undecided: 1,
      risks: 1,
      unownedRisks: 1,
      state: 'active',
    });
    expect(summary?.picture).toMatchObject({ x: 40, y: 60, width: 208, height: 88 });
  });

  it('keeps a workshop archived when it is saved again', async () => {
    const archived = workshop('A');
    await library.save(archived);
    await library.setState(archived.id, 'archived');
    await library.save({ ...archived, title: 'B' });
    expect((await list())[0]).toMatchObject({ state: 'archived', title: 'B' });
  });

  it('brings a deleted workshop back whole, and removes it for good after 30 days', async () => {
    const gone = workshop('A');
    await library.save(gone);
    await library.setState(gone.id, 'deleted');
    now += 29 * DAY;
    await library.purge();
    await library.setState(gone.id, 'active');
    expect(await library.read(gone.id)).toEqual(gone);
    await library.setState(gone.id, 'deleted');
    now += 31 * DAY;
    await library.purge();
    expect(await library.has(gone.id)).toBe(false);
    expect(await list()).toEqual([]);
  });

  it('lists the last edited first', async () => {
    await library.save(workshop('old'));
    now += 1000;
    await library.save(workshop('new'));
    expect((await list()).map(({ title }) => title)).toEqual(['new', 'old']);
  });

  it('writes nothing at all when part of a change fails', async () => {
    const kept = workshop('kept');
    await library.save(kept);
    const unclonable = { ...kept, title: 'broken', team: (() => 'x') as unknown as string };
    await expect(library.save(unclonable)).rejects.toThrow();
    expect(await library.read(kept.id)).toEqual(kept);
    expect((await list())[0]?.title).toBe('kept');
  });
});

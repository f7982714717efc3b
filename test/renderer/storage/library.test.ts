import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { emptyWorkshop, newComponent, newRisk } from '#shared/model/empty';
import { CausewayDatabase } from '../../../renderer/storage/database';
import { Library, Overtaken } from '../../../renderer/storage/library';
import type { WorkshopSummary } from '../../../renderer/storage/summary';
import { countingIds } from '../../support/ids';

const DAY = 86_400_000;
let now = Date.UTC(2026, 10, 22);
let database: CausewayDatabase;
let library: Library;
const newId = countingIds();
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
    expect((await library.read(saved.id))?.document).toEqual(saved);
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
    expect((await library.read(gone.id))?.document).toEqual(gone);
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
    expect((await library.read(kept.id))?.document).toEqual(kept);
    expect((await list())[0]?.title).toBe('kept');
  });
});

describe('a state that follows another one', () => {
  const numberOf = async (id: string) => (await library.read(id))!.sequence;

  it('is written over that one, and over no other', async () => {
    const first = workshop('First');
    const number = await library.save(first);
    expect(await numberOf(first.id)).toBe(number);
    const next = await library.save({ ...first, title: 'Second' }, null, number);
    await expect(library.save({ ...first, title: 'Late' }, null, number)).rejects.toThrow(Overtaken);
    expect(await library.read(first.id)).toMatchObject({ document: { title: 'Second' }, sequence: next });
  });

  it('leaves no version behind where it is refused', async () => {
    const first = workshop('First');
    const number = await library.save(first);
    await library.claim(first.id);
    const late = library.save({ ...first, title: 'Late' }, { reason: 'work', name: null }, number);
    await expect(late).rejects.toThrow(Overtaken);
    expect(await database.revisions.count()).toBe(0);
  });

  it('is refused once another window has claimed the workshop, which then goes on from there', async () => {
    const first = workshop('First');
    const number = await library.save(first);
    const claimed = await library.claim(first.id);
    expect(claimed?.document).toEqual(first);
    await expect(library.save({ ...first, title: 'Late' }, null, number)).rejects.toThrow(Overtaken);
    await library.save({ ...first, title: 'Second' }, null, claimed!.sequence);
    expect((await library.read(first.id))?.document).toMatchObject({ title: 'Second' });
  });

  it('is claimed by two at once under two numbers, of which the later one counts', async () => {
    const first = workshop('First');
    await library.save(first);
    const [one, other] = await Promise.all([library.claim(first.id), library.claim(first.id)]);
    expect(one!.sequence).toBeLessThan(other!.sequence);
    const late = library.save({ ...first, title: 'Late' }, null, one!.sequence);
    await expect(late).rejects.toThrow(Overtaken);
    await library.save({ ...first, title: 'Second' }, null, other!.sequence);
    expect((await library.read(first.id))?.document).toMatchObject({ title: 'Second' });
  });

  it('is written after what changes the place in the library alone', async () => {
    const first = workshop('First');
    const number = await library.save(first);
    await library.setState(first.id, 'archived');
    await library.keepVersion(first.id, { reason: 'named', name: 'Kept' });
    await library.save({ ...first, title: 'Second' }, null, number);
    expect((await list())[0]).toMatchObject({ title: 'Second', state: 'archived' });
  });

  it('does not bring back what is gone for good', async () => {
    const gone = workshop('Gone');
    const number = await library.save(gone);
    await library.setState(gone.id, 'deleted');
    now += 31 * DAY;
    await library.purge();
    await expect(library.save(gone, null, number)).rejects.toThrow(Overtaken);
    expect(await library.has(gone.id)).toBe(false);
  });

  it('can follow what was stored before such numbers were', async () => {
    const old = workshop('Old');
    await library.save(old);
    await database.summaries.toCollection().modify((summary) => void delete summary.contentSequence);
    const { sequence } = (await library.read(old.id))!;
    await library.save({ ...old, title: 'New' }, null, sequence);
    await expect(library.save({ ...old, title: 'Late' }, null, sequence)).rejects.toThrow(Overtaken);
  });

  it('is seen by whoever watches', async () => {
    const first = workshop('First');
    await library.save(first);
    const titles: string[] = [];
    const seen = new Promise<void>((resolve) => {
      library.watchContent(first.id).subscribe((content) => {
        titles.push((content!.document as { title: string }).title);
        if (titles.at(-1) === 'Second') resolve();
      });
    });
    await library.save({ ...first, title: 'Second' });
    await seen;
    expect(titles.at(-1)).toBe('Second');
  });
});

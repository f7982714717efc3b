import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { emptyWorkshop, newComponent, newRisk } from '#shared/model/empty';
import type { Workshop } from '#shared/model/workshop';
import { CausewayDatabase } from '../../../renderer/storage/database';
import { Library } from '../../../renderer/storage/library';
import { firstOf } from '../../support/firstOf';
import { countingIds } from '../../support/ids';

const MINUTE = 60_000;
const DAY = 86_400_000;
const START = Date.UTC(2026, 10, 22);
let now = START;
let database: CausewayDatabase;
let library: Library;
const newId = countingIds();
let workshop: Workshop;
const opened = { reason: 'opened', name: null } as const;
const work = { reason: 'work', name: null } as const;
const named = (name: string) => ({ reason: 'named', name }) as const;

/** The first answer of the live list. */
const list = (id = workshop.id) => firstOf(library.versions(id));
const outline = async () => (await list()).map(({ reason, name }) => name ?? reason);

/** Saves the workshop under another title, a minute later. */
async function edit(title: string) {
  now += MINUTE;
  workshop = { ...workshop, title };
  await library.save(workshop);
}

beforeEach(async () => {
  now = START;
  database = new CausewayDatabase('versions');
  library = new Library(database, () => now);
  workshop = emptyWorkshop('First', [], { newId, today: '2026-11-22' });
  await library.save(workshop);
});
afterEach(async () => {
  await database.delete();
});

describe('a version', () => {
  it.each([2, 3])('keeps no vote that is under way, of a document of schema %i', async (schemaVersion) => {
    const by = { participantId: null, name: 'Nobody knows yet.', discipline: null };
    const ballot = { id: 'bt_1', componentId: 'c_1', by, choice: 'keep', revealed: false };
    const row = (await database.workshops.get(workshop.id))!;
    await database.workshops.put({
      ...row,
      document: { ...workshop, schemaVersion, ballots: { bt_1: ballot } },
    });
    await library.keepVersion(workshop.id, opened);
    const [version] = await list();
    const kept = await database.revisionDocuments.get(version!.key);
    expect(kept!.document).toMatchObject({ title: 'First', ballots: {} });
    expect(JSON.stringify(kept)).not.toContain('Nobody knows yet.');
  });

  it('is the stored state, with its moment, its reason and its figures', async () => {
    const component = newComponent(newId, 'model', 'Model', { x: 0, y: 0, boundaryId: null });
    const risks = [newRisk(newId, 'Open'), { ...newRisk(newId, 'Closed'), status: 'closed' as const }];
    workshop = {
      ...workshop,
      components: { [component.id]: component },
      risks: Object.fromEntries(risks.map((risk) => [risk.id, risk])),
    };
    await library.save(workshop);
    await library.keepVersion(workshop.id, named('Before the board'));
    await library.save({ ...workshop, title: 'Later' });
    const [version] = await list();
    expect(version).toEqual({
      key: version!.key,
      workshopId: workshop.id,
      at: now,
      reason: 'named',
      name: 'Before the board',
      components: 1,
      risks: 1,
    });
    expect(await library.readVersion(version!.key)).toEqual(workshop);
  });

  it('is listed with those of its workshop alone, the newest first', async () => {
    const other = emptyWorkshop('Other', [], { newId, today: '2026-11-22' });
    await library.save(other);
    await library.keepVersion(workshop.id, opened);
    await library.keepVersion(other.id, opened);
    await edit('Second');
    await library.keepVersion(workshop.id, named('Second'));
    expect(await outline()).toEqual(['Second', 'opened']);
    expect(await list(other.id)).toHaveLength(1);
  });

  it('is not kept twice in a row, though the day of the last edit may differ', async () => {
    await library.keepVersion(workshop.id, opened);
    await library.save({ ...workshop, updatedOn: '2026-11-23' });
    await library.keepVersion(workshop.id, work);
    expect(await outline()).toEqual(['opened']);
    await edit('Second');
    await library.keepVersion(workshop.id, work);
    await edit('First');
    await library.keepVersion(workshop.id, work);
    expect(await outline()).toEqual(['work', 'work', 'opened']);
  });

  it('that somebody asked for takes the place of an automatic one of the same state', async () => {
    await library.keepVersion(workshop.id, opened);
    await library.keepVersion(workshop.id, { reason: 'restored', name: null });
    expect(await outline()).toEqual(['restored']);
    await library.keepVersion(workshop.id, { reason: 'replacedByFile', name: null });
    await library.keepVersion(workshop.id, work);
    expect(await outline()).toEqual(['restored']);
    await library.keepVersion(workshop.id, named('Twice'));
    expect(await outline()).toEqual(['Twice', 'restored']);
  });

  it('is renamed, deleted, and brought back as it was', async () => {
    await library.keepVersion(workshop.id, opened);
    const [version] = await list();
    await library.renameVersion(version!.key, 'The start');
    const before = await list();
    expect(before[0]!.name).toBe('The start');
    const removed = await library.deleteVersion(version!.key);
    expect(await list()).toEqual([]);
    expect(await library.readVersion(version!.key)).toBeUndefined();
    await library.bringVersionBack(removed!);
    expect(await list()).toEqual(before);
    expect(await library.readVersion(version!.key)).toEqual(workshop);
    expect(await library.deleteVersion(12345)).toBeNull();
  });

  it('of a workshop that is not there is none', async () => {
    await library.keepVersion('w_nowhere', named('Nothing'));
    expect(await list('w_nowhere')).toEqual([]);
  });
});

describe('versions in the database', () => {
  it('are thinned as they come, with their documents, but for those that somebody asked for', async () => {
    await library.keepVersion(workshop.id, named('The start'));
    for (let turn = 1; turn <= 25; turn += 1) {
      await edit(`Edit ${turn}`);
      await library.keepVersion(workshop.id, work);
    }
    const versions = await list();
    expect(versions.map(({ reason }) => reason)).toEqual([...Array<string>(20).fill('work'), 'named']);
    expect(await database.revisionDocuments.count()).toBe(versions.length);
  });

  it('go for good with their workshop', async () => {
    const other = emptyWorkshop('Other', [], { newId, today: '2026-11-22' });
    await library.save(other);
    for (const { id } of [workshop, other]) await library.keepVersion(id, opened);
    await library.setState(workshop.id, 'deleted');
    now += 31 * DAY;
    await library.purge();
    expect(await list()).toEqual([]);
    expect(await list(other.id)).toHaveLength(1);
    expect(await database.revisionDocuments.count()).toBe(1);
  });
});

import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { emptyWorkshop } from '#shared/model/empty';
import { Session } from '../../../renderer/session/session';
import {
  keepPresent,
  PresentNotSaved,
  readVersion,
  restoreVersion,
} from '../../../renderer/session/versions';
import { CausewayDatabase } from '../../../renderer/storage/database';
import { Library } from '../../../renderer/storage/library';
import { firstOf } from '../../support/firstOf';
import { countingIds } from '../../support/ids';

let database: CausewayDatabase;
let library: Library;
let isBroken = false;
let session: Session;
const newId = countingIds();
const named = (name: string) => ({ reason: 'named', name }) as const;
const retitle = (title: string) => session.dispatch({ type: 'setDetails', patch: { title } });
const versions = () => firstOf(library.versions(session.workshop.id));

beforeEach(async () => {
  isBroken = false;
  database = new CausewayDatabase('session-versions');
  library = new Library(database, () => 0);
  const workshop = emptyWorkshop('First', [], { newId, today: '2026-11-22' });
  await library.save(workshop);
  session = new Session(workshop, {
    newId,
    today: () => '2026-11-22',
    now: () => 0,
    write: (next) => (isBroken ? Promise.reject(new Error('The disk is full')) : library.save(next)),
  });
});
afterEach(async () => {
  await database.delete();
});

async function stateOf(key: number) {
  const read = await readVersion(key, { library });
  if (!read || !('workshop' in read)) throw new Error('It cannot be read.');
  return read.workshop;
}

describe('versions of the open workshop', () => {
  it('have the last edit in them', async () => {
    retitle('Second');
    await keepPresent(session, { library }, named('Mine'));
    const [version] = await versions();
    expect(await stateOf(version!.key)).toEqual(session.workshop);
  });

  it('are put in its place by one step, after which it is kept and undo leads back', async () => {
    const first = session.workshop;
    await keepPresent(session, { library }, named('The start'));
    retitle('Second');
    retitle('Third');
    const third = session.workshop;
    const [start] = await versions();
    await restoreVersion(session, { library }, await stateOf(start!.key));
    expect(session.workshop).toEqual(first);
    const [kept] = await versions();
    expect(kept!.reason).toBe('restored');
    expect(await stateOf(kept!.key)).toEqual(third);
    session.undo();
    expect(session.workshop).toEqual(third);
  });

  it('are not made, and nothing is restored, while the present state cannot be saved', async () => {
    const other = { ...session.workshop, title: 'Other' };
    isBroken = true;
    retitle('Second');
    await expect(keepPresent(session, { library }, named('Mine'))).rejects.toThrow(PresentNotSaved);
    await expect(restoreVersion(session, { library }, other)).rejects.toThrow(PresentNotSaved);
    expect(session.workshop.title).toBe('Second');
    expect(await versions()).toEqual([]);
  });

  it('that cannot be read say why, and are none once they are gone', async () => {
    await keepPresent(session, { library }, named('Mine'));
    const [version] = await versions();
    await database.revisionDocuments.put({ key: version!.key, document: { schemaVersion: 99 } });
    expect(await readVersion(version!.key, { library })).toEqual({
      reason: expect.objectContaining({ key: 'errors.file.newer' }) as unknown,
    });
    await library.deleteVersion(version!.key);
    expect(await readVersion(version!.key, { library })).toBeNull();
  });
});

import { describe, expect, it } from 'vitest';
import { migrate, migrations, type Migrations } from '#shared/file/migrate';
import { FileRejected } from '#shared/file/rejected';
import { SCHEMA_VERSION } from '#shared/model/workshop';

/** Version 2 renamed the team, version 3 wrote down how many tags there are. */
const chain: Migrations = {
  1: ({ team, ...rest }) => ({ ...rest, group: team }),
  2: (document) => ({ ...document, tagCount: (document['tags'] as unknown[]).length }),
};

const reasonOf = (work: () => unknown) => {
  try {
    work();
  } catch (error) {
    return error instanceof FileRejected ? error.reason : error;
  }
  return null;
};

describe('bringing an old document up to date', () => {
  it('goes one version at a time, from any version on', () => {
    expect(migrate({ schemaVersion: 1, team: 'North', tags: ['a'] }, 'old', chain, 3)).toEqual({
      schemaVersion: 3,
      group: 'North',
      tags: ['a'],
      tagCount: 1,
    });
    expect(migrate({ schemaVersion: 2, group: 'North', tags: [] }, 'old', chain, 3)).toEqual({
      schemaVersion: 3,
      group: 'North',
      tags: [],
      tagCount: 0,
    });
  });

  it('leaves a document of this version, and every document that it is given, as it is', () => {
    const current = { schemaVersion: 3 };
    expect(migrate(current, 'new', chain, 3)).toBe(current);
    const old = { schemaVersion: 1, team: 'North', tags: ['a'] };
    migrate(old, 'old', chain, 3);
    expect(old).toEqual({ schemaVersion: 1, team: 'North', tags: ['a'] });
  });

  it('refuses a newer document, saying so', () => {
    expect(reasonOf(() => migrate({ schemaVersion: 4 }, 'later', chain, 3))).toEqual({
      key: 'errors.file.newer',
      params: { file: 'later', version: 4, known: 3 },
    });
  });

  it.each([undefined, null, 0, -1, 1.5, NaN, Infinity, '1', [1]])('refuses version %s', (schemaVersion) => {
    expect(reasonOf(() => migrate({ schemaVersion }, 'odd', chain, 3))).toEqual({
      key: 'errors.file.notWorkshop',
      params: { file: 'odd' },
    });
  });

  it('has a step for every version before this one', () => {
    const before = Array.from({ length: SCHEMA_VERSION - 1 }, (_, index) => String(index + 1));
    expect(Object.keys(migrations)).toEqual(before);
  });
});

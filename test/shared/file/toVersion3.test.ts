import { describe, expect, it } from 'vitest';
import { toVersion3 } from '#shared/file/migrations/toVersion3';
import { REPORT_SECTIONS } from '#shared/model/vocabulary';

const BEFORE = [
  'cover',
  'summary',
  'map',
  'dispositions',
  'risks',
  'owners',
  'roadmap',
  'decisions',
  'minutes',
];
const sectionsOf = (sections: unknown) =>
  (toVersion3({ reportOptions: { sections } }).reportOptions as { sections: unknown }).sections;

describe('the third version', () => {
  it('has every section in a report that had every one, in their order', () => {
    expect(sectionsOf(BEFORE)).toEqual([...REPORT_SECTIONS]);
  });

  it('adds to a report of some sections what these told before, and nothing else', () => {
    expect(sectionsOf(['cover', 'map', 'risks'])).toEqual(['cover', 'map', 'target', 'risks', 'readiness']);
    expect(sectionsOf([])).toEqual([]);
  });

  it('leaves to the schema what is no list, and what is no object', () => {
    expect(sectionsOf('all')).toBe('all');
    expect(toVersion3({ reportOptions: 7, waves: 'x' })).toMatchObject({ reportOptions: 7, waves: 'x' });
  });

  it('gives fields to entities in lists, as files have them, and in records, as the database does', () => {
    const wave = { id: 'wv_1', name: 'One' };
    expect(toVersion3({ waves: [wave] })).toMatchObject({
      waves: [{ ...wave, exitCriteria: '' }],
      milestones: [],
    });
    expect(toVersion3({ waves: { wv_1: wave } })).toMatchObject({
      waves: { wv_1: { ...wave, exitCriteria: '' } },
      milestones: {},
    });
  });
});

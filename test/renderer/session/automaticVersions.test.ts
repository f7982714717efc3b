import { expect, it } from 'vitest';
import { AutomaticVersions } from '../../../renderer/session/automaticVersions';

const MINUTE = 60_000;

it('automatic versions are the state at the opening, and then one after every quarter of an hour of edits', () => {
  const kept: string[] = [];
  let now = 0;
  const versions = new AutomaticVersions(() => now);
  for (now = 3 * MINUTE; now <= 40 * MINUTE; now += MINUTE) {
    const version = versions.due();
    if (!version) continue;
    kept.push(`${version.reason} ${now}`);
    versions.kept();
  }
  expect(kept).toEqual([`opened ${3 * MINUTE}`, `work ${18 * MINUTE}`, `work ${33 * MINUTE}`]);
});

/** Six kills in the middle of edits, on two libraries; `npm run soak:kill` does hundreds. */
import { expect, test } from '@playwright/test';
import { killAgainAndAgain } from '../soak/kills';

for (const library of ['a first', 'a second'])
  test(`nothing that was shown as saved is lost when the app is killed, three times on ${library} library`, async () => {
    test.setTimeout(300_000);
    const outcome = await killAgainAndAgain(3, 1200);
    expect(outcome).toMatchObject({ runs: 3, lost: 0, torn: 0, unreadableSnapshots: 0 });
    expect(outcome.saved).toBeGreaterThanOrEqual(3);
    expect(outcome.snapshots).toBeGreaterThan(0);
  });

/** Ten kills in the middle of edits; `npm run soak:kill` does hundreds. */
import { expect, test } from '@playwright/test';
import { killAgainAndAgain } from '../soak/kills';

test('nothing that was shown as saved is lost when the app is killed, ten times', async () => {
  test.setTimeout(300_000);
  const outcome = await killAgainAndAgain(10, 1200);
  expect(outcome).toMatchObject({ runs: 10, lost: 0, torn: 0, unreadableSnapshots: 0 });
  expect(outcome.saved).toBeGreaterThanOrEqual(10);
  expect(outcome.snapshots).toBeGreaterThan(0);
});

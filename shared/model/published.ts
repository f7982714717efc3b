/** A workshop as it may be seen by others: what goes into files and copies, and what is compared and reported. */
import { mapValues } from './identity';
import { memoByIdentity } from './queries';
import type { Workshop } from './workshop';

/**
 * The workshop without what is nobody's to know, or only of the moment: votes that were not revealed, the vote under
 * way, and the running of the timer. The same workshop where there is none of it.
 */
export const published = memoByIdentity((workshop: Workshop): Workshop => {
  const ballots = mapValues(workshop.ballots, (ballot) => (ballot.revealed ? ballot : null));
  const { timer } = workshop;
  const isRunning = timer.itemId !== null || timer.since !== null;
  if (ballots === workshop.ballots && workshop.voting === null && !isRunning) return workshop;
  return { ...workshop, ballots, voting: null, timer: { ...timer, itemId: null, since: null } };
});

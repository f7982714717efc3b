/** What follows from the seam and from checks by itself, and is planned as a whole; and the plan that was accepted. */
import { driftOf } from '../../roadmap/accepted';
import type { WorkItemSource } from '../../roadmap/plan';
import { ofWorkshop, type Rule } from './rule';

export const planningRules: Rule[] = [
  notEstimated('seam', 'seamNotEstimated'),
  notEstimated('check', 'checkWorkNotEstimated'),
  {
    name: 'acceptedPlanStale',
    severity: 'warning',
    step: 'roadmap',
    reads: ['roadmap', 'schedule', 'calendars', 'availability', 'participants'],
    find: ({ workshop }) => {
      const drift = driftOf(workshop);
      return drift?.isStale ? [ofWorkshop({ on: drift.on })] : [];
    },
  },
];

/** Open items of a source that nobody has estimated, all at once: they came without anybody asking for them. */
function notEstimated(source: WorkItemSource, name: Rule['name']): Rule {
  return {
    name,
    severity: 'note',
    step: 'roadmap',
    reads: ['roadmap'],
    find: ({ roadmap }) => {
      const { length: count } = roadmap.items.filter(
        (item) => item.source === source && item.status !== 'done' && item.effort === null,
      );
      return count > 0 ? [ofWorkshop({ count })] : [];
    },
  };
}

import { CHANGES, type PlanChanges } from '#shared/roadmap/storedPlan';
import { t } from '../../ui/text';

/** “the end is 3 days later, 2 items have moved” */
export const driftText = (changes: PlanChanges): string =>
  [
    endText(changes),
    ...CHANGES.filter((change) => changes[change].length > 0).map((change) =>
      t(`words.drift.${change}`, { count: changes[change].length }),
    ),
  ].join(', ');

/** By how many days the end has moved. */
function endText({ days }: PlanChanges): string {
  if (days === 0) return t('roadmapScreen.accepted.sameEnd');
  return t(`roadmapScreen.accepted.${days > 0 ? 'later' : 'earlier'}`, { count: Math.abs(days) });
}

/** An earlier plan, drawn on the chart beneath the one of today. */
import type { Workshop } from '#shared/model/workshop';
import { baselinesInOrder } from '#shared/roadmap/baselines';
import type { StoredItem } from '#shared/roadmap/storedPlan';
import { formatDate } from '#shared/texts/format';
import { t } from '../../../ui/text';

/** The plan that the team accepted; what else there is to choose is a baseline's id, which always has an underscore. */
export const ACCEPTED = 'accepted';

/** An item as it was in an earlier plan. */
export interface Before extends Pick<StoredItem, 'start' | 'finish'> {
  /** What that plan is called. */
  plan: string;
}

type Plans = Pick<Workshop, 'schedule' | 'baselines'>;

/** What the chart can be compared with, the accepted plan first and then the newest baseline. */
export const earlierPlans = ({ schedule, baselines }: Plans): string[] => [
  ...(schedule.accepted ? [ACCEPTED] : []),
  ...baselinesInOrder(baselines).map(({ id }) => id),
];

/** What an earlier plan is called. */
export function earlierName({ baselines }: Plans, id: string): string {
  const baseline = baselines[id];
  if (!baseline) return t('roadmapScreen.against.accepted');
  const name = baseline.name.trim() || t('planTools.baselines.untitled');
  return t('planTools.baselines.option', { name, date: formatDate(t, baseline.on) });
}

/** The items of an earlier plan by their keys; none where there is no such plan, or not any more. */
export function itemsBefore(plans: Plans, id: string | null): ReadonlyMap<string, Before> {
  const earlier = id === ACCEPTED ? plans.schedule.accepted : plans.baselines[id ?? ''];
  if (!earlier || id === null) return new Map();
  const plan = earlierName(plans, id);
  return new Map(earlier.items.map(({ key, start, finish }) => [key, { plan, start, finish }]));
}

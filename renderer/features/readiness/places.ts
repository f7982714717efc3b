/** What the readiness screen shows at once: an area, all foundations, or the team. */
import type { Area, Check } from '#shared/method/readiness/checks';
import { relevantChecks } from '#shared/method/readiness/readiness';
import type { Workshop } from '#shared/model/workshop';

export type Place = Area | 'foundations' | 'team';

export const isShownIn = (place: Place, check: Check): boolean =>
  place === 'foundations' ? check.foundation !== undefined : check.area === place;

/** The check that one is led to: anew with each object, also where it is the same check again. */
export interface Wanted {
  key: string;
}

/**
 * The check without an answer that comes next: of those at a place as long as there are some, and then of all.
 * @param from key of the check that one comes from
 */
export function nextOpen(workshop: Workshop, place: Place, from: string | undefined): Check | undefined {
  const all = relevantChecks(workshop).map(({ check }) => check);
  const start = all.findIndex(({ key }) => key === from) + 1;
  const open = [...all.slice(start), ...all.slice(0, start)].filter(({ key }) => !workshop.readiness[key]);
  return open.find((check) => isShownIn(place, check)) ?? open[0];
}

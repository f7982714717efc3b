/** What the readiness screen shows at once: an area, all foundations, or the team. */
import type { Area, Check } from '#shared/method/readiness/checks';

export type Place = Area | 'foundations' | 'team';

export const isShownIn = (place: Place, check: Check): boolean =>
  place === 'foundations' ? check.foundation !== undefined : check.area === place;

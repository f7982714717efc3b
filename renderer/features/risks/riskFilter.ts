/** Which risks of the register are shown. */
import { placeOf } from '../../parts/riskField';
import type { Risk } from '#shared/model/entities';
import { isUnowned, riskLevel, scoreOf } from '#shared/model/queries';
import type { RiskStatus } from '#shared/model/vocabulary';

export interface RiskFilter {
  text: string;
  /** A participant's id, or UNOWNED. */
  owner: string | null;
  status: RiskStatus | null;
  /** Step of the risk ramp, 0 to 4. */
  level: number | null;
  componentId: string | null;
  isOverdue: boolean;
  /** Places on the heat map, as `placeOf` names them; all where none is chosen. */
  places: ReadonlySet<string>;
}

export const UNOWNED = 'unowned';
export const EVERYTHING: RiskFilter = {
  text: '',
  owner: null,
  status: null,
  level: null,
  componentId: null,
  isOverdue: false,
  places: new Set(),
};

/** Due before today, and still not closed. */
export const isOverdue = (risk: Risk, today: string): boolean =>
  risk.due !== null && risk.due < today && risk.status !== 'closed';

/** Whether a filter leaves anything out. */
export const isFiltering = (filter: RiskFilter): boolean =>
  filter.text.trim() !== '' ||
  filter.owner !== null ||
  filter.status !== null ||
  filter.level !== null ||
  filter.componentId !== null ||
  filter.isOverdue ||
  filter.places.size > 0;

/** Whether a risk passes all that is asked for, the heat map's places apart. */
export function passes(risk: Risk, filter: RiskFilter, today: string): boolean {
  const wanted = filter.text.trim().toLowerCase();
  return (
    (wanted === '' ||
      [risk.title, risk.description, risk.plan].some((text) => text.toLowerCase().includes(wanted))) &&
    (filter.owner === null || (filter.owner === UNOWNED ? isUnowned(risk) : risk.ownerId === filter.owner)) &&
    (filter.status === null || risk.status === filter.status) &&
    (filter.level === null || riskLevel(scoreOf(risk)) === filter.level) &&
    (filter.componentId === null || risk.componentIds.includes(filter.componentId)) &&
    (!filter.isOverdue || isOverdue(risk, today))
  );
}

/** Whether a risk stands on one of the places that are chosen on the heat map. */
export const isAtPlace = (risk: Risk, { places }: RiskFilter): boolean =>
  places.size === 0 || places.has(placeOf(risk));

/** A workshop in figures: for the report's summary and the library's cards. */
import type { Component } from '../model/entities';
import { isChanged, isUnowned, memoByIdentity, riskLevel, scoreOf } from '../model/queries';
import type { Disposition } from '../model/vocabulary';
import type { Workshop } from '../model/workshop';
import { paybackOf } from '../roadmap/cost';
import { deriveItems } from '../roadmap/derive';
import { pertMean, sumEffort } from '../roadmap/effort';
import type { EffortSum } from '../roadmap/plan';
import { sum } from './sums';

export interface WorkshopFigures {
  components: number;
  /** Of the components that are there. */
  dispositions: Record<Disposition, number>;
  /** Missing components, which have to be built. */
  toBuild: number;
  /** Risks that are not closed: all, those of nobody, and by level, 0 (mildest) to 4. */
  openRisks: number;
  unownedRisks: number;
  risksByLevel: [number, number, number, number, number];
  /** Person-days of all work items. */
  effort: EffortSum;
  /** Person-days a month that it costs to keep as they are the components that are to be changed. */
  costOfKeeping: number;
  /** Months in which the changes pay back, over the components of which effort and cost of keeping are known. */
  paybackMonths: number | null;
}

export const workshopFigures = memoByIdentity((workshop: Workshop): WorkshopFigures => {
  const components = Object.values(workshop.components);
  const changed = components.filter(isChanged);
  const risks = Object.values(workshop.risks).filter(({ status }) => status !== 'closed');
  const risksByLevel: WorkshopFigures['risksByLevel'] = [0, 0, 0, 0, 0];
  for (const risk of risks) risksByLevel[riskLevel(scoreOf(risk))]++;
  return {
    components: components.length,
    dispositions: dispositionCounts(workshop.components),
    toBuild: components.filter(({ origin }) => origin === 'missing').length,
    openRisks: risks.length,
    unownedRisks: risks.filter(isUnowned).length,
    risksByLevel,
    effort: sumEffort(deriveItems(workshop)),
    costOfKeeping: sum(changed.map(({ costOfKeeping }) => costOfKeeping ?? 0)),
    paybackMonths: payback(changed),
  };
});

/** How many of the components that are there have each disposition. */
export const dispositionCounts = memoByIdentity(
  (components: Workshop['components']): Record<Disposition, number> => {
    const counts = { keep: 0, refactor: 0, rewrite: 0, undecided: 0 };
    for (const { origin, disposition } of Object.values(components))
      if (origin === 'existing') counts[disposition]++;
    return counts;
  },
);

/**
 * Months after which changing a component has cost no more than keeping it: PERT mean of the effort over what it saves a
 * month, the cost of keeping less what it costs afterwards. Null where either is unknown, nothing is saved, or nothing is
 * changed.
 */
export const paybackMonths = (component: Component): number | null =>
  isChanged(component) ? payback([component]) : null;

/** What stands against each other when a component that is there is decided; null where neither side is known. */
export interface CostComparison {
  /** Person-days a month that keeping it costs. */
  keeping: number | null;
  /** Person-days that changing it takes once: the PERT mean of its effort. */
  changing: number | null;
  /** Months in which a change would pay back, whatever was decided. */
  months: number | null;
}

export function costComparison(component: Component): CostComparison | null {
  const { origin, effort, costOfKeeping } = component;
  if (origin === 'missing' || (effort === null && costOfKeeping === null)) return null;
  return {
    keeping: costOfKeeping,
    changing: effort && pertMean(effort),
    months: payback([component]),
  };
}

function payback(components: readonly Component[]): number | null {
  const known = components.flatMap(({ effort, costOfKeeping, costAfter }) =>
    effort !== null && costOfKeeping !== null
      ? [{ effort: pertMean(effort), saved: costOfKeeping - (costAfter ?? 0) }]
      : [],
  );
  return paybackOf(sum(known.map(({ effort }) => effort)), sum(known.map(({ saved }) => saved)));
}

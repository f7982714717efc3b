/** The risks of the library that this map makes real, and that nobody has accepted or dismissed yet. */
import { newRisk } from '../../model/empty';
import type { Risk } from '../../model/entities';
import type { NewId } from '../../model/ids';
import { memoByParts } from '../../model/memo';
import type { Workshop } from '../../model/workshop';
import type { Translate } from '../../texts/index';
import { conditionsOf, reasonsFor, type Reason, type Trigger } from '../conditions';
import { RISK_LIBRARY, type LibraryRisk } from './library';

export interface RiskSuggestion {
  risk: LibraryRisk;
  reasons: readonly Reason[];
  /** What it is about here: the components that its conditions were found on, and those at the ends of such flows. */
  componentIds: readonly string[];
  likelihood: number;
  /** As in the library; the highest where regulated data is about. */
  impact: number;
}

export const riskSuggestions = memoByParts(
  (workshop: Workshop) => [
    conditionsOf(workshop),
    workshop.risks,
    workshop.dismissedSuggestions,
    workshop.flows,
  ],
  (workshop): readonly RiskSuggestion[] => {
    const conditions = conditionsOf(workshop);
    const regulatedData = conditions.get('regulatedData');
    const regulated = new Set(regulatedData && aboutComponents(workshop, [regulatedData]));
    const settled = new Set([
      ...workshop.dismissedSuggestions,
      ...Object.values(workshop.risks).map(({ suggestionKey }) => suggestionKey),
    ]);
    return RISK_LIBRARY.filter(({ key }) => !settled.has(key)).flatMap((risk) => {
      const reasons = reasonsFor(risk, conditions);
      if (reasons.length === 0) return [];
      const componentIds = aboutComponents(
        workshop,
        reasons.map(({ trigger }) => trigger),
      );
      const isRegulated = componentIds.some((id) => regulated.has(id));
      return [
        { risk, reasons, componentIds, likelihood: risk.likelihood, impact: isRegulated ? 5 : risk.impact },
      ];
    });
  },
);

/** The components that triggers name, and those at the ends of their flows. */
function aboutComponents({ flows }: Workshop, triggers: readonly Trigger[]): string[] {
  const ids = triggers.flatMap(({ componentIds, flowIds }) => [
    ...componentIds,
    ...flowIds.flatMap((id) => [flows[id]!.sourceId, flows[id]!.targetId]),
  ]);
  return [...new Set(ids)];
}

/** The risk that a suggestion becomes when it is accepted: with the library's words, for the team to make its own. */
export function acceptedRisk(suggestion: RiskSuggestion, newId: NewId, translate: Translate): Risk {
  const { risk, componentIds, likelihood, impact } = suggestion;
  return {
    ...newRisk(newId, translate(`riskLibrary.risk.${risk.name}.title`), [...componentIds]),
    description: translate(`riskLibrary.risk.${risk.name}.description`),
    plan: translate(`riskLibrary.risk.${risk.name}.plan`),
    likelihood,
    impact,
    suggestionKey: risk.key,
  };
}

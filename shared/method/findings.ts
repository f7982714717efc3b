/** The plan checker: like a linter, but for the plan. One small rule for each thing that can be amiss. */
import { asOfDate, compareText, memoByIdentity } from '../model/queries';
import { STEPS } from '../model/vocabulary';
import type { Workshop } from '../model/workshop';
import { scheduleRoadmap } from '../roadmap/planRoadmap';
import { decideRules } from './findings/decide';
import { mapRules } from './findings/map';
import { outcomeRules, teamRules } from './findings/outcome';
import { pathRules } from './findings/path';
import { riskRules } from './findings/risks';
import { roadmapRules } from './findings/roadmap';
import { SEVERITIES, type Facts, type Finding, type Rule } from './findings/rule';
import { safeguardRules } from './findings/safeguards';

export type { Finding, Severity } from './findings/rule';

const RULES: readonly Rule[] = [
  ...outcomeRules,
  ...mapRules,
  ...safeguardRules,
  ...decideRules,
  ...riskRules,
  ...teamRules,
  ...pathRules,
  ...roadmapRules,
];

/**
 * What does not hold together in a plan, but for what the team decided to live with. The grave first, then in the
 * order of the steps.
 */
export const findFindings = memoByIdentity((workshop: Workshop): Finding[] => {
  const roadmap = scheduleRoadmap(workshop);
  const facts: Facts = {
    workshop,
    roadmap,
    itemOf: new Map(roadmap.items.map((item) => [item.key, item])),
    today: asOfDate(workshop),
  };
  return RULES.flatMap((rule) => check(rule, facts))
    .filter(({ key }) => !Object.hasOwn(workshop.ignoredFindings, key))
    .sort(
      (a, b) =>
        SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
        STEPS.indexOf(a.step) - STEPS.indexOf(b.step),
    );
});

/** What one rule finds, by name. */
function check({ name, severity, step, find }: Rule, facts: Facts): Finding[] {
  return find(facts)
    .map(({ id, about, params }): Finding => ({
      key: `${name}:${id}`,
      severity,
      message: { key: `findings.${name}`, params },
      about,
      step,
    }))
    .sort((a, b) => compareText(nameIn(a), nameIn(b)) || compareText(a.key, b.key));
}

const nameIn = ({ message: { params } }: Finding): string =>
  String(params?.name ?? params?.source ?? params?.consumer ?? '');

/** The plan checker: like a linter, but for the plan. One small rule for each thing that can be amiss. */
import { memoByParts } from '../model/memo';
import { asOfDate, compareText, memoByIdentity } from '../model/queries';
import { STEPS } from '../model/vocabulary';
import type { Workshop } from '../model/workshop';
import type { ScheduledRoadmap } from '../roadmap/plan';
import { scheduleRoadmap } from '../roadmap/planRoadmap';
import { dateRules } from './findings/dates';
import { decideRules } from './findings/decide';
import { mapRules } from './findings/map';
import { meetingRules, outcomeRules, teamRules } from './findings/outcome';
import { ownerRules } from './findings/owners';
import { pathRules } from './findings/path';
import { planningRules } from './findings/planning';
import { readinessRules } from './findings/readiness';
import { riskRules } from './findings/risks';
import { roadmapRules } from './findings/roadmap';
import { SEVERITIES, type Facts, type Finding, type FixContext, type Part, type Rule } from './findings/rule';
import { safeguardRules } from './findings/safeguards';
import { plannedComponents } from './structure';
import type { Command } from '../commands/command';
import type { TextKey } from '../texts/index';

export { whyOf, type Finding, type FixContext, type Severity } from './findings/rule';

export const RULES: readonly Rule[] = [
  ...outcomeRules,
  ...mapRules,
  ...safeguardRules,
  ...decideRules,
  ...riskRules,
  ...readinessRules,
  ...teamRules,
  ...pathRules,
  ...ownerRules,
  ...roadmapRules,
  ...dateRules,
  ...planningRules,
  ...meetingRules,
];

/** A finding that the team decided to live with: why, who said so, and when. */
export interface IgnoredFinding {
  finding: Finding;
  reason: string;
  by: string;
  on: string;
}

/** Both with the grave first, then in the order of the steps. What was ignored and is no longer so is in neither. */
export interface PlanCheck {
  open: Finding[];
  ignored: IgnoredFinding[];
}

/**
 * A checker that remembers what its rules found: after an edit only those rules run that read what was edited.
 * @param rules tried one by one, each for itself
 */
export function planChecker(rules: readonly Rule[]): (workshop: Workshop) => PlanCheck {
  const checks = rules.map((rule) =>
    memoByParts(
      (facts: Facts) => rule.reads.map((part) => partOf(facts, part)),
      (facts) => check(rule, facts),
    ),
  );
  return memoByIdentity((workshop) => {
    const facts = factsOf(workshop);
    const all = checks
      .flatMap((run) => run(facts))
      .sort(
        (a, b) =>
          SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
          STEPS.indexOf(a.step) - STEPS.indexOf(b.step),
      );
    const ignoredAs = (key: string) =>
      Object.hasOwn(workshop.ignoredFindings, key) ? workshop.ignoredFindings[key] : undefined;
    return {
      open: all.filter(({ key }) => !ignoredAs(key)),
      ignored: all.flatMap((finding) => {
        const because = ignoredAs(finding.key);
        return because ? [{ finding, ...because }] : [];
      }),
    };
  });
}

/** What does not hold together in a plan, and what of it the team decided to live with. */
export const checkPlan = planChecker(RULES);

/** What does not hold together in a plan, but for what the team decided to live with. */
export const findFindings = (workshop: Workshop): Finding[] => checkPlan(workshop).open;

/** The command that does what a finding's `fix` says; null where there is nothing to do any more. */
export function fixOf(workshop: Workshop, { rule, key }: Finding, context: FixContext): Command | null {
  const found = RULES.find(({ name }) => name === rule);
  return found?.fix?.(factsOf(workshop), key.slice(rule.length + 1), context) ?? null;
}

/** Everything that a schedule can follow from: the roadmap is worked out anew only where one of these changed. */
const roadmapOf = memoByParts(
  (workshop: Workshop) => [
    plannedComponents(workshop),
    workshop.flows,
    workshop.boundaries,
    workshop.risks,
    workshop.readiness,
    workshop.outcome,
    workshop.workItems,
    workshop.overrides,
    workshop.waves,
    workshop.participants,
    workshop.calendars,
    workshop.availability,
    workshop.schedule,
  ],
  scheduleRoadmap,
);

const itemsByKey = memoByIdentity(
  (roadmap: ScheduledRoadmap): Facts['itemOf'] => new Map(roadmap.items.map((item) => [item.key, item])),
);

function factsOf(workshop: Workshop): Facts {
  const roadmap = roadmapOf(workshop);
  return { workshop, roadmap, itemOf: itemsByKey(roadmap), today: asOfDate(workshop) };
}

function partOf({ workshop, roadmap, today }: Facts, part: Part): unknown {
  if (part === 'roadmap') return roadmap;
  if (part === 'today') return today;
  // Moving a component changes no plan.
  return part === 'components' ? plannedComponents(workshop) : workshop[part];
}

/** What one rule finds, by name. */
function check({ name, severity, step, find, fix }: Rule, facts: Facts): Finding[] {
  return find(facts)
    .map(({ id, about, params, isFixable = true }): Finding => ({
      key: `${name}:${id}`,
      rule: name,
      severity,
      message: { key: `findings.${name}`, params },
      fix: fix && isFixable ? { key: `findingFixes.${name}` as TextKey, params } : null,
      about,
      step,
    }))
    .sort((a, b) => compareText(nameIn(a), nameIn(b)) || compareText(a.key, b.key));
}

const nameIn = ({ message: { params } }: Finding): string =>
  String(params?.name ?? params?.source ?? params?.consumer ?? '');

/** How complete each step of the method is. It says how far one has come; it never keeps anybody from going on. */
import type { Component, Risk } from '../model/entities';
import { flowsByComponent, memoByIdentity } from '../model/queries';
import {
  DELIVERY_ROLES,
  LENSES,
  SIGNS,
  STEPS,
  STORE_QUESTIONS,
  USE_FACTS,
  type Step,
} from '../model/vocabulary';
import type { Workshop } from '../model/workshop';
import { deriveItems } from '../roadmap/derive';
import { isAnswered, RETRIEVAL_KINDS } from './findings/safeguards';
import { readinessScores } from './readiness/readiness';
import { mean, shareOf } from './sums';
import { rolesCovered } from './team';
import { isWritten } from './written';

/** From this many signals with evidence on there is something to weigh. */
const SIGNALS_ENOUGH = 3;

type Rule = (workshop: Workshop) => number;

const rules: Record<Exclude<Step, 'report'>, Rule> = {
  outcome,
  evidence,
  map,
  assess,
  decide,
  risks,
  readiness,
  path,
  roadmap,
};

/** Completeness of every step, 0 to 1. A step without anything in it has not been begun: 0. The report is as complete as what it
 * tells of: the mean of the others.
 */
export const stepProgress = memoByIdentity((workshop: Workshop): Record<Step, number> => {
  const others = STEPS.filter((step) => step !== 'report').map(
    (step) => [step, rules[step](workshop)] as const,
  );
  return {
    ...(Object.fromEntries(others) as Record<Exclude<Step, 'report'>, number>),
    report: mean(others.map(([, progress]) => progress)),
  };
});

/** The share of its nine questions that are answered; which sensitive data there is may be answered by “none”. */
function outcome({ outcome }: Workshop): number {
  const { statement, metric, baseline, target, aiMay, aiMustNever, atLowConfidence } = outcome;
  const written = [statement, metric, baseline, target, aiMay, aiMustNever, atLowConfidence].map(isWritten);
  return shareOf([...written, outcome.date !== null, outcome.audience !== null], Boolean);
}

/** In equal parts: signals with evidence, of the few that it takes to see a pattern; and the questions of use. */
function evidence({ signals, facts }: Workshop): number {
  const backed = Object.values(signals).filter((signal) => isWritten(signal.evidence)).length;
  return mean([
    Math.min(1, backed / SIGNALS_ENOUGH),
    shareOf(USE_FACTS, (fact) => facts[fact] !== undefined),
  ]);
}

/** In equal parts: there are components; the share of them that a flow touches; the share of flows that are classified. */
function map({ components, flows }: Workshop): number {
  const all = Object.values(components);
  if (all.length === 0) return 0;
  const touched = flowsByComponent(flows);
  return mean([
    1,
    shareOf(all, ({ id }) => touched.has(id)),
    shareOf(Object.values(flows), (flow) => flow.dataClassification !== null),
  ]);
}

/** The share of lenses and warning signs that have an answer; “unknown” is one. */
function assess({ lenses, signs }: Workshop): number {
  const answers = [...LENSES.map((lens) => lenses[lens]), ...SIGNS.map((sign) => signs[sign])];
  return shareOf(answers, (answer) => answer !== undefined);
}

/** Over the components that are there: a kept one is decided; a change also needs a rationale and an effort. */
function decide({ components }: Workshop): number {
  const existing = Object.values(components).filter(({ origin }) => origin === 'existing');
  return mean(existing.map(decidedShare));
}

function decidedShare({ disposition, rationale, effort }: Component): number {
  if (disposition === 'undecided') return 0;
  return disposition === 'keep' ? 1 : shareOf([true, isWritten(rationale), effort !== null], Boolean);
}

/** Over the risks: an owner, a response, and a day by which; an accepted one needs no day, a closed one nothing. */
function risks({ risks }: Workshop): number {
  return mean(Object.values(risks).map(answeredShare));
}

function answeredShare({ status, ownerId, response, due }: Risk): number {
  if (status === 'closed') return 1;
  return shareOf([ownerId !== null, response !== null, response === 'accept' || due !== null], Boolean);
}

/**
 * In equal parts: the share of the checks that matter which are answered; of delivery roles that somebody fills; and, where
 * there are retrieval stores, of their questions answered.
 */
function readiness(workshop: Workshop): number {
  const { participants, components } = workshop;
  const team = rolesCovered(participants).size / DELIVERY_ROLES.length;
  const { all } = readinessScores(workshop);
  const checks = all.relevant === 0 ? [] : [all.answered / all.relevant];
  const stores = Object.values(components).filter(({ kind }) => RETRIEVAL_KINDS.includes(kind));
  if (stores.length === 0) return mean([...checks, team]);
  const answered = stores.map((store) => shareOf(STORE_QUESTIONS, (question) => isAnswered(store, question)));
  return mean([...checks, team, mean(answered)]);
}

/** Half for the choice, half for its reason. */
function path({ path: { chosen, reason } }: Workshop): number {
  return chosen === null ? 0 : shareOf([true, isWritten(reason)], Boolean);
}

/** Over the work items: an owner and an effort. */
function roadmap(workshop: Workshop): number {
  return mean(
    deriveItems(workshop).map(({ ownerId, effort }) => shareOf([ownerId !== null, effort !== null], Boolean)),
  );
}

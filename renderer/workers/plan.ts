/** What takes long to work out of a plan, in one worker: the newest workshop first. */
import { wrap, type Remote } from 'comlink';
import { deltaBetween, type Delta } from '#shared/backup/delta';
import type { PlanCheck } from '#shared/method/findings';
import type { Workshop } from '#shared/model/workshop';
import type { PlanComparison, PlanRange, PlanWorker } from './plan.worker';

export type { PlanComparison, PlanRange };

let running: Remote<PlanWorker> | null = null;

const planner = (): Remote<PlanWorker> =>
  (running ??= wrap(new Worker(new URL('./plan.worker.ts', import.meta.url), { type: 'module' })));

/** The workshop that the worker knows. */
let told: Workshop | null = null;

/** What the worker has to be told to know a workshop: messages arrive in the order in which they are sent. */
function newsOf(workshop: Workshop): Delta {
  const delta = deltaBetween(told, workshop);
  told = workshop;
  return delta;
}

/** A question about a workshop; the answer is null where a newer workshop was asked about before its turn came. */
export type Question<Answer> = (workshop: Workshop) => Promise<Answer | null>;

function newestFirst<Answer>(ask: (planner: Remote<PlanWorker>, workshop: Workshop) => Promise<Answer>) {
  let newest: { workshop: Workshop; answer: Promise<Answer | null> } | null = null;
  let turn: Promise<unknown> = Promise.resolve();
  const question: Question<Answer> = (workshop) => {
    if (newest?.workshop === workshop) return newest.answer;
    const answer = turn.then(() => (newest?.workshop === workshop ? ask(planner(), workshop) : null));
    newest = { workshop, answer };
    turn = answer.catch(() => undefined);
    return answer;
  };
  return question;
}

/** How sure the roadmap's finish is. */
export const planRange = newestFirst<PlanRange>((planner, workshop) => planner.range(newsOf(workshop)));

/** The plan beside each of its scenarios. */
export const planComparison = newestFirst<PlanComparison>((planner, workshop) =>
  planner.compare(newsOf(workshop)),
);

/** What does not hold together in the plan, and what of it the team lives with. */
export const planCheck = newestFirst<PlanCheck>((planner, workshop) => planner.check(newsOf(workshop)));

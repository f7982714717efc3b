/** How sure the roadmap's finish is: simulated in one worker, the newest workshop first. */
import { wrap, type Remote } from 'comlink';
import type { Workshop } from '#shared/model/workshop';
import type { PlanRange, PlanWorker } from './plan.worker';

export type { PlanRange };

let simulator: Remote<PlanWorker> | null = null;
let newest: Workshop | null = null;
let turn: Promise<unknown> = Promise.resolve();

function startWorker(): Remote<PlanWorker> {
  return wrap(new Worker(new URL('./plan.worker.ts', import.meta.url), { type: 'module' }));
}

/** The range of a workshop's finish; null where a newer workshop was asked about before its turn came. */
export function planRange(workshop: Workshop): Promise<PlanRange | null> {
  newest = workshop;
  const answer = turn.then(() => {
    if (newest !== workshop) return null;
    simulator ??= startWorker();
    return simulator.range(workshop);
  });
  turn = answer.catch(() => undefined);
  return answer;
}

/** Lays out graphs in a worker, which is started, and ELK loaded, only when asked for. */
import type ElkApi from 'elkjs/lib/elk-api.js';
import { rehearsalOf, type LayoutTask } from '#shared/diagram/layoutGraph';

/**
 * The tasks with the places that ELK gave them.
 * @throws the signal's reason when it is aborted; the worker is ended at once
 */
export async function layOut(tasks: readonly LayoutTask[], signal: AbortSignal): Promise<LayoutTask[]> {
  const { default: Elk } = await import('elkjs/lib/elk-api.js');
  signal.throwIfAborted();
  const elk = new Elk({
    workerFactory: () => new Worker(new URL('./layout.worker.ts', import.meta.url), { type: 'module' }),
  });
  try {
    return await Promise.race([laidOut(elk, tasks), abortOf(signal)]);
  } finally {
    elk.terminateWorker();
  }
}

type Elk = InstanceType<typeof ElkApi>;

async function laidOut(elk: Elk, tasks: readonly LayoutTask[]): Promise<LayoutTask[]> {
  const done: LayoutTask[] = [];
  for (const task of tasks) {
    const rehearsal = rehearsalOf(task.graph);
    if (rehearsal) await elk.layout(rehearsal);
    const { children = [] } = await elk.layout(task.graph);
    done.push({ ...task, graph: { ...task.graph, children } });
  }
  return done;
}

const abortOf = (signal: AbortSignal) =>
  new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
  });

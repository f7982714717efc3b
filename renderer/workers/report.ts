/** Makes the report's pages and its PDF in a worker, so that the window never waits. */
import { proxy, wrap, type Remote } from 'comlink';
import type { Workshop } from '#shared/model/workshop';
import type { PagedReport } from '#shared/report/pages';
import type { ReportWorker } from './report.worker';

/** A PDF that is being made. */
export interface PdfJob {
  /** The file's bytes; null when it was cancelled. */
  done: Promise<Uint8Array | null>;
  cancel(): void;
}

interface RunningWorker {
  maker: Remote<ReportWorker>;
  /** Settles with null when the worker was ended, and rejects when it cannot start or breaks. */
  ended: Promise<null>;
  end(): void;
}

/** Keeps one worker, whose fonts are loaded, from the first report on; a cancel ends it and the next report starts anew. */
class ReportMaker {
  #running: RunningWorker | null = null;

  #worker(): RunningWorker {
    if (!this.#running) {
      const worker = startWorker();
      const forget = () => {
        if (this.#running === worker) this.#running = null;
      };
      worker.ended.then(forget, forget);
      this.#running = worker;
    }
    return this.#running;
  }

  /** The pages as they will print. A cancelled PDF does not stop them. */
  async paginate(workshop: Workshop): Promise<PagedReport> {
    const { maker, ended } = this.#worker();
    return (await Promise.race([maker.paginate(workshop), ended])) ?? this.paginate(workshop);
  }

  /** @param onProgress is told the share of the pages that is drawn, up to 1 */
  makePdf(workshop: Workshop, onProgress: (share: number) => void): PdfJob {
    const { maker, ended, end } = this.#worker();
    let isDone = false;
    // It comes by a way of its own, and may be late.
    const onShare = (share: number) => {
      if (!isDone) onProgress(share);
    };
    const done = Promise.race([maker.makePdf(workshop, proxy(onShare)), ended]).finally(() => {
      isDone = true;
    });
    return {
      done,
      cancel: () => {
        if (!isDone) end();
      },
    };
  }
}

function startWorker(): RunningWorker {
  const worker = new Worker(new URL('./report.worker.ts', import.meta.url), { type: 'module' });
  let end = (): void => {};
  const ended = new Promise<null>((resolve, reject) => {
    end = () => {
      worker.terminate();
      resolve(null);
    };
    worker.addEventListener('error', (event) => {
      worker.terminate();
      reject(new Error(event.message || 'The report’s worker could not start'));
    });
  });
  return { maker: wrap<ReportWorker>(worker), ended, end };
}

export const reportMaker = new ReportMaker();

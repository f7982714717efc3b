/** Makes the report's pages and its PDF in workers, so that the window never waits. */
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
  /** Rejects when the worker cannot start or breaks. */
  failed: Promise<never>;
  terminate(): void;
}

class ReportMaker {
  #preview: RunningWorker | null = null;

  /** The pages as they will print. */
  async paginate(workshop: Workshop): Promise<PagedReport> {
    const worker = (this.#preview ??= startWorker());
    worker.failed.catch(() => {
      if (this.#preview === worker) this.#preview = null;
    });
    return Promise.race([worker.maker.paginate(workshop), worker.failed]);
  }

  /**
   * Makes the PDF in a worker of its own, which a cancel can end without losing the preview.
   * @param onProgress is told the share of the pages that is drawn, up to 1
   */
  makePdf(workshop: Workshop, onProgress: (share: number) => void): PdfJob {
    const { maker, failed, terminate } = startWorker();
    let cancel = (): void => {};
    const cancelled = new Promise<null>((resolve) => {
      cancel = () => resolve(null);
    });
    const made = maker.makePdf(workshop, proxy(onProgress));
    return { done: Promise.race([made, failed, cancelled]).finally(terminate), cancel };
  }
}

function startWorker(): RunningWorker {
  const worker = new Worker(new URL('./report.worker.ts', import.meta.url), { type: 'module' });
  const terminate = () => worker.terminate();
  const failed = new Promise<never>((_, reject) => {
    worker.addEventListener('error', (event) => {
      terminate();
      reject(new Error(event.message || 'The report’s worker could not start'));
    });
  });
  return { maker: wrap<ReportWorker>(worker), failed, terminate };
}

export const reportMaker = new ReportMaker();

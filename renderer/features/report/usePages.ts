/** The pages of the open workshop's report, made in the worker and kept up to date. */
import { useDeferredValue, useEffect, useState } from 'react';
import { reused } from '#shared/model/identity';
import type { Workshop } from '#shared/model/workshop';
import type { PagedReport } from '#shared/report/pages';
import { useSessionState } from '../../session/hooks';
import { reportMaker } from '../../workers/report';
import { loadFaces } from './fonts';

export type Pages =
  | { state: 'making'; report: PagedReport | null }
  | { state: 'ready'; report: PagedReport }
  | { state: 'failed'; error: string; report: PagedReport | null };

/** What was last made, and of which state of the workshop. */
interface Made {
  of: Workshop;
  report: PagedReport | null;
  error: string | null;
}

/** While a newer report is made, the one before stays in view; pages and marks that did not change stay the same ones. */
export function usePages(): Pages {
  const workshop = useDeferredValue(useSessionState((state) => state.workshop));
  const [made, setMade] = useState<Made | null>(null);
  useEffect(() => {
    let isCurrent = true;
    reportMaker
      .paginate(workshop)
      .then(async (report) => {
        await loadFaces(report);
        if (isCurrent)
          setMade((before) => ({ of: workshop, report: reused(before?.report, report), error: null }));
      })
      .catch((error: unknown) => {
        const message = error instanceof Error ? error.message : String(error);
        if (isCurrent)
          setMade((before) => ({ of: workshop, report: before?.report ?? null, error: message }));
      });
    return () => {
      isCurrent = false;
    };
  }, [workshop]);
  const report = made?.report ?? null;
  if (made?.of !== workshop) return { state: 'making', report };
  if (made.error !== null) return { state: 'failed', error: made.error, report };
  return report ? { state: 'ready', report } : { state: 'making', report };
}

/** The pages of the open workshop's report, made in the worker and kept up to date. */
import { useDeferredValue, useEffect, useState } from 'react';
import type { PagedReport } from '#shared/report/pages';
import { useSessionState } from '../../session/hooks';
import { reportMaker } from '../../workers/report';
import { loadFaces } from './fonts';

export type Pages =
  | { state: 'making'; report: PagedReport | null }
  | { state: 'ready'; report: PagedReport }
  | { state: 'failed'; error: string; report: PagedReport | null };

/** While a newer report is made, the one before stays in view. */
export function usePages(): Pages {
  const workshop = useDeferredValue(useSessionState((state) => state.workshop));
  const [pages, setPages] = useState<Pages>({ state: 'making', report: null });
  useEffect(() => {
    let isCurrent = true;
    setPages(({ report }) => ({ state: 'making', report }));
    reportMaker
      .paginate(workshop)
      .then(async (report) => {
        await loadFaces(report);
        if (isCurrent) setPages({ state: 'ready', report });
      })
      .catch((error: unknown) => {
        if (isCurrent)
          setPages(({ report }) => ({
            state: 'failed',
            error: error instanceof Error ? error.message : String(error),
            report,
          }));
      });
    return () => {
      isCurrent = false;
    };
  }, [workshop]);
  return pages;
}

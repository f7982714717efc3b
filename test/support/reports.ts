/** Generated reports: laid out once, looked at by many tests. */
import fc from 'fast-check';
import { PAPERS, READERS, REPORT_SECTIONS } from '#shared/model/vocabulary';
import type { Workshop } from '#shared/model/workshop';
import { buildReport } from '#shared/report/build';
import type { RoadmapDocument } from '#shared/report/document';
import type { PagedReport } from '#shared/report/pages';
import { paginate } from '#shared/report/paginate';
import { anyWorkshop } from './arbitraries';
import { fixedTypesetter } from './fixedTypesetter';

export interface MadeReport {
  workshop: Workshop;
  document: RoadmapDocument;
  report: PagedReport;
}

export function reportOf(workshop: Workshop): MadeReport {
  const document = buildReport(workshop);
  return { workshop, document, report: paginate(document, fixedTypesetter()) };
}

/** Workshops with every section, nothing left out of it, for every reader, on either paper. */
export const reported = fc
  .tuple(anyWorkshop({ most: 6 }), fc.constantFrom(...PAPERS), fc.constantFrom(...READERS))
  .map(([workshop, paper, reader]): Workshop => ({
    ...workshop,
    reportOptions: { ...workshop.reportOptions, paper, reader, sections: [...REPORT_SECTIONS], redacted: [] },
  }));

/** Reports of generated workshops, always the same ones. A failing test names its workshop by its place among them. */
export const madeReports = (count: number): MadeReport[] =>
  fc.sample(reported, { numRuns: count, seed: 20261122 }).map(reportOf);

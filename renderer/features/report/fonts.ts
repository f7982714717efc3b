/** The report's faces for the preview: the very files that the PDF embeds, loaded when a page shows them. */
import type { FontFace as Face, PagedReport } from '#shared/report/pages';
import { fontUrl } from '../../workers/fontFiles';

const WEIGHTS = { regular: '400', medium: '500', semibold: '600' } as const;

/** A name of its own, so that the window's variable Inter is never taken for the PDF's. */
export const cssFamily = (face: Face): string => `report-${face.family}`;

const loaded = new Map<string, Promise<unknown>>();

/** Makes sure that every face of a report can be shown. */
export async function loadFaces(report: PagedReport): Promise<void> {
  const faces = new Map<string, Face>();
  for (const page of report.pages)
    for (const mark of page.marks)
      if (mark.kind === 'text')
        for (const { face } of mark.runs) faces.set(`${face.family} ${face.weight}`, face);
  await Promise.all(
    [...faces].map(([name, face]) => {
      const known = loaded.get(name);
      if (known) return known;
      const font = new FontFace(cssFamily(face), `url(${fontUrl(face)})`, { weight: WEIGHTS[face.weight] });
      document.fonts.add(font);
      const loading = font.load();
      loaded.set(name, loading);
      return loading;
    }),
  );
}

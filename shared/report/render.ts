/** From a workshop to its pages and its PDF: the one way, for window and command line. */
import type { Workshop } from '../model/workshop';
import { buildReport } from './build';
import { loadFonts, textIn, type Fonts, type LoadFont } from './fonts';
import type { PagedReport } from './pages';
import { paginate } from './paginate';
import { typesetterOf } from './typeset';

export interface LaidOutReport {
  report: PagedReport;
  /** What its text is set in. */
  fonts: Fonts;
}

/** The pages as they will print. */
export async function layOutReport(workshop: Workshop, loadFont: LoadFont): Promise<LaidOutReport> {
  const document = buildReport(workshop);
  const fonts = await loadFonts(textIn(document), loadFont);
  return { report: paginate(document, typesetterOf(fonts)), fonts };
}

export interface RenderOptions {
  loadFont: LoadFont;
  /** Is told how many pages are drawn. */
  onProgress?: (done: number, total: number) => void;
}

/** The pages and the PDF's bytes, which are the same wherever and whenever they are made. */
export async function renderReport(
  workshop: Workshop,
  { loadFont, onProgress }: RenderOptions,
): Promise<{ report: PagedReport; pdf: Uint8Array }> {
  const { report, fonts } = await layOutReport(workshop, loadFont);
  // Half a megabyte that the preview does not need.
  const { drawReport } = await import('./draw');
  return { report, pdf: drawReport(report, fonts.bytes, onProgress) };
}

/** Lays out and draws the report off the window's thread. jsPDF is loaded when a PDF is asked for. */
import { expose, transfer } from 'comlink';
import { reused } from '#shared/model/identity';
import type { Workshop } from '#shared/model/workshop';
import type { FileName } from '#shared/report/fonts';
import type { PagedReport } from '#shared/report/pages';
import { layOutReport, renderReport } from '#shared/report/render';
import { FONT_URLS } from './fontFiles';

/** Files that were fetched stay, so that the next preview does not wait for them. */
const files = new Map<FileName, Promise<Uint8Array>>();

function loadFont(name: FileName): Promise<Uint8Array> {
  const file = files.get(name) ?? fetchFont(name);
  files.set(name, file);
  return file;
}

async function fetchFont(name: FileName): Promise<Uint8Array> {
  const response = await fetch(FONT_URLS[name]);
  if (!response.ok) throw new Error(`${FONT_URLS[name]}: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

/** The workshop as it was last sent: of the next one, only what changed is worked out anew. */
let known: Workshop | null = null;

function received(workshop: Workshop): Workshop {
  known = reused(known, workshop);
  return known;
}

const maker = {
  async paginate(workshop: Workshop): Promise<PagedReport> {
    return (await layOutReport(received(workshop), loadFont)).report;
  },
  /** @param onProgress is told the share that is drawn, up to 1 */
  async makePdf(workshop: Workshop, onProgress: (share: number) => void): Promise<Uint8Array> {
    const { pdf } = await renderReport(received(workshop), {
      loadFont,
      onProgress: (done, total) => onProgress(done / total),
    });
    return transfer(pdf, [pdf.buffer]);
  },
};
export type ReportWorker = typeof maker;

expose(maker);

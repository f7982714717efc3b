import { describe, expect, it } from 'vitest';
import { reportMaker } from '../../../renderer/workers/report';
import { fontUrl } from '../../../renderer/workers/fontFiles';
import { parse } from '#shared/file/parse';
import sampleText from '../../../assets/samples/support-assistant.causeway?raw';

const { workshop } = parse(sampleText, 'sample.causeway');
const start = (bytes: Uint8Array | null) => bytes && new TextDecoder().decode(bytes.subarray(0, 5));

// The first test waits for the development server, too.
describe('the report’s worker', { timeout: 60_000 }, () => {
  it('gives the pages for the preview', async () => {
    const report = await reportMaker.paginate(workshop);
    expect(report.metadata.title).toContain(workshop.title);
    expect(report.pages.length).toBeGreaterThan(5);
  });

  it('makes the PDF and tells how far it is', async () => {
    const shares: number[] = [];
    const pdf = await reportMaker.makePdf(workshop, (share) => shares.push(share)).done;
    expect(start(pdf)).toBe('%PDF-');
    const { pages } = await reportMaker.paginate(workshop);
    expect(shares).toHaveLength(pages.length);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.at(-1)).toBe(1);
  });

  it('gives the same bytes again', async () => {
    const first = await reportMaker.makePdf(workshop, () => {}).done;
    const second = await reportMaker.makePdf(workshop, () => {}).done;
    expect(second).toEqual(first);
  });

  it('gives nothing once it is cancelled, and works again', async () => {
    const job = reportMaker.makePdf(workshop, () => {});
    const pages = reportMaker.paginate(workshop);
    job.cancel();
    expect(await job.done).toBeNull();
    expect((await pages).pages.length).toBeGreaterThan(5);
    expect(start(await reportMaker.makePdf(workshop, () => {}).done)).toBe('%PDF-');
  });

  it('stops in the middle of drawing', async () => {
    const shares: number[] = [];
    const job = reportMaker.makePdf(workshop, (share) => {
      shares.push(share);
      job.cancel();
    });
    expect(await job.done).toBeNull();
    expect(shares.length).toBeGreaterThan(0);
  });

  it('is not disturbed by a cancel that comes too late', async () => {
    const job = reportMaker.makePdf(workshop, () => {});
    await job.done;
    job.cancel();
    expect((await reportMaker.paginate(workshop)).pages.length).toBeGreaterThan(5);
  });

  it('shows the faces of the PDF in the window', async () => {
    const face = new FontFace('report-test', `url(${fontUrl({ family: 'inter', weight: 'semibold' })})`);
    await expect(face.load()).resolves.toBe(face);
  });
});

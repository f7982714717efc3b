/**
 * Pages to PDF bytes: the same ones for the same pages, on any day and machine. The only file that knows jsPDF. Fonts,
 * links and bookmarks are written by `pdf/`: jsPDF's own fonts lose characters without a word, shape and order text
 * that is set already, and bring tables of whole fonts; its bookmarks know no place within a page.
 */
import { jsPDF } from 'jspdf';
import { imageSize } from './build/imageSize';
import { facesIn, fileOf, type FileName } from './fonts';
import { openFont, type FontFile } from './metrics';
import type { Colour, FontFace, Mark, Metadata, Page, PagedReport } from './pages';
import { embedFont, type EmbeddedFont } from './pdf/embed';
import { meaningsOf } from './pdf/meanings';
import { linkAnnotations, pageLabels, printable, textString, writeBookmarks, writeFont } from './pdf/objects';
import type { ObjectWriter, Places } from './pdf/objects';
import { stretchesOf } from './type/stretches';

/** Something on the pages that no PDF can show: a mistake of the program, not of the workshop. */
export class NotDrawable extends Error {
  override name = 'NotDrawable';
}

/** @param onProgress is told how many pages are drawn, after each */
export function drawReport(
  report: PagedReport,
  fontBytes: (face: FontFace) => Uint8Array,
  onProgress: (done: number, total: number) => void = () => {},
): Uint8Array {
  const first = report.pages[0];
  if (!first) throw new NotDrawable('a report without pages');
  for (const { y } of report.anchors) finite(y);
  const document = new jsPDF({
    ...formatOf(first),
    unit: 'pt',
    compress: true,
    putOnlyUsedFonts: true,
    floatPrecision: 3,
  });
  const fonts = embedFonts(document, report, fontBytes);
  report.pages.forEach((page, index) => {
    if (index > 0) document.addPage([page.width, page.height], formatOf(page).orientation);
    document.setLineCap('round').setLineJoin('round');
    for (const mark of page.marks) drawMark(document, mark, fonts);
    onProgress(index + 1, report.pages.length);
  });
  addNavigation(document, report);
  const finish = describe(document, report.metadata);
  return bytesOf(finish(document.output()));
}

const formatOf = ({ width, height }: Page) => ({
  format: [finite(width), finite(height)],
  orientation: width > height ? ('landscape' as const) : ('portrait' as const),
});

/** PDF has no infinity, and numbers beyond this are written in a way that it does not read. */
const LARGEST = 1e6;

function finite(value: number): number {
  if (!(Math.abs(value) <= LARGEST)) throw new NotDrawable(`a length of ${value}`);
  return value;
}

function drawMark(document: jsPDF, mark: Mark, fonts: ReportFonts): void {
  switch (mark.kind) {
    case 'text':
      return drawText(document, mark, fonts);
    case 'path':
      return drawPath(document, mark);
    case 'image':
      return drawImage(document, mark);
    case 'link':
      // Written with the page, in `addNavigation`, where an error would go unnoticed.
      [mark.x, mark.y, mark.width, mark.height].forEach(finite);
  }
}

function rgb(colour: Colour): [number, number, number] {
  if (!/^#[0-9a-f]{6}$/i.test(colour)) throw new NotDrawable(`the colour ${colour}`);
  return [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16)) as [number, number, number];
}

function drawPath(
  document: jsPDF,
  { steps, fill, stroke, lineWidth, dash }: Extract<Mark, { kind: 'path' }>,
): void {
  if (steps.length === 0 || (fill === null && stroke === null)) return;
  if (fill !== null) document.setFillColor(...rgb(fill));
  if (stroke !== null) {
    document.setDrawColor(...rgb(stroke)).setLineWidth(finite(lineWidth));
    document.setLineDashPattern(dash.map(finite), 0).setLineCap(dash.length > 0 ? 'butt' : 'round');
  }
  for (const step of steps) {
    if (step.op === 'Z') document.close();
    else if (step.op === 'C') {
      const { x1, y1, x2, y2, x, y } = step;
      document.curveTo(finite(x1), finite(y1), finite(x2), finite(y2), finite(x), finite(y));
    } else if (step.op === 'M') document.moveTo(finite(step.x), finite(step.y));
    else document.lineTo(finite(step.x), finite(step.y));
  }
  if (fill !== null && stroke !== null) document.fillStroke();
  else if (fill !== null) document.fill();
  else document.stroke();
}

/** Pixels beyond which an image is not unpacked: it would take hundreds of megabytes. */
const MOST_PIXELS = 25_000_000;

/** Draws an image; one that cannot be read leaves a crossed frame. */
function drawImage(
  document: jsPDF,
  { x, y, width, height, data, type }: Extract<Mark, { kind: 'image' }>,
): void {
  const box = [x, y, width, height].map(finite) as [number, number, number, number];
  const size = imageSize(data);
  try {
    if (!size || size.width * size.height > MOST_PIXELS) throw new Error('unreadable');
    document.addImage(data, type === 'image/png' ? 'PNG' : 'JPEG', ...box);
  } catch {
    document
      .setDrawColor(...rgb('#8A8F98'))
      .setLineWidth(0.5)
      .setLineDashPattern([], 0);
    document
      .rect(...box, 'S')
      .line(x, y, x + width, y + height)
      .line(x, y + height, x + width, y);
  }
}

interface ReportFont {
  source: FontFile;
  embedded: EmbeddedFont;
}
type ReportFonts = ReadonlyMap<FileName, ReportFont>;

function drawText(
  document: jsPDF,
  { x, y, size, colour, runs }: Extract<Mark, { kind: 'text' }>,
  fonts: ReportFonts,
) {
  const { write } = internalsOf(document);
  document.setFontSize(finite(size)).setTextColor(...rgb(colour));
  let left = finite(x);
  for (const run of runs) {
    const name = fileOf(run.face);
    const { source, embedded } = fonts.get(name)!;
    const { stretches, readAs } = stretchesOf(run.text, source);
    const scale = size / source.unitsPerEm;
    document.setFont(name, 'normal');
    if (readAs !== null) write(`/Span << /ActualText ${textString(readAs)} >> BDC`);
    for (const { glyphs, dx, dy } of stretches) {
      document.text(embedded.codes(glyphs), finite(left + dx * scale), finite(y - dy * scale));
    }
    if (readAs !== null) write('EMC');
    left += finite(run.width);
  }
}

/** What this file uses of jsPDF's interface for plugins, which its types leave out. */
interface Internals {
  events: {
    subscribe(topic: string, listener: (payload: never) => void): void;
    unsubscribe(token: string): void;
    getTopics(): Record<string, object>;
  };
  write(line: string): void;
  newObject(): number;
  newObjectDeferred(): number;
  newObjectDeferredBegin(object: number, output: boolean): void;
  putStream(stream: { data: string; addLength1: boolean; objectId: number }): void;
}
const internalsOf = (document: jsPDF): Internals => document.internal as unknown as Internals;

function writerOf(document: jsPDF): ObjectWriter {
  const { write, newObject, newObjectDeferred, newObjectDeferredBegin, putStream } = internalsOf(document);
  return {
    write,
    begin: newObject,
    reserve: newObjectDeferred,
    beginReserved: (object) => newObjectDeferredBegin(object, true),
    writeStream: (objectId, data) => putStream({ data, addLength1: true, objectId }),
  };
}

/** Embeds what the report needs of each face, and has jsPDF take text for codes of glyphs. */
function embedFonts(
  document: jsPDF,
  report: PagedReport,
  fontBytes: (face: FontFace) => Uint8Array,
): ReportFonts {
  const { events } = internalsOf(document);
  for (const topic of ['addFont', 'preProcessText', 'postProcessText', 'putFont']) {
    for (const token of Object.keys(events.getTopics()[topic] ?? {})) events.unsubscribe(token);
  }
  events.subscribe('postProcessText', ({ mutex }: { mutex: { isHex: boolean } }) => {
    mutex.isHex = true;
  });
  const fonts = new Map<FileName, ReportFont>();
  for (const face of facesIn(report)) {
    const source = openFont(fontBytes(face));
    fonts.set(fileOf(face), { source, embedded: embedFont(source, meaningsOf(report, face, source)) });
    document.addFont(fileOf(face), fileOf(face), 'normal');
  }
  const writer = writerOf(document);
  const names = [...fonts.keys()];
  type PlacedFont = { fontName: FileName; objectNumber: number; isAlreadyPutted: boolean };
  events.subscribe('putFont', ({ font }: { font: PlacedFont }) => {
    // Subsets are told apart by six letters (9.6.4).
    const tag = `CAUSE${String.fromCharCode(65 + names.indexOf(font.fontName))}`;
    font.objectNumber = writeFont(writer, `${tag}+${font.fontName}`, fonts.get(font.fontName)!.embedded);
    font.isAlreadyPutted = true;
  });
  return fonts;
}

/** Links, bookmarks, page labels, language and the window's title. */
function addNavigation(document: jsPDF, { pages, anchors, bookmarks, metadata }: PagedReport): void {
  const { events, write } = internalsOf(document);
  const places: Places = { pages, anchors, pageObject: (index) => document.getPageInfo(index + 1).objId };
  let outlines = '';
  events.subscribe('putPage', ({ pageNumber }: { pageNumber: number }) => {
    write(linkAnnotations(places, pageNumber - 1));
  });
  events.subscribe('postPutResources', () => {
    if (bookmarks.length > 0)
      outlines = `/Outlines ${writeBookmarks(writerOf(document), places, bookmarks)} 0 R`;
  });
  events.subscribe('putCatalog', () => {
    write(outlines);
    write(pageLabels(pages));
    write(`/Lang ${textString(metadata.language)}`);
    write('/ViewerPreferences << /DisplayDocTitle true >>');
  });
  document.setDisplayMode('fullwidth', 'continuous', bookmarks.length > 0 ? 'UseOutlines' : null);
}

/** Any date that jsPDF takes: it knows the years 1970 to 2037. */
const ANY_DATE = "D:20000101000000+00'00'";

/**
 * Says what the document is. jsPDF cannot write all text and dates, so it gets stand-ins of the same length; what is
 * returned puts the real ones in their places.
 */
function describe(document: jsPDF, metadata: Metadata): (pdf: string) => string {
  const { title, subject, author, keywords, date, fingerprint } = metadata;
  const real = new Map([
    // Titles in the title bar and meanings of marks came with later versions.
    ['%PDF-1.3', '%PDF-1.7'],
    [`(${ANY_DATE})`, `(D:${date.replaceAll('-', '')}000000+00'00')`],
  ]);
  const standIn = ([name, text]: [string, string]): [string, string] => {
    const string = textString(printable(text));
    const placeholder = name.padEnd(string.length - 2, '.');
    real.set(`(${placeholder})`, string);
    return [name, placeholder];
  };
  const properties = Object.entries({ title, subject, author, keywords }).filter(
    ([, text]) => printable(text) !== '',
  );
  document.setDocumentProperties({ creator: 'Causeway', ...Object.fromEntries(properties.map(standIn)) });
  document.setCreationDate(ANY_DATE as unknown as Date);
  document.setFileId(
    fingerprint
      .replace(/[^0-9a-f]/gi, '')
      .padEnd(32, '0')
      .slice(0, 32),
  );
  return (pdf) => [...real].reduce((text, [from, to]) => text.replace(from, () => to), pdf);
}

/** A string of characters up to U+00FF as bytes. */
function bytesOf(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
  return bytes;
}

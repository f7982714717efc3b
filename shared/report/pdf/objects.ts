/** Objects of a PDF that are written as they stand, without a library's help: ISO 32000-1. Lengths are points. */
import type { Anchor, Bookmark, Mark, Page } from '../pages';
import { externalUrl } from '../../externalUrl';
import { utf16, type EmbeddedFont } from './embed';

/** Writes numbered objects; everything written between two numbers belongs to the first. */
export interface ObjectWriter {
  write(line: string): void;
  /** Begins the next object and gives its number. */
  begin(): number;
  /** Keeps a number for an object that others name before it is begun. */
  reserve(): number;
  beginReserved(number: number): void;
  /** Writes the dictionary and content of a stream object, compressed. */
  writeStream(object: number, content: string): void;
}

/** A text string, in UTF-16 and hexadecimal, because readers take a bare carriage return byte (č, 不) for a line feed. */
export const textString = (text: string): string => `<FEFF${utf16(text)}>`;

/** Text for a property or a bookmark: without control characters and halves of surrogate pairs. */
export const printable = (text: string): string =>
  text
    .replace(/\p{Cc}+/gu, ' ')
    .replace(/\p{Cs}/gu, '\ufffd')
    .trim();

const asciiString = (text: string): string => `(${text.replace(/[\\()]/g, '\\$&')})`;
const decimal = (value: number): string => String(Math.round(value * 100) / 100);
const reference = (object: number): string => `${object} 0 R`;

/** A composite font (9.7.6), its subset and its meaning; gives the number of the font's object. */
export function writeFont(writer: ObjectWriter, name: string, font: EmbeddedFont): number {
  const { write } = writer;
  const stream = (content: string): number => {
    const object = writer.begin();
    writer.writeStream(object, content);
    write('endobj');
    return object;
  };
  const dictionary = (...entries: string[]): number => {
    const object = writer.begin();
    write(`<< ${entries.join(' ')} >>`);
    write('endobj');
    return object;
  };
  const file = stream(binaryString(font.file));
  const toUnicode = stream(font.toUnicode);
  const descriptor = dictionary(
    `/Type /FontDescriptor /FontName /${name}`,
    font.descriptor,
    `/FontFile2 ${reference(file)}`,
  );
  const descendant = dictionary(
    `/Type /Font /Subtype /CIDFontType2 /BaseFont /${name}`,
    '/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >>',
    `/CIDToGIDMap /Identity /DW 1000 /W ${font.widths} /FontDescriptor ${reference(descriptor)}`,
  );
  return dictionary(
    `/Type /Font /Subtype /Type0 /BaseFont /${name} /Encoding /Identity-H`,
    `/DescendantFonts [${reference(descendant)}] /ToUnicode ${reference(toUnicode)}`,
  );
}

/** Bytes as characters of the same numbers. */
function binaryString(bytes: Uint8Array): string {
  let text = '';
  for (let start = 0; start < bytes.length; start += 8192) {
    text += String.fromCharCode(...bytes.subarray(start, start + 8192));
  }
  return text;
}

/** Where things are in the finished document. */
export interface Places {
  pages: readonly Page[];
  anchors: readonly Anchor[];
  /** Number of a page's object, by the page's index. */
  pageObject(index: number): number;
}

/** Leads to an anchor with the zoom that the reader has; null where there is no such anchor. */
function destination({ pages, anchors, pageObject }: Places, name: string): string | null {
  const anchor = anchors.find((it) => it.name === name);
  const page = anchor && pages[anchor.page];
  return page
    ? `[${reference(pageObject(anchor.page))} /XYZ null ${decimal(page.height - anchor.y)} null]`
    : null;
}

/** The links of a page as its `/Annots`; empty where it has none. Addresses that are not allowed lead nowhere. */
export function linkAnnotations(places: Places, index: number): string {
  const { height, marks } = places.pages[index]!;
  const links = marks.flatMap((mark) => (mark.kind === 'link' ? annotation(places, height, mark) : []));
  return links.length > 0 ? `/Annots [${links.join('\n')}]` : '';
}

function annotation(places: Places, height: number, link: Extract<Mark, { kind: 'link' }>): string[] {
  const { x, y, target } = link;
  const action = target.kind === 'anchor' ? toAnchor(places, target.name) : toAddress(target.url);
  if (action === null) return [];
  const box = [x, height - y - link.height, x + link.width, height - y].map(decimal).join(' ');
  return [`<< /Type /Annot /Subtype /Link /Rect [${box}] /Border [0 0 0] /F 4 ${action} >>`];
}

function toAnchor(places: Places, name: string): string | null {
  const place = destination(places, name);
  return place && `/Dest ${place}`;
}

function toAddress(address: string): string | null {
  const url = externalUrl(address);
  return url && `/A << /S /URI /URI ${asciiString(url)} >>`;
}

/** The bookmarks (12.3.3), nested and unfolded; gives the number of their root. */
export function writeBookmarks(writer: ObjectWriter, places: Places, bookmarks: readonly Bookmark[]): number {
  const root = writer.reserve();
  const children = writeSiblings(writer, places, bookmarks, root);
  writer.beginReserved(root);
  writer.write(`<< /Type /Outlines ${children} >>`);
  writer.write('endobj');
  return root;
}

/** Writes bookmarks of one level and those below; gives the entries that name them in their parent. */
function writeSiblings(
  writer: ObjectWriter,
  places: Places,
  bookmarks: readonly Bookmark[],
  parent: number,
): string {
  if (bookmarks.length === 0) return '';
  const objects = bookmarks.map(() => writer.reserve());
  bookmarks.forEach(({ title, anchor, children }, i) => {
    const below = writeSiblings(writer, places, children, objects[i]!);
    const place = destination(places, anchor);
    writer.beginReserved(objects[i]!);
    const entries = [`/Title ${textString(printable(title))}`, `/Parent ${reference(parent)}`, below];
    if (i > 0) entries.push(`/Prev ${reference(objects[i - 1]!)}`);
    if (i < objects.length - 1) entries.push(`/Next ${reference(objects[i + 1]!)}`);
    if (place) entries.push(`/Dest ${place}`);
    writer.write(`<< ${entries.join(' ')} >>`);
    writer.write('endobj');
  });
  const [first, last] = [objects[0]!, objects[objects.length - 1]!];
  return `/First ${reference(first)} /Last ${reference(last)} /Count ${countOf(bookmarks)}`;
}

const countOf = (bookmarks: readonly Bookmark[]): number =>
  bookmarks.reduce((sum, { children }) => sum + 1 + countOf(children), 0);

/** The numbers printed on the pages, as viewers show them beside the page (12.4.2). */
export function pageLabels(pages: readonly Page[]): string {
  const entries = pages.map(
    ({ label }, index) => `${index} << ${label === '' ? '' : `/P ${textString(label)}`} >>`,
  );
  return `/PageLabels << /Nums [${entries.join(' ')}] >>`;
}

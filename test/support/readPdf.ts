/** A PDF as a reader sees it, by pdf.js. */
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

interface TextItem {
  str: string;
  hasEOL: boolean;
}

export interface ReadLink {
  /** Left, bottom, right, top, in points from the bottom left. */
  rect: number[];
  url: string | null;
  /** Page index and height that it leads to. */
  place: ReadPlace | null;
}
export interface ReadPlace {
  page: number;
  /** Points from the page's bottom. */
  top: number;
}
export interface ReadBookmark {
  title: string;
  place: ReadPlace | null;
  children: ReadBookmark[];
}
export interface ReadPage {
  width: number;
  height: number;
  /** Lines in the order in which they were drawn, in normal form. */
  lines: string[];
  links: ReadLink[];
}
export interface ReadPdf {
  pages: ReadPage[];
  bookmarks: ReadBookmark[];
  labels: string[] | null;
  info: Record<string, unknown>;
  fileId: string;
  preferences: Record<string, unknown> | null;
}

type Destination = [{ num: number; gen: number }, { name: string }, ...number[]];
interface Outline {
  title: string;
  dest: string | Destination | null;
  items: Outline[];
}

export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const task = getDocument({ data: new Uint8Array(bytes), useSystemFonts: false, verbosity: 0 });
  const pdf = await task.promise;
  const placeOf = async (destination: unknown): Promise<ReadPlace | null> => {
    if (!Array.isArray(destination)) return null;
    const [page, , , top] = destination as Destination;
    return { page: await pdf.getPageIndex(page), top: top! };
  };
  const bookmarksOf = (items: readonly Outline[]): Promise<ReadBookmark[]> =>
    Promise.all(
      items.map(async ({ title, dest, items: children }) => ({
        title,
        place: await placeOf(dest),
        children: await bookmarksOf(children),
      })),
    );
  const pages: ReadPage[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const { width, height } = page.getViewport({ scale: 1 });
    const { items } = await page.getTextContent();
    const annotations = (await page.getAnnotations()) as {
      rect: number[];
      unsafeUrl?: string;
      dest: unknown;
    }[];
    pages.push({
      width,
      height,
      lines: linesOf(items as TextItem[]),
      links: await Promise.all(
        annotations.map(async ({ rect, unsafeUrl, dest }) => ({
          rect,
          url: unsafeUrl ?? null,
          place: await placeOf(dest),
        })),
      ),
    });
  }
  const { info } = await pdf.getMetadata();
  const read: ReadPdf = {
    pages,
    bookmarks: await bookmarksOf(((await pdf.getOutline()) ?? []) as Outline[]),
    labels: await pdf.getPageLabels(),
    info: info as Record<string, unknown>,
    fileId: pdf.fingerprints[0]!,
    preferences: (await pdf.getViewerPreferences()) as Record<string, unknown> | null,
  };
  await task.destroy();
  return read;
}

function linesOf(items: readonly TextItem[]): string[] {
  const text = items.map(({ str, hasEOL }) => str + (hasEOL ? '\n' : '')).join('');
  return text.normalize('NFKC').split('\n');
}

/** What tests ask of pages: where marks are, what stands there. */
import type { Mark, Page, PagedReport } from '#shared/report/pages';

export interface Extent {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export type TextMark = Extract<Mark, { kind: 'text' }>;

export const textMarks = ({ marks }: Page): TextMark[] =>
  marks.filter((mark): mark is TextMark => mark.kind === 'text');

export const wordsOf = ({ runs }: TextMark): string => runs.map(({ text }) => text).join('');

/** All words of a page, mark by mark. */
export const textOf = (page: Page): string => textMarks(page).map(wordsOf).join('\n');

/** The area that a mark covers; of text, that of its capitals. */
export function extentOf(mark: Mark): Extent {
  switch (mark.kind) {
    case 'text': {
      const width = mark.runs.reduce((sum, run) => sum + run.width, 0);
      return { left: mark.x, right: mark.x + width, top: mark.y - 0.73 * mark.size, bottom: mark.y };
    }
    case 'path': {
      const ends = mark.steps.flatMap((step) => (step.op === 'Z' ? [] : [step]));
      const xs = ends.map(({ x }) => x);
      const ys = ends.map(({ y }) => y);
      return {
        left: Math.min(...xs),
        right: Math.max(...xs),
        top: Math.min(...ys),
        bottom: Math.max(...ys),
      };
    }
    default:
      return {
        left: mark.x,
        right: mark.x + mark.width,
        top: mark.y,
        bottom: mark.y + mark.height,
      };
  }
}

export const overlap = (a: Extent, b: Extent): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

const squeezed = (text: string): string => text.replace(/[\s\u2028\u2029]/gu, '');

/**
 * Whether words stand somewhere in the report. Lines that begin at the same x in the same size are read on from page to
 * page as one column, so that a paragraph is found however it was broken.
 */
export function finder(report: Pick<PagedReport, 'pages'>): (words: string) => boolean {
  const columns = new Map<string, string>();
  for (const page of report.pages) {
    for (const mark of textMarks(page)) {
      const key = `${mark.x.toFixed(1)} ${mark.size} ${mark.colour}`;
      columns.set(key, (columns.get(key) ?? '') + squeezed(wordsOf(mark)));
    }
  }
  const texts = [...columns.values()];
  return (words) => texts.some((text) => text.includes(squeezed(words)));
}

/** Names of all anchors that links lead to. */
export const linkTargets = ({ pages }: Pick<PagedReport, 'pages'>): string[] =>
  pages.flatMap(({ marks }) =>
    marks.flatMap((mark) =>
      mark.kind === 'link' && mark.target.kind === 'anchor' ? [mark.target.name] : [],
    ),
  );

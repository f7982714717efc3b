/**
 * Pages as they will print: a list of marks at places, with all text already broken into lines and runs. Both the PDF
 * (draw.ts) and the preview on screen draw exactly this. Lengths are points, 1/72 inch; the origin is a page's top left.
 */
import type { Message } from '../texts/index';

/** The typefaces that a report can use; which one has a glyph is found out by `typeset.ts`. */
export type FontFamily =
  | 'inter'
  | 'notoSans'
  | 'notoSansArabic'
  | 'notoSansHebrew'
  | 'notoSansSC'
  | 'notoSansJP'
  | 'notoSansKR'
  | 'dejaVuSans';
export type FontWeight = 'regular' | 'medium' | 'semibold';
/** A face that is embedded: one file. */
export interface FontFace {
  family: FontFamily;
  weight: FontWeight;
}

/** A stretch of text in one face, in visual order and already shaped (Arabic letters joined). */
export interface TextRun {
  text: string;
  face: FontFace;
  /** Advance width in points at the line's size. */
  width: number;
}

/** `#RRGGBB`. */
export type Colour = string;

export type PathStep =
  | { op: 'M' | 'L'; x: number; y: number }
  | { op: 'C'; x1: number; y1: number; x2: number; y2: number; x: number; y: number }
  | { op: 'Z' };

export type Target =
  /** A place in the report, by the name of an anchor. */
  | { kind: 'anchor'; name: string }
  /** An address on the web; only https: and mailto: are ever drawn. */
  | { kind: 'url'; url: string };

export type Mark =
  /** One line of text; `y` is the baseline. */
  | { kind: 'text'; x: number; y: number; size: number; colour: Colour; runs: TextRun[] }
  | {
      kind: 'path';
      steps: PathStep[];
      fill: Colour | null;
      stroke: Colour | null;
      lineWidth: number;
      /** Lengths of dash and gap; empty for a solid line, whose ends are round. Joins are always round. */
      dash: number[];
    }
  | {
      kind: 'image';
      x: number;
      y: number;
      width: number;
      height: number;
      /** Base64 of a PNG or JPEG file. */
      data: string;
      type: 'image/png' | 'image/jpeg';
    }
  /** An area that leads somewhere. */
  | { kind: 'link'; x: number; y: number; width: number; height: number; target: Target };

export interface Page {
  width: number;
  height: number;
  /** The number printed on it; the cover has none. */
  label: string;
  marks: Mark[];
}

/** A place that links and bookmarks lead to. */
export interface Anchor {
  name: string;
  /** Index into `pages`. */
  page: number;
  y: number;
}

export interface Bookmark {
  title: string;
  anchor: string;
  children: Bookmark[];
}

/** What the PDF says of itself. */
export interface Metadata {
  title: string;
  subject: string;
  author: string;
  keywords: string;
  language: string;
  /** The as-of date, `YYYY-MM-DD`: it stands for the creation date, so that equal workshops give equal bytes. */
  date: string;
  /** Hash of the document, from which the file id is made. */
  fingerprint: string;
}

/** Digits of the fingerprint that pages show as the version. */
const VERSION_DIGITS = 8;

/** What tells a print of one version from that of another. */
export const versionOf = ({ fingerprint }: Pick<Metadata, 'fingerprint'>): string =>
  fingerprint.slice(0, VERSION_DIGITS);

export interface PagedReport {
  metadata: Metadata;
  pages: Page[];
  anchors: Anchor[];
  bookmarks: Bookmark[];
  /** What could not be shown as written (a glyph that no font has), for the preflight. */
  notices: Message[];
}

/** Sets text: which face shows which characters, and how wide that is. Made from font files by `typeset.ts`. */
export interface Typesetter {
  /** One line, set in runs, in visual order. Line breaks in the text count as spaces. */
  line(text: string, size: number, weight: FontWeight): TextRun[];
  /** Text broken into lines no wider than `width`; a word that is wider is broken inside. `maxLines` ends with an ellipsis. */
  paragraph(
    text: string,
    options: { size: number; weight: FontWeight; width: number; maxLines?: number },
  ): TextRun[][];
  /** Width of a line of runs in points. */
  width(runs: readonly TextRun[]): number;
  /** Characters that no face has, as they were met so far. */
  missing(): readonly string[];
}

/** Paper, grid and type of the report, in points. */
import type { Paper } from '../../model/vocabulary';
import { PDF_MARGIN, PDF_TYPE, light } from '../../tokens';
import type { Colour, FontWeight } from '../pages';

export type Orientation = 'portrait' | 'landscape';
export interface Size {
  width: number;
  height: number;
}

const SHEETS: Record<Paper, Size> = {
  a4: { width: 595.28, height: 841.89 },
  letter: { width: 612, height: 792 },
};

/** The sheet, turned as asked. */
export function sheet(paper: Paper, orientation: Orientation): Size {
  const { width, height } = SHEETS[paper];
  return orientation === 'portrait' ? { width, height } : { width: height, height: width };
}

/** What is left of a sheet within its margins. */
export function frameOf({ width, height }: Size): Size {
  return { width: width - 2 * PDF_MARGIN, height: height - 2 * PDF_MARGIN };
}

const COLUMNS = 12;
export const GUTTER = 14;

/** Left edge and width of a stretch of the twelve-column grid. */
export function columns(frameWidth: number, first: number, count: number): { x: number; width: number } {
  const column = (frameWidth - (COLUMNS - 1) * GUTTER) / COLUMNS;
  return { x: first * (column + GUTTER), width: count * column + (count - 1) * GUTTER };
}

export interface TextStyle {
  size: number;
  weight: FontWeight;
  colour: Colour;
  /** Distance from one baseline to the next. */
  leading: number;
}

const style = (size: number, leading: number, weight: FontWeight, colour: Colour = light.ink): TextStyle => ({
  size,
  weight,
  colour,
  leading: size * leading,
});

export const TYPE = {
  head1: style(PDF_TYPE.head1, 1.2, 'semibold'),
  head2: style(PDF_TYPE.head2, 1.2, 'semibold'),
  head3: style(PDF_TYPE.head3, 1.25, 'semibold'),
  lead: style(PDF_TYPE.head3, 1.45, 'regular'),
  text: style(PDF_TYPE.text, 1.45, 'regular'),
  label: style(PDF_TYPE.text, 1.35, 'semibold'),
  table: style(PDF_TYPE.table, 1.35, 'regular'),
  tableHead: style(PDF_TYPE.table, 1.35, 'medium', light.muted),
  caption: style(PDF_TYPE.table, 1.4, 'regular', light.muted),
  figure: style(20, 1.2, 'semibold'),
  small: style(7, 1.35, 'regular', light.muted),
} as const satisfies Record<string, TextStyle>;

/** No text is drawn smaller, on the map neither. */
export const SMALLEST = 6;

/** Distance from the top of a line to its baseline: capitals (0.727 em in Inter) stand in the line's middle. */
export const baseline = ({ size, leading }: Pick<TextStyle, 'size' | 'leading'>): number =>
  (leading + 0.727 * size) / 2;

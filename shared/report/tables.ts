/** Tables, written shortly. */
import type { Column, Line, Row, TableBlock } from './document';

/** A column of words, or of numbers, which stand at its right; `share` is its part of the table's width. */
export const wordColumn = (title: string, share: number): Column => ({ title, share, align: 'start' });
export const numberColumn = (title: string, share: number): Column => ({ title, share, align: 'end' });

/** A row that nothing leads to. */
export const plainRow = (cells: Line[][]): Row => ({ anchor: null, alarm: false, cells });

/**
 * A table without groups.
 * @param belongsTo what a page says again where it begins in the middle of the table
 */
export const plainTable = (columns: Column[], rows: Row[], belongsTo = ''): TableBlock => ({
  kind: 'table',
  columns,
  groups: [{ title: null, aside: '', anchor: null, belongsTo, rows }],
});

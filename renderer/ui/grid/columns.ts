/** What a grid shows: one description a column. */
import type { ReactNode } from 'react';

export interface Column<Row> {
  id: string;
  label: string;
  /** Its track in the grid's template, such as `minmax(160px, 2fr)`. */
  width: string;
  show: (row: Row) => ReactNode;
  /** The field that edits the cell, focused as it appears; `done` ends the editing. Absent where nothing is edited. */
  edit?: (row: Row, done: () => void) => ReactNode;
  /** Ascending order; absent where the column does not sort. */
  compare?: (a: Row, b: Row) => number;
  isNumeric?: boolean;
}

export interface Sort {
  columnId: string;
  isDescending: boolean;
}

/** The rows in the order that is asked for; rows that are equal there keep their order. */
export function sorted<Row>(rows: readonly Row[], columns: readonly Column<Row>[], sort: Sort | null): Row[] {
  const compare = columns.find((column) => column.id === sort?.columnId)?.compare;
  if (!compare || !sort) return [...rows];
  return rows.toSorted(sort.isDescending ? (a, b) => compare(b, a) : compare);
}

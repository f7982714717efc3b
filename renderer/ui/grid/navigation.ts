/** Where the keyboard is in a grid, and where a key leads. */

export interface Cell {
  /** Row by place; -1 is the row of heads. */
  row: number;
  column: number;
}

const PAGE = 10;

/** The cell that a key leads to; null for keys that do not move. */
export function moved(from: Cell, key: string, isFar: boolean, rows: number, columns: number): Cell | null {
  const { row, column } = from;
  const to = (nextRow: number, nextColumn: number): Cell => ({
    row: Math.max(-1, Math.min(rows - 1, nextRow)),
    column: Math.max(0, Math.min(columns - 1, nextColumn)),
  });
  switch (key) {
    case 'ArrowUp':
      return to(row - 1, column);
    case 'ArrowDown':
      return to(row + 1, column);
    case 'ArrowLeft':
      return to(row, column - 1);
    case 'ArrowRight':
      return to(row, column + 1);
    case 'PageUp':
      return to(Math.max(0, row - PAGE), column);
    case 'PageDown':
      return to(row + PAGE, column);
    case 'Home':
      return to(isFar ? 0 : row, 0);
    case 'End':
      return to(isFar ? rows - 1 : row, columns - 1);
    default:
      return null;
  }
}

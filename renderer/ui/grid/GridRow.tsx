/** One row of a grid. It renders again only when its thing, or where the keyboard is in it, changed. */
import { memo } from 'react';
import { useReadOnly } from '../readOnly';
import type { Column } from './columns';
import classes from './DataGrid.module.css';

type Own<Row> = {
  row: Row;
  rowKey: string;
  columns: readonly Column<Row>[];
  /** The row that the keyboard is in, or was in last. */
  isActive: boolean;
  /** The active cell's column; null in every other row. */
  activeColumn: number | null;
  isEditing: boolean;
  onDone: () => void;
};

function Row<T>({ row, rowKey, columns, isActive, activeColumn, isEditing, onDone }: Own<T>) {
  const isReadOnly = useReadOnly();
  return (
    <div className={classes.row} role="row" aria-selected={isActive} data-editing={isEditing || undefined}>
      {columns.map((column, index) => {
        const isHere = index === activeColumn;
        const editor = isHere && isEditing ? column.edit?.(row, onDone) : undefined;
        return (
          <div
            key={column.id}
            role="gridcell"
            className={classes.cell}
            data-row={rowKey}
            data-column={index}
            data-numeric={column.isNumeric}
            aria-readonly={isReadOnly || !column.edit}
            tabIndex={isHere ? 0 : -1}
          >
            {editor ? <div className={classes.editor}>{editor}</div> : column.show(row)}
          </div>
        );
      })}
    </div>
  );
}

export const GridRow = memo(Row) as typeof Row;

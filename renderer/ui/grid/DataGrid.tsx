/**
 * A table that is edited cell by cell. One stop for Tab; arrows, Home, End and Page keys move; Enter, F2 or a click edit;
 * Enter, Tab and leaving the cell hand over; Escape takes back; Space opens the row, Delete
 * deletes it.
 */
import {
  useCallback,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type MouseEvent,
} from 'react';
import { ArrowDown, ArrowUp } from 'lucide-react';
import { sorted, type Column, type Sort } from './columns';
import { useReadOnly } from '../readOnly';
import { GridRow } from './GridRow';
import { moved } from './navigation';
import classes from './DataGrid.module.css';

type Own<Row> = {
  label: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  keyOf: (row: Row) => string;
  initialSort?: Sort;
  /** The row that the keyboard is in, or was in last. */
  activeKey: string | null;
  onActivate: (key: string) => void;
  /** Opens a row, beside being edited in place. */
  onOpen?: (key: string) => void;
  /** Whether a click on a cell that is not edited opens its row. */
  opensOnClick?: boolean;
  /** The Delete key was pressed on a row. */
  onDelete?: (key: string) => void;
};

export function DataGrid<Row>({
  label,
  columns,
  rows,
  keyOf,
  initialSort,
  activeKey,
  onActivate,
  onOpen,
  opensOnClick = false,
  onDelete,
}: Own<Row>) {
  const field = useRef<HTMLDivElement>(null);
  const isReadOnly = useReadOnly();
  const [sort, setSort] = useState<Sort | null>(initialSort ?? null);
  const [column, setColumn] = useState(0);
  const [isInHead, setInHead] = useState(false);
  const [held, setHeld] = useState<readonly Row[] | null>(null);
  const focusNext = useRef(false);

  const inOrder = useMemo(() => sorted(rows, columns, sort), [rows, columns, sort]);
  // While a cell is edited, rows keep their places: one that moved away or vanished would take the field with it.
  const shown = useMemo(() => (held ? refreshed(held, rows, keyOf) : inOrder), [held, rows, keyOf, inOrder]);
  const isEditing = held !== null;
  const found = shown.findIndex((row) => keyOf(row) === activeKey);
  const here = { row: isInHead || shown.length === 0 ? -1 : Math.max(0, found), column };

  useLayoutEffect(() => {
    if (!focusNext.current) return;
    focusNext.current = false;
    field.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
  });

  const go = (row: number, nextColumn: number) => {
    const next = shown[row];
    setInHead(row < 0);
    setColumn(nextColumn);
    if (next) onActivate(keyOf(next));
    focusNext.current = true;
  };
  const edit = (row: number, nextColumn: number) => {
    go(row, nextColumn);
    const isEditable = !isReadOnly && row >= 0 && columns[nextColumn]?.edit !== undefined;
    setHeld(isEditable ? shown : null);
    // The editor takes the focus by itself.
    focusNext.current = !isEditable;
  };
  const done = useCallback(() => {
    setHeld(null);
    focusNext.current = true;
  }, []);
  const toggleSort = (index: number) => {
    const columnId = columns[index]?.id;
    if (columnId === undefined || !columns[index]?.compare) return;
    setSort((now) => ({ columnId, isDescending: now?.columnId === columnId && !now.isDescending }));
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.nativeEvent.isComposing) return;
    if (isEditing) onEditorKey(event);
    else onCellKey(event);
  };
  const onEditorKey = (event: KeyboardEvent) => {
    if (event.key === 'Tab') {
      event.preventDefault();
      blurEditor();
      const next = nextEditable(columns, here.column, event.shiftKey ? -1 : 1);
      if (next === null) done();
      else edit(here.row, next);
    } else if (event.key === 'Escape' || event.key === 'Enter') {
      event.preventDefault();
      done();
    }
  };
  const onCellKey = (event: KeyboardEvent) => {
    const to = moved(here, event.key, event.ctrlKey || event.metaKey, shown.length, columns.length);
    const row = shown[here.row];
    if (to) go(to.row, to.column);
    else if (event.key === 'Enter' || event.key === 'F2') {
      if (row) edit(here.row, here.column);
      else toggleSort(here.column);
    } else if (event.key === ' ' && row && onOpen) onOpen(keyOf(row));
    else if (event.key === 'Delete' && row && onDelete) onDelete(keyOf(row));
    else return;
    event.preventDefault();
  };
  const onClick = (event: MouseEvent) => {
    const cell = (event.target as Element).closest<HTMLElement>('[data-row]');
    if (!cell || (isEditing && cell.contains(document.activeElement))) return;
    const row = shown.findIndex((candidate) => keyOf(candidate) === cell.dataset['row']);
    const isButton = (event.target as Element).closest('button') !== null;
    const at = Number(cell.dataset['column']);
    if (isButton) go(row, at);
    else edit(row, at);
    if (opensOnClick && !isButton && !columns[at]?.edit) onOpen?.(keyOf(shown[row]!));
  };

  return (
    <div
      ref={field}
      role="grid"
      aria-label={label}
      aria-rowcount={shown.length + 1}
      className={classes.grid}
      style={{ '--tracks': columns.map(({ width }) => width).join(' ') } as React.CSSProperties}
      onKeyDown={onKeyDown}
      onClick={onClick}
      onBlur={(event) => {
        if (isEditing && !event.currentTarget.contains(event.relatedTarget)) setHeld(null);
      }}
    >
      <div className={classes.head} role="row">
        {columns.map((head, index) => {
          const isSorted = sort?.columnId === head.id;
          const Arrow = sort?.isDescending ? ArrowDown : ArrowUp;
          return (
            <div
              key={head.id}
              role="columnheader"
              className={classes.headCell}
              data-numeric={head.isNumeric}
              data-sorts={head.compare !== undefined || undefined}
              aria-sort={isSorted ? (sort.isDescending ? 'descending' : 'ascending') : undefined}
              tabIndex={here.row < 0 && here.column === index ? 0 : -1}
              onClick={() => {
                go(-1, index);
                toggleSort(index);
              }}
            >
              <span className={classes.headLabel}>{head.label}</span>
              {isSorted && <Arrow size={14} aria-hidden />}
            </div>
          );
        })}
      </div>
      {shown.map((row, index) => {
        const key = keyOf(row);
        const isHere = index === here.row;
        return (
          <GridRow
            key={key}
            row={row}
            rowKey={key}
            columns={columns}
            isActive={key === activeKey}
            activeColumn={isHere ? here.column : null}
            isEditing={isHere && isEditing}
            onDone={done}
          />
        );
      })}
    </div>
  );
}

/** The held rows as they are now; one that is no longer among the rows stays as it was. */
function refreshed<Row>(held: readonly Row[], rows: readonly Row[], keyOf: (row: Row) => string): Row[] {
  const now = new Map(rows.map((row) => [keyOf(row), row]));
  return held.map((row) => now.get(keyOf(row)) ?? row);
}

/** The next column that can be edited in a direction; null at the end. */
function nextEditable<Row>(columns: readonly Column<Row>[], from: number, step: 1 | -1): number | null {
  let at = from + step;
  while (columns[at] && !columns[at]?.edit) at += step;
  return columns[at] ? at : null;
}

/** Fields hand over on blur, which React does not tell of when it takes them away. */
function blurEditor(): void {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
}

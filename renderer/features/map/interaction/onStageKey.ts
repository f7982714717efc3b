/**
 * Keys on the canvas itself. Tab walks in the order of reading and selects; arrows move what is selected, or walk where
 * nothing is; with Ctrl they walk and leave the selection alone; Space adds or takes away. Escape steps back, and out.
 */
import type { KeyboardEvent } from 'react';
import { boxOf } from '#shared/diagram/boxes';
import type { Box } from '#shared/diagram/flowPath';
import { neighbour, stopsInOrder, type Direction, type Stop } from '#shared/diagram/walking';
import type { Board } from '../board';
import { nudge } from '../edits/onSelection';
import { countOf, selectOnly, toggle } from '../edits/select';
import { renameFocused } from './rename';

const ARROWS: Record<string, Direction> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

/** Units that an arrow moves what is selected; with Shift, one. */
const NUDGE = 8;

/** @param leave brings the focus out of the canvas */
export function onStageKey(board: Board, event: KeyboardEvent, leave: () => void): void {
  if (event.defaultPrevented || event.nativeEvent.isComposing || event.altKey) return;
  const isCtrl = event.ctrlKey || event.metaKey;
  const arrow = ARROWS[event.key];
  const isDone = arrow
    ? onArrow(board, arrow, isCtrl, event.shiftKey)
    : onOther(board, event.key, isCtrl, event.shiftKey, leave);
  if (isDone) event.preventDefault();
}

function onArrow(board: Board, direction: Direction, isCtrl: boolean, isShift: boolean): boolean {
  const { selection } = board.session.store.getState();
  if (!isCtrl && selection.components.length + selection.boundaries.length > 0) {
    const step = isShift ? 1 : NUDGE;
    const dx = direction === 'left' ? -step : direction === 'right' ? step : 0;
    const dy = direction === 'up' ? -step : direction === 'down' ? step : 0;
    nudge(board, dx, dy);
    return true;
  }
  const { components, boundaries } = board.session.workshop;
  const stops = stopsInOrder(components, boundaries);
  const here = stops.find((stop) => stop.id === board.stage.getState().focusId);
  const next = here ? neighbour(stops, here, direction) : stops[0];
  if (next) goTo(board, next);
  return true;
}

function onOther(board: Board, key: string, isCtrl: boolean, isShift: boolean, leave: () => void): boolean {
  if (key === 'Tab') return !isCtrl && onTab(board, isShift);
  if (key === ' ') return onSpace(board);
  if (key === 'Enter') return !isCtrl && renameFocused(board);
  if (key === 'Escape') {
    onEscape(board, leave);
    return true;
  }
  return false;
}

/** Walks on and selects; at either end the focus leaves the canvas as it would anywhere. */
function onTab(board: Board, isBack: boolean): boolean {
  const { components, boundaries } = board.session.workshop;
  const stops = stopsInOrder(components, boundaries);
  const { focusId } = board.stage.getState();
  const here = stops.findIndex((stop) => stop.id === focusId);
  const next = stops[here + (isBack ? -1 : 1)];
  if (here < 0 || !next) return false;
  goTo(board, next);
  selectOnly(board.session, thingAt(next));
  return true;
}

function onSpace({ session, stage }: Board): boolean {
  const { focusId } = stage.getState();
  const { components, boundaries } = session.workshop;
  if (focusId === null) return false;
  if (components[focusId]) toggle(session, { kind: 'component', id: focusId });
  else if (boundaries[focusId]) toggle(session, { kind: 'boundary', id: focusId, part: 'body' });
  return true;
}

function onEscape({ session, stage }: Board, leave: () => void): void {
  if (stage.getState().tool !== 'hand') stage.setState({ tool: 'hand' });
  else if (countOf(session.store.getState().selection) > 0) session.select({});
  else leave();
}

/** Brings the keyboard to a stop, and the stop into view. */
function goTo({ stage, view }: Board, { id, ...box }: Box & { id: string }): void {
  view.reveal(box);
  stage.setState({ focusId: id, focusWanted: id });
}

const thingAt = ({ id, collection }: Stop) =>
  collection === 'components'
    ? ({ kind: 'component', id } as const)
    : ({ kind: 'boundary', id, part: 'body' } as const);

/** Brings the keyboard to a component or boundary by its id. */
export function focusOn(board: Board, id: string): void {
  const { components, boundaries } = board.session.workshop;
  const component = components[id];
  const box = component ? boxOf(component) : boundaries[id];
  if (box) goTo(board, { ...box, id });
}

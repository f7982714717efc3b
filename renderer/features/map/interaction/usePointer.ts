/**
 * The pointer on the canvas. One path for all levels of detail: a press is looked up in the model, and becomes a gesture of
 * ours, or is left to React Flow, which moves the view.
 */
import { useEffect, type RefObject } from 'react';
import type { Hit } from '#shared/diagram/hit';
import type { Board } from '../board';
import { isSelected, selectOnly, toggle } from '../edits/select';
import type { Curves } from '../flows/deriveRoutes';
import type { Grip } from '../nodes/BoundaryNode';
import type { Gesture } from './gesture';
import { boundaryGesture, selectGesture } from './frameGesture';
import { hitAt } from './hitAt';
import { linkGesture } from './linkGesture';
import { moveGesture } from './moveGesture';
import { panSpeed } from './panSpeed';
import { resizeGesture } from './resizeGesture';

/** Pixels that a press may wander before it is a drag. */
const SLACK = 4;

interface Press {
  x: number;
  y: number;
  hit: Hit;
  /** Selected before the press. */
  wasSelected: boolean;
  gesture: Gesture | null;
  isDrag: boolean;
  last: PointerEvent;
}

/** @param drawnCurves the lines that the overview draws, at the time of the press; null where flows are elements */
export function usePointer(
  ref: RefObject<HTMLElement | null>,
  board: Board,
  drawnCurves: () => Curves | null,
): void {
  useEffect(() => {
    const element = ref.current;
    return element ? listen(element, board, drawnCurves) : undefined;
  }, [ref, board, drawnCurves]);
}

function listen(element: HTMLElement, board: Board, drawnCurves: () => Curves | null): () => void {
  const { session, stage, view } = board;
  let press: Press | null = null;
  let frame = 0;

  const onDown = (event: PointerEvent) => {
    if (event.button !== 0 || press || (event.target as Element).closest('[data-floating]')) return;
    const hit = hitAt(board, event, drawnCurves());
    const wasSelected = hit.kind !== 'canvas' && isSelected(session, hit);
    if (holds(hit) && !wasSelected) {
      if (hasModifier(event)) toggle(session, hit);
      else selectOnly(session, hit);
    }
    const { x, y } = event;
    press = { x, y, hit, wasSelected, gesture: gestureFor(board, event, hit), isDrag: false, last: event };
    addEventListener('pointermove', onMove);
    addEventListener('pointerup', onUp);
    addEventListener('pointercancel', onCancel);
    addEventListener('keydown', onKey, true);
  };

  // React Flow begins to move the view on these; a press that is ours never gets to it.
  const keepOurs = (event: Event) => {
    if (press?.gesture) event.stopPropagation();
  };

  const onMove = (event: PointerEvent) => {
    if (!press) return;
    press.last = event;
    if (!press.isDrag && Math.hypot(event.x - press.x, event.y - press.y) < SLACK) return;
    press.isDrag = true;
    press.gesture?.move(view.toPlane(event), event);
    if (press.gesture && frame === 0) frame = requestAnimationFrame(panAtEdge);
  };

  /** While a drag is at the edge, the view goes on by itself. */
  const panAtEdge = () => {
    frame = 0;
    if (!press?.gesture) return;
    const { dx, dy } = panSpeed(view.bounds, press.last);
    if (dx === 0 && dy === 0) return;
    view.panBy(dx, dy);
    press.gesture.move(view.toPlane(press.last), press.last);
    frame = requestAnimationFrame(panAtEdge);
  };

  const release = (): Press | null => {
    const released = press;
    press = null;
    cancelAnimationFrame(frame);
    frame = 0;
    removeEventListener('pointermove', onMove);
    removeEventListener('pointerup', onUp);
    removeEventListener('pointercancel', onCancel);
    removeEventListener('keydown', onKey, true);
    return released;
  };
  const onUp = (event: PointerEvent) => {
    const released = release();
    if (!released) return;
    if (released.isDrag) released.gesture?.end();
    else click(board, released, event);
  };
  const onCancel = () => release()?.gesture?.cancel();
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !press?.gesture) return;
    event.stopPropagation();
    onCancel();
  };

  element.addEventListener('pointerdown', onDown, true);
  element.addEventListener('mousedown', keepOurs, true);
  element.addEventListener('touchstart', keepOurs, true);
  return () => {
    onCancel();
    stage.setState({ motion: null, guides: [], frame: null, link: null });
    element.removeEventListener('pointerdown', onDown, true);
    element.removeEventListener('mousedown', keepOurs, true);
    element.removeEventListener('touchstart', keepOurs, true);
  };
}

const hasModifier = (event: MouseEvent) => event.shiftKey || event.ctrlKey || event.metaKey;

/** Whether a hit is something that can be taken and moved. */
const holds = (hit: Hit): hit is Extract<Hit, { kind: 'component' | 'boundary' }> =>
  hit.kind === 'component' || (hit.kind === 'boundary' && hit.part !== 'body');

function gestureFor(board: Board, event: PointerEvent, hit: Hit): Gesture | null {
  const { stage, view } = board;
  const start = view.toPlane(event);
  const { tool } = stage.getState();
  if (tool === 'boundary') return boundaryGesture(board, start);
  const part = (event.target as Element).closest<HTMLElement>('[data-port], [data-grip]');
  const { port, grip, boundary } = part?.dataset ?? {};
  if (port !== undefined) return linkGesture(board, port);
  if (grip !== undefined && boundary !== undefined)
    return resizeGesture(board, boundary, grip as Grip, start);
  if (holds(hit)) return moveGesture(board, start);
  if (hit.kind !== 'flow' && (event.shiftKey || tool === 'box'))
    return selectGesture(board, start, event.shiftKey);
  return null;
}

/** A press that stayed where it was: it selects, and with Shift or Ctrl adds or takes away. */
function click({ session, stage }: Board, { hit, wasSelected }: Press, event: PointerEvent): void {
  if (hit.kind === 'canvas') {
    if (!hasModifier(event)) session.select({});
    return;
  }
  if (!hasModifier(event)) selectOnly(session, hit);
  else if (wasSelected || !holds(hit)) toggle(session, hit);
  if (hit.kind !== 'flow') stage.setState({ focusId: hit.id, focusWanted: hit.id });
}

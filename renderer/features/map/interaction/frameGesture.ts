/** Drawing a box on the canvas: to select what is in it, or for a new boundary. */
import { boxBetween, boxOf, encloses, overlap } from '#shared/diagram/boxes';
import type { Box, Point } from '#shared/diagram/flowPath';
import { EMPTY_SELECTION } from '../../../session/selection';
import type { Board } from '../board';
import { addBoundary } from '../edits/add';
import { announce } from '../stage/state';
import type { Gesture } from './gesture';

function frameGesture({ stage }: Board, start: Point, done: (box: Box) => void): Gesture {
  let box: Box | null = null;
  const clear = () => stage.setState({ frame: null });
  return {
    move(at) {
      box = boxBetween(start, at);
      stage.setState({ frame: box });
    },
    end() {
      clear();
      if (box) done(box);
    },
    cancel: clear,
  };
}

/** Selects the components that a box touches and the boundaries that it holds whole. */
export function selectGesture(board: Board, start: Point, isAdding: boolean): Gesture {
  const { session, stage } = board;
  return frameGesture(board, start, (box) => {
    const { components, boundaries } = session.workshop;
    const before = isAdding ? session.store.getState().selection : EMPTY_SELECTION;
    const touched = Object.values(components).filter((component) => overlap(boxOf(component), box));
    const held = Object.values(boundaries).filter((boundary) => encloses(box, boundary));
    const joined = (ids: readonly string[], more: readonly { id: string }[]) => [
      ...new Set([...ids, ...more.map(({ id }) => id)]),
    ];
    const selection = {
      components: joined(before.components, touched),
      boundaries: joined(before.boundaries, held),
      flows: before.flows,
    };
    session.select(selection);
    announce(stage, {
      key: 'map.said.selected',
      params: { count: selection.components.length + selection.boundaries.length },
    });
  });
}

export function boundaryGesture(board: Board, start: Point): Gesture {
  return frameGesture(board, start, (box) => {
    board.stage.setState({ tool: 'hand' });
    addBoundary(board, box);
  });
}

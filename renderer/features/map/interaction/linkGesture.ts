/** Drawing a flow from a component's port to another component. */
import { componentAt } from '#shared/diagram/hit';
import type { Point } from '#shared/diagram/flowPath';
import type { Board } from '../board';
import { connect } from '../edits/connect';
import type { Gesture } from './gesture';

export function linkGesture(board: Board, fromId: string): Gesture {
  const { session, stage } = board;
  const components = Object.values(session.workshop.components);
  let ontoId: string | null = null;
  const clear = () => stage.setState({ link: null });
  return {
    move(at: Point) {
      ontoId = componentAt(components, at)?.id ?? null;
      stage.setState({ link: { fromId, to: at, ontoId } });
    },
    end() {
      clear();
      if (ontoId !== null) connect(board, fromId, ontoId);
    },
    cancel: clear,
  };
}

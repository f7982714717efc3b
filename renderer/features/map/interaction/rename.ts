/** Renaming in place. */
import type { Hit } from '#shared/diagram/hit';
import type { Board } from '../board';
import type { Renameable } from '../stage/state';

const rename = ({ session, stage }: Board, collection: Renameable, id: string): boolean => {
  if (session.mayEdit()) stage.setState({ renaming: { collection, id } });
  return true;
};

/** Renames the one thing that is selected. @returns whether there is one */
export function renameSelected(board: Board): boolean {
  const { components, boundaries, flows } = board.session.store.getState().selection;
  const [id, ...others] = [...components, ...boundaries, ...flows];
  if (id === undefined || others.length > 0) return false;
  const collection = components.length ? 'components' : boundaries.length ? 'boundaries' : 'flows';
  return rename(board, collection, id);
}

/** Renames what is selected, or else what the keyboard is on. @returns whether there is something */
export function renameFocused(board: Board): boolean {
  if (renameSelected(board)) return true;
  const { focusId } = board.stage.getState();
  const { components, boundaries } = board.session.workshop;
  if (focusId === null) return false;
  if (components[focusId]) return rename(board, 'components', focusId);
  return boundaries[focusId] ? rename(board, 'boundaries', focusId) : false;
}

/** Renames what is at a place; inside a boundary, only its title is. @returns whether there is something */
export function renameAt(board: Board, hit: Hit): boolean {
  switch (hit.kind) {
    case 'component':
      return rename(board, 'components', hit.id);
    case 'flow':
      return rename(board, 'flows', hit.id);
    case 'boundary':
      return hit.part === 'title' && rename(board, 'boundaries', hit.id);
    case 'canvas':
      return false;
  }
}

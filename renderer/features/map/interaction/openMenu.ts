/** Opens the menu of what is under the pointer, or of what the keyboard is on; what it is about is selected first. */
import type { Board } from '../board';
import { isSelected, selectOnly } from '../edits/select';
import type { Curves } from '../flows/deriveRoutes';
import { hitAt } from './hitAt';

export function openMenu(board: Board, event: MouseEvent, drawnCurves: Curves | null): void {
  event.preventDefault();
  const hit = hitAt(board, event, drawnCurves);
  const { session, stage } = board;
  if (hit.kind === 'canvas' || (hit.kind === 'boundary' && hit.part === 'body')) session.select({});
  else if (!isSelected(session, hit)) selectOnly(session, hit);
  stage.setState({ menuAt: { x: event.clientX, y: event.clientY } });
}

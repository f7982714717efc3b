/** Giving a boundary another size; what then lies in it is its own. */
import type { Boundary } from '#shared/model/entities';
import type { Box } from '#shared/diagram/flowPath';
import { membersAfter } from '#shared/diagram/containment';
import type { Session } from '../../../session/session';

/** One undoable step. */
export function resizeBoundary(
  session: Session,
  { id, parentId }: Boundary,
  { x, y, width, height }: Box,
): void {
  const place = { id, parentId, x, y, width, height };
  session.dispatch(
    {
      type: 'batch',
      commands: [
        { type: 'move', components: [], boundaries: [place] },
        membersAfter(session.workshop, place),
      ],
    },
    { label: { key: 'app.step.resize', params: { count: 1 } } },
  );
}

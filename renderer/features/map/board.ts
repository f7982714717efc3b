/** What an edit on the map needs: the open workshop, what the canvas keeps to itself, and the view onto the plane. */
import { useMemo } from 'react';
import { useSession } from '../../session/hooks';
import type { Session } from '../../session/session';
import { useStage, type StageStore } from './stage/state';
import { useView, type View } from './stage/view';

export interface Board {
  session: Session;
  stage: StageStore;
  view: View;
}

export function useBoard(): Board {
  const session = useSession();
  const stage = useStage();
  const view = useView();
  return useMemo(() => ({ session, stage, view }), [session, stage, view]);
}

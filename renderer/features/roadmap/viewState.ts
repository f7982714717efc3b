/** How the plan is looked at. */
import { useState } from 'react';
import { useSession } from '../../session/hooks';
import type { Session } from '../../session/session';
import { ACCEPTED } from './gantt/against';
import type { Grouping } from './gantt/groups';
import type { Zoom } from './gantt/timeScale';

export const VIEWS = ['gantt', 'board', 'table'] as const;
export type View = (typeof VIEWS)[number];

export interface ViewState {
  view: View;
  grouping: Grouping;
  zoom: Zoom;
  /** The earlier plan that the chart draws as well, as `against` knows it; null for none. */
  againstId: string | null;
  /** Whose work the board shows; null for everybody's, `NOBODY` for what nobody owns. */
  ownerId: string | null;
}

/** Whose work it is that has no owner. */
export const NOBODY = '-';

const INITIAL: ViewState = {
  view: 'gantt',
  grouping: 'wave',
  zoom: 'fit',
  againstId: ACCEPTED,
  ownerId: null,
};

/** How plans of open workshops were left, so that coming back from another screen is coming back. */
const left = new WeakMap<Session, ViewState>();

export function useViewState(): [ViewState, (change: Partial<ViewState>) => void] {
  const session = useSession();
  const [state, setState] = useState(() => left.get(session) ?? INITIAL);
  const change = (part: Partial<ViewState>) => {
    const next = { ...state, ...part };
    left.set(session, next);
    setState(next);
  };
  return [state, change];
}

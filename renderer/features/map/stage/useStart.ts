/** Where the view starts: where it was left, or on the whole map. */
import { useEffect, useState } from 'react';
import type { Viewport } from '@xyflow/react';
import { mapHull } from '#shared/diagram/boxes';
import type { Session } from '../../../session/session';
import type { Board } from '../board';

/** Views of open workshops, kept while they are open, so that coming back from another screen is coming back. */
const left = new WeakMap<Session, Viewport>();

/** @returns whether the view is where it starts, and the map can be shown */
export function useStart({ session, view }: Board): boolean {
  const [isReady, setReady] = useState(false);
  useEffect(() => {
    let isPlaced = false;
    const follow = () => {
      if (!view.isMeasured) return;
      if (isPlaced) {
        left.set(session, view.viewport);
        return;
      }
      isPlaced = true;
      const before = left.get(session);
      if (before) view.set(before);
      else view.fit(mapHull(session.workshop));
      setReady(true);
    };
    follow();
    return view.onChange(follow);
  }, [session, view]);
  return isReady;
}

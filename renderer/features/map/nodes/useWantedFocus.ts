/** Gives a node the focus that the keyboard asked for, as soon as its element is there. */
import { useEffect, useRef } from 'react';
import { useStage, useStageState } from '../stage/state';

/** @returns the ref of an element within the node */
export function useWantedFocus(id: string) {
  const ref = useRef<HTMLDivElement>(null);
  const stage = useStage();
  const isWanted = useStageState((state) => state.focusWanted === id);
  useEffect(() => {
    if (!isWanted) return;
    ref.current?.closest<HTMLElement>('.react-flow__node')?.focus({ preventScroll: true });
    stage.setState({ focusWanted: null });
  }, [isWanted, stage]);
  return ref;
}

/** When something is selected from elsewhere (the palette, a finding, the table) and none of it is in view, shows it. */
import { useEffect } from 'react';
import { boxOf, centreOf, hullOf, overlap } from '#shared/diagram/boxes';
import type { Box } from '#shared/diagram/flowPath';
import type { Board } from '../board';

export function useReveal({ session, view }: Board, isReady: boolean): void {
  useEffect(() => {
    if (!isReady) return;
    const reveal = () => {
      const boxes = boxesOfSelection({ session });
      const hull = hullOf(boxes);
      if (hull && !boxes.some((box) => overlap(box, view.box))) view.centreOn(centreOf(hull));
    };
    reveal();
    return session.store.subscribe((state, before) => {
      if (state.selection !== before.selection) reveal();
    });
  }, [session, view, isReady]);
}

function boxesOfSelection({ session }: Pick<Board, 'session'>): Box[] {
  const { workshop, selection } = session.store.getState();
  const flowEnds = selection.flows.flatMap((id) => {
    const flow = workshop.flows[id];
    return flow ? [flow.sourceId, flow.targetId] : [];
  });
  return [
    ...[...selection.components, ...flowEnds].flatMap((id) => {
      const component = workshop.components[id];
      return component ? [boxOf(component)] : [];
    }),
    ...selection.boundaries.flatMap((id) => workshop.boundaries[id] ?? []),
  ];
}

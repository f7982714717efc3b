/** Connecting two components by a flow. */
import { newFlow } from '#shared/model/empty';
import type { Board } from '../board';
import { announce } from '../stage/state';

/**
 * Adds a flow and selects it. Where one leads from source to target already, that one is selected instead: two flows
 * side by side are made by duplicating. A component is not connected to itself.
 */
export function connect({ session, stage }: Board, sourceId: string, targetId: string): void {
  const { components, flows } = session.workshop;
  const source = components[sourceId];
  const target = components[targetId];
  if (!source || !target) return;
  if (source === target) {
    announce(stage, { key: 'map.said.notToItself' });
    return;
  }
  const names = { source: source.name, target: target.name };
  const existing = Object.values(flows).find(
    (flow) => flow.sourceId === sourceId && flow.targetId === targetId,
  );
  if (existing) {
    session.select({ flows: [existing.id] });
    announce(stage, { key: 'map.said.connectedAlready', params: names });
    return;
  }
  if (!session.mayEdit()) return;
  const flow = newFlow(session.newId, source, targetId);
  session.dispatch({ type: 'insert', entities: { flows: [flow] } }, { select: { flows: [flow.id] } });
  announce(stage, { key: 'map.said.connected', params: names });
}

/** From one selected component the target is chosen from a list; two are connected in the order of their selection. */
export function connectSelected(board: Board): void {
  const [sourceId, targetId] = board.session.store.getState().selection.components;
  if (sourceId === undefined || !board.session.mayEdit()) return;
  if (targetId !== undefined) connect(board, sourceId, targetId);
  else board.stage.setState({ connectingFrom: sourceId });
}

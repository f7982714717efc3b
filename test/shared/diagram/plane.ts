/** Small maps for tests: components and boundaries at places, flows between components. */
import { newBoundary, newComponent, newFlow } from '#shared/model/empty';
import type { Boundary, Component, Flow } from '#shared/model/entities';

export function component(id: string, x: number, y: number, boundaryId: string | null = null): Component {
  return newComponent(() => id, 'service', id, { x, y, boundaryId });
}

export function boundary(
  id: string,
  [x, y, width, height]: readonly [number, number, number, number],
  parentId: string | null = null,
): Boundary {
  return newBoundary(() => id, id, { x, y, width, height, parentId });
}

export function flow(id: string, sourceId: string, targetId: string): Flow {
  return newFlow(() => id, { id: sourceId, kind: 'service' }, targetId);
}

const byId = <T extends { id: string }>(things: readonly T[]): Record<string, T> =>
  Object.fromEntries(things.map((thing) => [thing.id, thing]));

export const plane = (
  components: readonly Component[] = [],
  boundaries: readonly Boundary[] = [],
  flows: readonly Flow[] = [],
) => ({ components: byId(components), boundaries: byId(boundaries), flows: byId(flows) });

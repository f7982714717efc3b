/** Maps for trying their layout on. */
import type { Box } from '#shared/diagram/flowPath';
import type { MapModel } from '#shared/report/document';

/** A map with components at places, a few boundaries, and flows between components by their index. */
export function mapOf(
  places: readonly (readonly [x: number, y: number])[],
  boundaries: readonly Box[] = [],
  flows: readonly (readonly [from: number, to: number, label: string])[] = [],
): MapModel {
  return {
    isTarget: false,
    components: places.map(([x, y], index) => ({
      id: `c_${index}`,
      name: `Component ${index}`,
      kind: 'service',
      technology: 'Python',
      fate: 'refactor',
      isThere: true,
      initials: 'AB',
      risks: index % 3,
      boundaryId: null,
      x,
      y,
    })),
    boundaries: boundaries.map((box, index) => ({
      id: `b_${index}`,
      name: `Boundary ${index}`,
      parentId: null,
      ...box,
    })),
    flows: flows.map(([from, to, label], index) => ({
      id: `f_${index}`,
      sourceId: `c_${from}`,
      targetId: `c_${to}`,
      label,
      async: false,
      classification: null,
    })),
  };
}

/** Places on a grid of so many columns, with the usual gaps. */
export const gridOf = (count: number, columns: number): [number, number][] =>
  Array.from({ length: count }, (_, index) => [(index % columns) * 300, Math.floor(index / columns) * 150]);

/** What the map's shape says: where trust ends, and which components need each other in a circle. */
import { same } from '../commands/same';
import { memoByParts } from '../model/memo';
import { endsOf } from '../model/queries';
import type { Component, Flow } from '../model/entities';
import type { BoundaryKind } from '../model/vocabulary';
import type { Workshop } from '../model/workshop';
import { stronglyConnected } from '../roadmap/graph';

type Map = Pick<Workshop, 'components' | 'flows' | 'boundaries'>;

/** Fields of a component that no rule reads: where it lies, and what people write of it. */
const UNREAD: ReadonlySet<string> = new Set<keyof Component>([
  'x',
  'y',
  'name',
  'technology',
  'notes',
  'rationale',
  'dissent',
]);

/** The components, the same record until something changes but these fields. */
const componentsBut = (unread: ReadonlySet<string>) =>
  memoByParts(
    ({ components }: Pick<Map, 'components'>) => [components],
    ({ components }) => components,
    (a, b) => {
      const ids = Object.keys(a);
      return (
        ids.length === Object.keys(b).length && ids.every((id) => b[id] && isAlike(a[id]!, b[id], unread))
      );
    },
  );

/** The components as rules see them: the same record until something changes that rules read. */
export const ruledComponents = componentsBut(UNREAD);

/** The components as a plan sees them: the same record until something changes but where one lies, and remarks on it. */
export const plannedComponents = componentsBut(new Set<keyof Component>(['x', 'y', 'technology', 'notes']));

const isAlike = (a: Component, b: Component, unread: ReadonlySet<string>): boolean =>
  a === b ||
  Object.entries(a).every(([field, value]) => unread.has(field) || same(value, b[field as keyof Component]));

/** Beyond these boundaries others can read along; teams and deployables say nothing of trust. */
const TRUST_BOUNDARIES: ReadonlySet<BoundaryKind> = new Set(['trustZone', 'vendor']);

/** The boundaries around a component that are of some kinds, the innermost first; safe on circles. */
export function boundariesAround(
  { components, boundaries }: Omit<Map, 'flows'>,
  componentId: string,
  kinds: ReadonlySet<BoundaryKind>,
): string[] {
  const passed = new Set<string>();
  const found: string[] = [];
  let id = components[componentId]?.boundaryId ?? null;
  while (id !== null && !passed.has(id)) {
    passed.add(id);
    const boundary = boundaries[id];
    if (boundary && kinds.has(boundary.kind)) found.push(id);
    id = boundary?.parentId ?? null;
  }
  return found;
}

/** The flows whose ends are not inside the same trust zones and vendors. */
export const trustCrossings = memoByParts(
  (map: Map) => [ruledComponents(map), map.flows, map.boundaries],
  (map): readonly Flow[] => {
    const around = new Map(
      Object.keys(map.components).map((id) => [id, boundariesAround(map, id, TRUST_BOUNDARIES)]),
    );
    const differ = (a: string[], b: string[]) => a.length !== b.length || a.some((id) => !b.includes(id));
    return Object.values(map.flows).filter((flow) =>
      differ(around.get(flow.sourceId) ?? [], around.get(flow.targetId) ?? []),
    );
  },
);

/** Circles of components that need each other: their ids in order, the circle with the first id first. */
export const circles = memoByParts(
  (map: Pick<Map, 'components' | 'flows'>) => [ruledComponents(map), map.flows],
  ({ components, flows }): readonly (readonly string[])[] => {
    const ids = Object.keys(components).sort();
    const places = new Map(ids.map((id, place) => [id, place]));
    const needs: number[][] = ids.map(() => []);
    for (const flow of Object.values(flows)) {
      const { consumerId, providerId } = endsOf(flow);
      needs[places.get(consumerId)!]!.push(places.get(providerId)!);
    }
    return stronglyConnected(needs)
      .filter((members) => members.length > 1)
      .map((members) => members.map((member) => ids[member]!).sort())
      .sort((a, b) => (a[0]! < b[0]! ? -1 : 1));
  },
);

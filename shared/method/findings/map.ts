import { endsOf } from '../../model/queries';
import type { Flow } from '../../model/entities';
import type { BoundaryKind } from '../../model/vocabulary';
import type { Workshop } from '../../model/workshop';
import { stronglyConnected } from '../../roadmap/graph';
import { joinNames, nameOr, ofFlow, ofWorkshop, type Found, type Rule } from './rule';

export const mapRules: Rule[] = [
  {
    name: 'emptyMap',
    severity: 'error',
    step: 'map',
    find: ({ workshop }) => (Object.keys(workshop.components).length === 0 ? [ofWorkshop()] : []),
  },
  {
    name: 'unclassifiedCrossing',
    severity: 'warning',
    step: 'map',
    find: ({ workshop }) =>
      Object.values(workshop.flows)
        .filter((flow) => flow.dataClassification === null && crossesTrust(workshop, flow))
        .map((flow) => ofFlow(workshop, flow)),
  },
  { name: 'cycle', severity: 'warning', step: 'map', find: ({ workshop }) => circles(workshop) },
];

/** Beyond these boundaries others can read along; teams and deployables say nothing of trust. */
const TRUST_BOUNDARIES: ReadonlySet<BoundaryKind> = new Set(['trustZone', 'vendor']);

function crossesTrust(workshop: Workshop, flow: Flow): boolean {
  const source = trustBoundariesAround(workshop, flow.sourceId);
  const target = trustBoundariesAround(workshop, flow.targetId);
  return source.size !== target.size || [...source].some((id) => !target.has(id));
}

function trustBoundariesAround(workshop: Workshop, componentId: string): Set<string> {
  const around = new Set<string>();
  const trust = new Set<string>();
  let id = workshop.components[componentId]?.boundaryId ?? null;
  while (id !== null && !around.has(id)) {
    around.add(id);
    const boundary = workshop.boundaries[id];
    if (boundary && TRUST_BOUNDARIES.has(boundary.kind)) trust.add(id);
    id = boundary?.parentId ?? null;
  }
  return trust;
}

/** Circles of components that need each other, each found on the first of its ids. */
function circles(workshop: Workshop): Found[] {
  const ids = Object.keys(workshop.components).sort();
  const places = new Map(ids.map((id, place) => [id, place]));
  const needs: number[][] = ids.map(() => []);
  for (const flow of Object.values(workshop.flows)) {
    const { consumerId, providerId } = endsOf(flow);
    needs[places.get(consumerId)!]!.push(places.get(providerId)!);
  }
  return stronglyConnected(needs)
    .filter((members) => members.length > 1)
    .map((members) => {
      const [id = ''] = members.map((member) => ids[member]!).sort();
      const names = members.map((member) => nameOr(workshop.components[ids[member]!]!.name));
      return {
        id,
        about: { collection: 'components', id },
        params: { count: members.length, names: joinNames(names) },
      };
    });
}

/** What the map of a workshop shows, in the order of ids, so that it is drawn alike from any order of records. */
import { compareText, fateOf, initialsOf, openRisksByComponent } from '../../model/queries';
import type { Workshop } from '../../model/workshop';
import type { MapModel } from '../document';
import { named, type Facts } from './facts';

const inOrder = <T extends { id: string }>(record: Readonly<Record<string, T>>): T[] =>
  Object.values(record).sort((a, b) => compareText(a.id, b.id));

export function mapModel(facts: Facts): MapModel {
  const { workshop } = facts;
  const risks = openRisksByComponent(workshop.risks);
  return {
    components: inOrder(workshop.components).map((component) => ({
      id: component.id,
      name: named(facts, component.name),
      kind: component.kind,
      technology: component.technology,
      fate: fateOf(component),
      initials: ownerInitials(workshop, component.ownerId),
      risks: risks.get(component.id)?.length ?? 0,
      boundaryId: component.boundaryId,
      x: component.x,
      y: component.y,
    })),
    boundaries: inOrder(workshop.boundaries).map(({ id, name, parentId, x, y, width, height }) => ({
      id,
      name,
      parentId,
      x,
      y,
      width,
      height,
    })),
    flows: inOrder(workshop.flows).map((flow) => ({
      id: flow.id,
      sourceId: flow.sourceId,
      targetId: flow.targetId,
      label: flow.label,
      async: flow.mode === 'async',
      classification: flow.dataClassification,
    })),
  };
}

function ownerInitials({ participants }: Workshop, ownerId: string | null): string | null {
  const owner = ownerId === null ? undefined : participants[ownerId];
  return owner ? initialsOf(owner) : null;
}

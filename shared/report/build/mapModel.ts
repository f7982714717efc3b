/** What the map of a workshop shows, in the order of ids, so that it is drawn alike from any order of records. */
import type { Risk } from '../../model/entities';
import { mapValues } from '../../model/identity';
import { compareText, fateOf, initialsOf, openRisksByComponent, riskLevel } from '../../model/queries';
import type { Workshop } from '../../model/workshop';
import type { MapModel } from '../document';
import type { PlannedItem } from '../../roadmap/plan';
import { date, named, plannedDays, type Facts } from './facts';

const inOrder = <T extends { id: string }>(record: Readonly<Record<string, T>>): T[] =>
  Object.values(record).sort((a, b) => compareText(a.id, b.id));

export function mapModel(facts: Facts): MapModel {
  const { workshop } = facts;
  const risks = openRisksByComponent(workshop.risks);
  return {
    isTarget: false,
    components: inOrder(workshop.components).map((component) => ({
      id: component.id,
      name: named(facts, component.name),
      kind: component.kind,
      technology: component.technology,
      fate: fateOf(component),
      isThere: component.origin === 'existing',
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

/**
 * The map once the roadmap is done: what was missing is there, and what changes says from when on. Risks are those that
 * are left then: what stays of an open one after its response.
 */
export function targetModel(facts: Facts): MapModel {
  const { workshop, plan } = facts;
  const model = mapModel(facts);
  const done = new Map<string, PlannedItem>();
  for (const item of plan.items)
    for (const id of item.source === 'component' || item.source === 'seam'
      ? item.componentIds.slice(0, 1)
      : [])
      if ((done.get(id)?.finish ?? '') < item.finish) done.set(id, item);
  const left = openRisksByComponent(mapValues(workshop.risks, leftOf));
  return {
    ...model,
    isTarget: true,
    components: model.components.map((component) => {
      const item = done.get(component.id);
      return {
        ...component,
        isThere: true,
        technology: item ? thereFrom(facts, item) : component.technology,
        risks: left.get(component.id)?.length ?? 0,
      };
    }),
  };
}

function thereFrom(facts: Facts, item: PlannedItem): string {
  const { translate, timed } = facts;
  if (item.status === 'done') return translate('report.target.done');
  const days = plannedDays(facts, item);
  return days === null || !timed.has(item.key)
    ? ''
    : translate('report.target.from', { date: date(facts, days.finish) });
}

/** From this level of the risk ramp on, what is left of a risk is shown. */
const SHOWN_LEVEL = 2;

/** The risk once its response is carried out; closed where little is left of it. */
function leftOf(risk: Risk): Risk {
  const likelihood = risk.residualLikelihood ?? risk.likelihood;
  const impact = risk.residualImpact ?? risk.impact;
  return riskLevel(likelihood * impact) >= SHOWN_LEVEL ? risk : { ...risk, status: 'closed' };
}

function ownerInitials({ participants }: Workshop, ownerId: string | null): string | null {
  const owner = ownerId === null ? undefined : participants[ownerId];
  return owner ? initialsOf(owner) : null;
}

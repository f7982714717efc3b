import { endsOf, isChanged, isUndecided } from '../../model/queries';
import type { Component, Decision, Flow } from '../../model/entities';
import type { Workshop } from '../../model/workshop';
import type { PlannedItem } from '../../roadmap/plan';
import { nameOr, ofComponent, ofDecision, type Facts, type Rule } from './rule';

export const decideRules: Rule[] = [
  {
    name: 'undecided',
    severity: 'error',
    step: 'decide',
    find: ({ workshop }) => Object.values(workshop.components).filter(isUndecided).map(ofComponent),
  },
  {
    name: 'noRationale',
    severity: 'error',
    step: 'decide',
    find: ({ workshop }) =>
      Object.values(workshop.components)
        .filter((component) => isChanged(component) && component.rationale.trim() === '')
        .map(ofComponent),
  },
  {
    name: 'noEffort',
    severity: 'warning',
    step: 'decide',
    find: (facts) => workedOn(facts, ({ effort }) => effort === null).map(ofComponent),
  },
  {
    name: 'noOwner',
    severity: 'warning',
    step: 'decide',
    find: (facts) => workedOn(facts, ({ ownerId }) => ownerId === null).map(ofComponent),
  },
  {
    name: 'seamWithoutContract',
    severity: 'error',
    step: 'decide',
    find: ({ workshop }) =>
      Object.values(workshop.flows).flatMap((flow) => {
        const { consumer, provider } = endComponents(workshop.components, flow);
        const isSeam =
          consumer.disposition === 'keep' && isChanged(provider) && provider.disposition === 'rewrite';
        if (consumer.origin === 'missing' || !isSeam || flow.contract.trim() !== '') return [];
        const params = { consumer: nameOr(consumer.name), provider: nameOr(provider.name) };
        return [{ id: flow.id, about: { collection: 'flows', id: flow.id }, params }];
      }),
  },
  {
    name: 'decisionWithoutEvidence',
    severity: 'note',
    step: 'decide',
    find: ({ workshop }) =>
      standing(workshop)
        .filter(({ evidence }) => evidence.trim() === '')
        .map(ofDecision),
  },
  {
    name: 'unlinkedDecision',
    severity: 'note',
    step: 'decide',
    find: ({ workshop }) =>
      standing(workshop)
        .filter(({ componentIds, riskIds }) => componentIds.length === 0 && riskIds.length === 0)
        .map(ofDecision),
  },
];

const standing = ({ decisions }: Workshop): Decision[] =>
  Object.values(decisions).filter(({ status }) => status !== 'superseded');

/** Components whose own work item is not done yet, and is as asked. */
const workedOn = ({ workshop, roadmap }: Facts, isSo: (item: PlannedItem) => boolean): Component[] =>
  roadmap.items
    .filter((item) => item.source === 'component' && item.status !== 'done' && isSo(item))
    .map((item) => workshop.components[item.componentIds[0]!]!);

function endComponents(components: Record<string, Component>, flow: Flow) {
  const { consumerId, providerId } = endsOf(flow);
  return { consumer: components[consumerId]!, provider: components[providerId]! };
}

import { endsOf, isChanged, isUndecided } from '../../model/queries';
import type { Component, Decision, Flow } from '../../model/entities';
import type { Workshop } from '../../model/workshop';
import type { PlannedItem } from '../../roadmap/plan';
import { costComparison } from '../figures';
import { seamFlows } from '../seam';
import { isDisputed, tallies } from '../votes/tally';
import { isWritten } from '../written';
import { nameOr, ofComponent, ofDecision, ofFlow, type Facts, type Rule } from './rule';

export const decideRules: Rule[] = [
  {
    name: 'undecided',
    severity: 'error',
    step: 'decide',
    reads: ['components'],
    find: ({ workshop }) =>
      Object.values(workshop.components)
        .filter(isUndecided)
        .map((component) => ofComponent(component)),
  },
  {
    name: 'noRationale',
    severity: 'error',
    step: 'decide',
    reads: ['components'],
    find: ({ workshop }) =>
      Object.values(workshop.components)
        .filter((component) => isChanged(component) && component.rationale.trim() === '')
        .map((component) => ofComponent(component)),
  },
  {
    name: 'noEffort',
    severity: 'warning',
    step: 'decide',
    reads: ['components', 'roadmap'],
    find: (facts) =>
      workedOn(facts, ({ effort }) => effort === null).map((component) => ofComponent(component)),
  },
  {
    name: 'noOwner',
    severity: 'warning',
    step: 'decide',
    reads: ['components', 'roadmap'],
    find: (facts) =>
      workedOn(facts, ({ ownerId }) => ownerId === null).map((component) => ofComponent(component)),
  },
  {
    name: 'seamWithoutContract',
    severity: 'error',
    step: 'decide',
    reads: ['components', 'flows'],
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
    name: 'seamWithoutMigrationRule',
    severity: 'warning',
    step: 'path',
    reads: ['components', 'flows'],
    find: ({ workshop }) =>
      seamFlows(workshop)
        .filter(({ migrationRule }) => !isWritten(migrationRule))
        .map((flow) => ofFlow(workshop, flow)),
  },
  rewriteWithout('lessons', 'rewriteWithoutLessons'),
  rewriteWithout('specification', 'rewriteWithoutSpecification'),
  rewriteWithout('migrationRule', 'rewriteWithoutMigrationRule'),
  {
    name: 'disputedWithoutDissent',
    severity: 'note',
    step: 'decide',
    reads: ['components', 'ballots'],
    find: ({ workshop }) =>
      Object.values(workshop.components)
        .filter(({ disposition, dissent }) => disposition !== 'undecided' && !isWritten(dissent))
        .filter(({ id }) => isDisputed(tallies(workshop.ballots).get(id)))
        .map((component) => ofComponent(component)),
  },
  {
    // Where the reason is written, the question has been asked.
    name: 'keepingCostsMore',
    severity: 'note',
    step: 'decide',
    reads: ['components'],
    find: ({ workshop }) =>
      Object.values(workshop.components)
        .filter(({ disposition, rationale }) => disposition === 'keep' && !isWritten(rationale))
        .flatMap((component) => {
          const months = costComparison(component)?.months ?? null;
          return months !== null && months < PAYBACK_MONTHS ? [ofComponent(component)] : [];
        }),
  },
  {
    name: 'decisionWithoutEvidence',
    severity: 'note',
    step: 'decide',
    reads: ['decisions'],
    find: ({ workshop }) =>
      standing(workshop)
        .filter(({ evidence }) => evidence.trim() === '')
        .map(ofDecision),
  },
  {
    name: 'unlinkedDecision',
    severity: 'note',
    step: 'decide',
    reads: ['decisions'],
    find: ({ workshop }) =>
      standing(workshop)
        .filter((decision) =>
          (['componentIds', 'riskIds', 'flowIds', 'checkKeys'] as const).every(
            (links) => decision[links].length === 0,
          ),
        )
        .map(ofDecision),
  },
  {
    name: 'decisionByNobody',
    severity: 'note',
    step: 'decide',
    reads: ['decisions'],
    find: ({ workshop }) =>
      standing(workshop)
        .filter(({ by }) => by.length === 0)
        .map(ofDecision),
  },
];

/** What pays back within a year is worth asking about. */
const PAYBACK_MONTHS = 12;

/** Rewrites whose brief does not say something. What is missing is built for the first time, and has nothing to carry over. */
function rewriteWithout(part: 'lessons' | 'specification' | 'migrationRule', name: Rule['name']): Rule {
  return {
    name,
    severity: 'warning',
    step: 'decide',
    reads: ['components'],
    find: ({ workshop }) =>
      Object.values(workshop.components)
        .filter(({ origin, disposition }) => origin === 'existing' && disposition === 'rewrite')
        .filter(({ rewriteBrief }) => !isWritten(rewriteBrief?.[part] ?? ''))
        .map((component) => ofComponent(component)),
  };
}

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

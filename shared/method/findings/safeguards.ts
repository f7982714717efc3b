import { flowsByComponent } from '../../model/queries';
import type { Component } from '../../model/entities';
import {
  DATA_CLASSIFICATIONS,
  type ComponentKind,
  type DataClassification,
  type Safeguard,
  type StoreQuestion,
} from '../../model/vocabulary';
import type { Workshop } from '../../model/workshop';
import { boundariesAround } from '../structure';
import { ofComponent, ofFlow, type Rule } from './rule';

/** Kinds that hand out data, or change it, for others, and so must know for whom. */
const CHECKING_KINDS: readonly ComponentKind[] = [
  'gateway',
  'service',
  'retrievalPipeline',
  'vectorStore',
  'database',
  'fileStore',
  'adminTool',
];
/** Kinds whose work on data must leave a trace. */
const TRACING_KINDS: readonly ComponentKind[] = [...CHECKING_KINDS, 'worker', 'model'];

/** What has to be in place around data, models and retrieval stores. A missing component cannot have safeguards yet. */
export const safeguardRules: Rule[] = [
  sensitiveWithout('regulated', 'permissionCheck', 'regulatedWithoutPermissionCheck', 'error'),
  sensitiveWithout('regulated', 'audit', 'regulatedWithoutAudit', 'error'),
  sensitiveWithout('confidential', 'permissionCheck', 'confidentialWithoutPermissionCheck', 'warning'),
  sensitiveWithout('confidential', 'audit', 'confidentialWithoutAudit', 'note'),
  {
    name: 'unreviewedAction',
    severity: 'error',
    step: 'map',
    reads: ['components', 'flows'],
    find: ({ workshop }) =>
      Object.values(workshop.flows)
        .filter((flow) => flow.actsOnBusinessData && actsUnreviewed(workshop, flow.sourceId))
        .map((flow) => ofFlow(workshop, flow)),
  },
  modelWithout('fallback', 'noFallback'),
  modelWithout('evaluation', 'noEvaluation'),
  modelWithout('costLimit', 'noCostLimit'),
  storeWithout('refreshed', 'storeNotRefreshed'),
  storeWithout('deleted', 'storeNotDeleted'),
  {
    name: 'storeNotPermissioned',
    severity: 'warning',
    step: 'map',
    reads: ['components', 'flows'],
    find: ({ workshop }) =>
      existing(workshop)
        .filter(({ kind }) => RETRIEVAL_KINDS.includes(kind))
        .filter((store) => !isAnswered(store, 'permissioned') && isSensitive(mostSensitive(workshop, store)))
        .map((store) => ofComponent(store)),
  },
  {
    name: 'vendorNotReviewed',
    severity: 'warning',
    step: 'readiness',
    reads: ['components', 'flows', 'boundaries', 'readiness'],
    find: ({ workshop }) => {
      const review = workshop.readiness[VENDOR_REVIEW]?.answer;
      if (review === 'met' || review === 'notApplicable') return [];
      return existing(workshop)
        .filter((component) => isSomebodyElses(workshop, component) && receivesSensitive(workshop, component))
        .map((component) => ofComponent(component));
    },
  },
];

/** The readiness check that asks whether vendors were looked at. */
const VENDOR_REVIEW = 'check:compliance.vendorReview';
const VENDORS: ReadonlySet<'vendor'> = new Set(['vendor']);

const isSensitive = (level: DataClassification | null): boolean =>
  level === 'confidential' || level === 'regulated';

const isSomebodyElses = (workshop: Workshop, { id, kind }: Component): boolean =>
  kind === 'externalSystem' || boundariesAround(workshop, id, VENDORS).length > 0;

/** Whether sensitive data flows into it from what is our own. */
const receivesSensitive = (workshop: Workshop, { id }: Component): boolean =>
  (flowsByComponent(workshop.flows).get(id) ?? []).some(
    ({ sourceId, targetId, dataClassification }) =>
      targetId === id &&
      isSensitive(dataClassification) &&
      !isSomebodyElses(workshop, workshop.components[sourceId]!),
  );

const existing = ({ components }: Workshop): Component[] =>
  Object.values(components).filter(({ origin }) => origin === 'existing');

/** Components whose most sensitive data is of a classification, and that lack a safeguard. */
function sensitiveWithout(
  classification: DataClassification,
  safeguard: Extract<Safeguard, 'permissionCheck' | 'audit'>,
  name: Rule['name'],
  severity: Rule['severity'],
): Rule {
  const kinds = safeguard === 'audit' ? TRACING_KINDS : CHECKING_KINDS;
  return {
    name,
    severity,
    step: 'map',
    reads: ['components', 'flows'],
    find: ({ workshop }) =>
      existing(workshop)
        .filter(({ kind, safeguards }) => kinds.includes(kind) && !safeguards.includes(safeguard))
        .filter((component) => mostSensitive(workshop, component) === classification)
        .map((component) => ofComponent(component)),
  };
}

/** The most sensitive of what a component holds and what flows into it; null where nothing is classified. */
function mostSensitive(workshop: Workshop, { id, dataClassification }: Component): DataClassification | null {
  const incoming = (flowsByComponent(workshop.flows).get(id) ?? [])
    .filter(({ targetId }) => targetId === id)
    .map((flow) => flow.dataClassification);
  return (
    DATA_CLASSIFICATIONS.findLast((level) => level === dataClassification || incoming.includes(level)) ?? null
  );
}

/**
 * Whether a component acts on a model's word with no person in between: it is a model or next to one, and neither says
 * that people review it, nor is there a human review next to it.
 */
function actsUnreviewed(workshop: Workshop, id: string): boolean {
  const neighbours = (flowsByComponent(workshop.flows).get(id) ?? []).map(
    (flow) => workshop.components[flow.sourceId === id ? flow.targetId : flow.sourceId]!,
  );
  const around = [workshop.components[id]!, ...neighbours];
  const models = around.filter(({ kind }) => kind === 'model');
  const isReviewed =
    [around[0]!, ...models].some(({ safeguards }) => safeguards.includes('humanReview')) ||
    neighbours.some(({ kind }) => kind === 'humanReview');
  return models.length > 0 && !isReviewed;
}

function modelWithout(safeguard: Safeguard, name: Rule['name']): Rule {
  return {
    name,
    severity: 'warning',
    step: 'map',
    reads: ['components'],
    find: ({ workshop }) =>
      existing(workshop)
        .filter(({ kind, safeguards }) => kind === 'model' && !safeguards.includes(safeguard))
        .map((component) => ofComponent(component)),
  };
}

export const RETRIEVAL_KINDS: readonly ComponentKind[] = ['retrievalPipeline', 'vectorStore'];

/** Whether a store's question has been answered: “not yet” in words is an answer too, silence is not. */
export function isAnswered({ storeAnswers }: Component, question: StoreQuestion): boolean {
  const given = storeAnswers[question];
  return given !== undefined && (given.state !== 'unmet' || given.answer.trim() !== '');
}

function storeWithout(question: StoreQuestion, name: Rule['name']): Rule {
  return {
    name,
    severity: 'warning',
    step: 'map',
    reads: ['components'],
    find: ({ workshop }) =>
      Object.values(workshop.components)
        .filter((component) => RETRIEVAL_KINDS.includes(component.kind) && !isAnswered(component, question))
        .map((component) => ofComponent(component)),
  };
}

/** For each condition of the method a small map on which it holds, and one like it on which it does not. */
import type { Condition } from '#shared/method/conditions';
import type { Boundary, Component, Flow } from '#shared/model/entities';
import type { ComponentKind, DataSensitivity } from '#shared/model/vocabulary';
import type { Workshop } from '#shared/model/workshop';
import { workshopOf } from '../roadmap/workshops';

type Part = Partial<Component> & { kind: ComponentKind };
type Link = [from: number, to: number, flow?: Partial<Flow>];

/** A map of components in order, with flows between their numbers. */
export function mapOf(
  parts: readonly Part[],
  links: readonly Link[] = [],
  details: Partial<Workshop> = {},
): Workshop {
  const workshop = workshopOf({
    components: parts.map((part, index) => ({ id: `c_${index}`, ...part })),
    calls: links.map(([from, to]) => [`c_${from}`, `c_${to}`]),
  });
  const flows = Object.values(workshop.flows).map((flow, index) => ({ ...flow, ...links[index]![2] }));
  return { ...workshop, flows: Object.fromEntries(flows.map((flow) => [flow.id, flow])), ...details };
}

const boundary = (id: string, kind: Boundary['kind'], parentId: string | null = null): Boundary => ({
  id,
  name: id,
  kind,
  parentId,
  x: 0,
  y: 0,
  width: 400,
  height: 400,
  notes: '',
});
const within = (...boundaries: Boundary[]): Partial<Workshop> => ({
  boundaries: Object.fromEntries(boundaries.map((one) => [one.id, one])),
});

const only = (kind: ComponentKind, more: Partial<Component> = {}) => mapOf([{ kind, ...more }]);
const service = only('service');
const withShortcut = (shortcut: Component['shortcuts'][number]) => only('service', { shortcuts: [shortcut] });

function withOutcome(outcome: Partial<Workshop['outcome']>): Workshop {
  return { ...service, outcome: { ...service.outcome, ...outcome } };
}
const about = (kind: DataSensitivity) => withOutcome({ dataSensitivity: [kind] });

const kind = (wanted: ComponentKind): [Workshop, Workshop] => [only(wanted), only('cache')];

/** Where it holds, and where it does not. */
export const CONDITION_MAPS: Record<Condition, [holds: Workshop, not: Workshop]> = {
  product: [service, only('service', { origin: 'missing' })],
  users: kind('gateway'),
  client: [only('client'), only('gateway')],
  service: kind('worker'),
  model: [only('model'), only('prompt')],
  vendorModel: [
    mapOf(
      [{ kind: 'model', boundaryId: 'b_in' }],
      [],
      within(boundary('b_vendor', 'vendor'), boundary('b_in', 'team', 'b_vendor')),
    ),
    mapOf(
      [
        { kind: 'model', boundaryId: 'b_own' },
        { kind: 'cache', boundaryId: 'b_vendor' },
      ],
      [],
      within(boundary('b_own', 'team'), boundary('b_vendor', 'vendor')),
    ),
  ],
  sensitiveModel: [
    mapOf([{ kind: 'service' }, { kind: 'model' }], [[0, 1, { dataClassification: 'confidential' }]]),
    mapOf(
      [{ kind: 'service' }, { kind: 'model' }, { kind: 'cache' }],
      [
        [0, 1, { dataClassification: 'internal' }],
        [0, 2, { dataClassification: 'regulated' }],
      ],
    ),
  ],
  answers: [
    mapOf([{ kind: 'service' }, { kind: 'model' }], [[0, 1]]),
    mapOf([{ kind: 'monitoring' }, { kind: 'model' }], [[0, 1]]),
  ],
  modelActions: [
    mapOf(
      [{ kind: 'model' }, { kind: 'worker' }, { kind: 'database' }],
      [
        [1, 0],
        [1, 2, { actsOnBusinessData: true }],
      ],
    ),
    mapOf(
      [{ kind: 'model' }, { kind: 'cache' }, { kind: 'database' }],
      [[1, 2, { actsOnBusinessData: true }]],
    ),
  ],
  unreviewed: [only('model'), mapOf([{ kind: 'model' }, { kind: 'humanReview' }])],
  unlimited: [only('model'), only('model', { safeguards: ['costLimit'] })],
  unwatched: [service, mapOf([{ kind: 'service' }, { kind: 'monitoring' }])],
  prompt: [withShortcut('hardCodedPrompt'), service],
  retrieval: kind('retrievalPipeline'),
  untrustedContent: [mapOf([{ kind: 'model' }, { kind: 'externalSystem' }]), only('externalSystem')],
  stores: kind('database'),
  queue: [
    mapOf([{ kind: 'service' }, { kind: 'cache' }], [[0, 1, { mode: 'async' }]]),
    mapOf([{ kind: 'service' }, { kind: 'cache' }], [[0, 1]]),
  ],
  external: kind('externalSystem'),
  adminTool: [withShortcut('exposedAdminTool'), service],
  humanReview: kind('humanReview'),
  manualDeployment: [withShortcut('manualDeployment'), withShortcut('personalScript')],
  personalScript: [withShortcut('personalScript'), withShortcut('manualDeployment')],
  unreviewedDependency: [withShortcut('unreviewedDependency'), service],
  trustCrossing: [
    mapOf(
      [{ kind: 'cache', boundaryId: 'b_zone' }, { kind: 'cache' }],
      [[0, 1]],
      within(boundary('b_zone', 'trustZone')),
    ),
    mapOf(
      [{ kind: 'cache', boundaryId: 'b_team' }, { kind: 'cache' }],
      [[0, 1]],
      within(boundary('b_team', 'team')),
    ),
  ],
  sensitiveData: [
    only('cache', { dataClassification: 'confidential' }),
    only('cache', { dataClassification: 'internal' }),
  ],
  regulatedData: [
    only('cache', { dataClassification: 'regulated' }),
    only('cache', { dataClassification: 'confidential' }),
  ],
  actions: [
    mapOf([{ kind: 'cache' }, { kind: 'cache' }], [[0, 1, { actsOnBusinessData: true }]]),
    mapOf([{ kind: 'cache' }, { kind: 'cache' }], [[0, 1]]),
  ],
  changing: [only('cache', { disposition: 'refactor' }), only('cache', { disposition: 'keep' })],
  replacing: [only('cache', { disposition: 'rewrite' }), only('cache', { disposition: 'refactor' })],
  inCircle: [
    mapOf(
      [{ kind: 'cache' }, { kind: 'cache' }],
      [
        [0, 1],
        [1, 0],
      ],
    ),
    mapOf(
      [{ kind: 'cache' }, { kind: 'cache' }],
      [
        [0, 1],
        [0, 1],
      ],
    ),
  ],
  customerFacing: [withOutcome({ audience: 'both' }), withOutcome({ audience: 'internal' })],
  liveUsers: [
    { ...service, facts: { activeUsers: { state: 'present', note: '', evidence: '' } } },
    { ...service, facts: { activeUsers: { state: 'unknown', note: '', evidence: '' } } },
  ],
  documents: [about('documents'), about('contracts')],
  personalData: [about('customerRecords'), about('documents')],
  automatedDecisions: [about('automatedDecisions'), about('documents')],
  financialDecisions: [about('financialDecisions'), about('documents')],
  healthWorkflows: [about('healthWorkflows'), about('documents')],
  contracts: [about('contracts'), about('documents')],
};

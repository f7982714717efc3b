/**
 * What is so on the map and in the outcome: the conditions under which a readiness check is relevant, or a risk worth
 * suggesting. Each has a statement and a reason under `conditions` of the texts.
 */
import { same } from '../commands/same';
import type { Component, Flow } from '../model/entities';
import { memoByParts } from '../model/memo';
import { endsOf, flowsByComponent } from '../model/queries';
import { DATA_CLASSIFICATIONS, type ComponentKind, type DataSensitivity } from '../model/vocabulary';
import type { Workshop } from '../model/workshop';
import { boundariesAround, circles, ruledComponents, trustCrossings } from './structure';

/** What makes a condition hold; of one that the outcome makes hold, nothing on the map. */
export interface Trigger {
  componentIds: readonly string[];
  flowIds: readonly string[];
}

type Look = (workshop: Workshop) => Trigger | null;

const onMap = (components: readonly Component[], flows: readonly Flow[] = []): Trigger | null =>
  components.length + flows.length === 0
    ? null
    : { componentIds: components.map(({ id }) => id), flowIds: flows.map(({ id }) => id) };

const inOutcome = (holds: boolean): Trigger | null => (holds ? { componentIds: [], flowIds: [] } : null);

const components = ({ components }: Workshop): Component[] => Object.values(components);
const flows = ({ flows }: Workshop): Flow[] => Object.values(flows);
const existing = (workshop: Workshop) => components(workshop).filter(({ origin }) => origin === 'existing');

const kinds =
  (...wanted: ComponentKind[]): Look =>
  (workshop) =>
    onMap(components(workshop).filter(({ kind }) => wanted.includes(kind)));

const shortcut =
  (wanted: Component['shortcuts'][number]): Look =>
  (workshop) =>
    onMap(existing(workshop).filter(({ shortcuts }) => shortcuts.includes(wanted)));

const sensitivity =
  (wanted: DataSensitivity): Look =>
  ({ outcome }) =>
    inOutcome(outcome.dataSensitivity.includes(wanted));

const either =
  (...looks: Look[]): Look =>
  (workshop) => {
    const found = looks.flatMap((look) => look(workshop) ?? []);
    if (found.length === 0) return null;
    return {
      componentIds: [...new Set(found.flatMap(({ componentIds }) => componentIds))],
      flowIds: [...new Set(found.flatMap(({ flowIds }) => flowIds))],
    };
  };

const SENSITIVE_FROM = DATA_CLASSIFICATIONS.indexOf('confidential');
const isSensitive = (level: Component['dataClassification']): boolean =>
  level !== null && DATA_CLASSIFICATIONS.indexOf(level) >= SENSITIVE_FROM;

function dataOf(holds: (level: Component['dataClassification']) => boolean): Look {
  return (workshop) =>
    onMap(
      components(workshop).filter(({ dataClassification }) => holds(dataClassification)),
      flows(workshop).filter(({ dataClassification }) => holds(dataClassification)),
    );
}

/** Flows between components of which one is of a kind, and the other passes a test. */
function flowsBetween(
  workshop: Workshop,
  kind: ComponentKind,
  other: (component: Component) => boolean,
): Flow[] {
  return flows(workshop).filter(({ sourceId, targetId }) => {
    const [source, target] = [workshop.components[sourceId]!, workshop.components[targetId]!];
    return (source.kind === kind && other(target)) || (target.kind === kind && other(source));
  });
}

/** A model that takes in what people did not write to it: retrieved documents, or what another system delivers. */
const untrustedContent: Look = (workshop) => {
  const carriers = components(workshop).filter(
    ({ kind }) => kind === 'retrievalPipeline' || kind === 'externalSystem' || kind === 'fileStore',
  );
  const hasModel = components(workshop).some(({ kind }) => kind === 'model');
  return hasModel ? onMap(carriers) : null;
};

/** A model that changes business data, itself or through a component next to it. */
const modelActions: Look = (workshop) => {
  const touching = flowsByComponent(workshop.flows);
  const isNearModel = (id: string) =>
    [id, ...(touching.get(id) ?? []).flatMap((flow) => [flow.sourceId, flow.targetId])].some(
      (near) => workshop.components[near]?.kind === 'model',
    );
  return onMap(
    [],
    flows(workshop).filter(({ actsOnBusinessData, sourceId }) => actsOnBusinessData && isNearModel(sourceId)),
  );
};

const VENDORS: ReadonlySet<'vendor'> = new Set(['vendor']);

/** A model that somebody else runs: inside a vendor's boundary. */
const vendorModel: Look = (workshop) =>
  onMap(
    components(workshop).filter(
      ({ id, kind }) => kind === 'model' && boundariesAround(workshop, id, VENDORS).length > 0,
    ),
  );

/** Sensitive data on its way to a model. */
const sensitiveModel: Look = (workshop) =>
  onMap(
    components(workshop).filter(
      ({ kind, dataClassification }) => kind === 'model' && isSensitive(dataClassification),
    ),
    flowsBetween(workshop, 'model', () => true).filter(({ dataClassification }) =>
      isSensitive(dataClassification),
    ),
  );

/** A model whose answers people, or other components, use. */
const answers: Look = (workshop) =>
  onMap(
    [],
    flows(workshop).filter((flow) => {
      const { providerId, consumerId } = endsOf(flow);
      const isUsed = workshop.components[consumerId]!.kind !== 'monitoring' && consumerId !== providerId;
      return workshop.components[providerId]!.kind === 'model' && isUsed;
    }),
  );

/** A model without a cost limit, or anything that takes in input without one. */
const unlimited: Look = (workshop) =>
  onMap(
    existing(workshop).filter(
      ({ kind, safeguards, shortcuts }) =>
        (kind === 'model' && !safeguards.includes('costLimit')) || shortcuts.includes('missingInputLimit'),
    ),
  );

/** A model with no person who looks at its answers, on it or anywhere on the map. */
const unreviewed: Look = (workshop) => {
  const isReviewed = existing(workshop).some(({ kind }) => kind === 'humanReview');
  return isReviewed
    ? null
    : onMap(
        existing(workshop).filter(
          ({ kind, safeguards }) => kind === 'model' && !safeguards.includes('humanReview'),
        ),
      );
};

/** Something runs, and nothing watches it. */
const unwatched: Look = (workshop) => {
  const isWatched = components(workshop).some(
    ({ kind, origin }) => kind === 'monitoring' && origin === 'existing',
  );
  return isWatched
    ? null
    : onMap(existing(workshop).filter(({ kind }) => kind === 'service' || kind === 'model'));
};

const changing: Look = (workshop) =>
  onMap(
    existing(workshop).filter(({ disposition }) => disposition === 'refactor' || disposition === 'rewrite'),
  );

const replacing: Look = (workshop) =>
  onMap(existing(workshop).filter(({ disposition }) => disposition === 'rewrite'));

const inCircle: Look = (workshop) =>
  onMap(circles(workshop).flatMap((ids) => ids.map((id) => workshop.components[id]!)));

const looks = {
  product: (workshop) => onMap(existing(workshop)),
  users: kinds('client', 'gateway'),
  client: kinds('client'),
  service: kinds('service', 'worker'),
  model: kinds('model'),
  vendorModel,
  sensitiveModel,
  answers,
  modelActions,
  unreviewed,
  unlimited,
  unwatched,
  prompt: either(kinds('prompt'), shortcut('hardCodedPrompt')),
  retrieval: kinds('retrievalPipeline', 'vectorStore'),
  untrustedContent,
  stores: kinds('database', 'fileStore', 'vectorStore'),
  queue: either(kinds('queue'), (workshop) =>
    onMap(
      [],
      flows(workshop).filter(({ mode }) => mode === 'async'),
    ),
  ),
  external: kinds('externalSystem'),
  adminTool: either(kinds('adminTool'), shortcut('exposedAdminTool')),
  humanReview: kinds('humanReview'),
  manualDeployment: shortcut('manualDeployment'),
  personalScript: shortcut('personalScript'),
  unreviewedDependency: shortcut('unreviewedDependency'),
  trustCrossing: (workshop) => onMap([], trustCrossings(workshop)),
  sensitiveData: dataOf(isSensitive),
  regulatedData: dataOf((level) => level === 'regulated'),
  actions: (workshop) =>
    onMap(
      [],
      flows(workshop).filter(({ actsOnBusinessData }) => actsOnBusinessData),
    ),
  changing,
  replacing,
  inCircle,
  customerFacing: ({ outcome }) =>
    inOutcome(outcome.audience === 'customerFacing' || outcome.audience === 'both'),
  liveUsers: ({ facts }) => inOutcome(facts.activeUsers?.state === 'present'),
  documents: sensitivity('documents'),
  personalData: sensitivity('customerRecords'),
  automatedDecisions: sensitivity('automatedDecisions'),
  financialDecisions: sensitivity('financialDecisions'),
  healthWorkflows: sensitivity('healthWorkflows'),
  contracts: sensitivity('contracts'),
} as const satisfies Record<string, Look>;

export type Condition = keyof typeof looks;
export const CONDITIONS = Object.keys(looks) as Condition[];

/** The conditions that hold, with what makes them hold. */
export const conditionsOf = memoByParts(
  (workshop: Workshop) => [
    ruledComponents(workshop),
    workshop.flows,
    workshop.boundaries,
    workshop.outcome.dataSensitivity,
    workshop.outcome.audience,
    workshop.facts.activeUsers,
  ],
  (workshop): ReadonlyMap<Condition, Trigger> =>
    new Map(
      CONDITIONS.flatMap((condition) => {
        const trigger = looks[condition](workshop);
        return trigger ? [[condition, trigger] as const] : [];
      }),
    ),
  // Moving and renaming change no condition.
  (a, b) => same([...a], [...b]),
);

/** Why a rule applies here. */
export interface Reason {
  condition: Condition;
  trigger: Trigger;
}

/** The conditions of a rule that hold, with what makes them hold; none where it is not relevant. */
export const reasonsFor = (
  { when }: { when: readonly Condition[] },
  conditions: ReadonlyMap<Condition, Trigger>,
): Reason[] =>
  when.flatMap((condition) => {
    const trigger = conditions.get(condition);
    return trigger ? [{ condition, trigger }] : [];
  });

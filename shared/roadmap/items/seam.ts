/**
 * What has to be done where something that stays meets something that is replaced: the contract between them, the data
 * that moves, the change from the old one to the new one, and the end of the old one.
 */
import { seamFlows } from '../../method/seam';
import { compareText, endsOf } from '../../model/queries';
import type { Component, Flow } from '../../model/entities';
import type { ComponentKind } from '../../model/vocabulary';
import type { Workshop } from '../../model/workshop';
import type { TextKey } from '../../texts/index';
import type { DraftItem } from '../plan';
import { NOT_PLANNED } from './planned';

/** What keeps data that the new one needs. */
const KEEPS_DATA: ReadonlySet<ComponentKind> = new Set(['database', 'vectorStore', 'fileStore']);

/** The steps of a replacement after the new one is there, in their order. */
const STEPS = ['migration', 'cutover', 'retirement'] as const;
type ReplacementStep = (typeof STEPS)[number];

const TITLES = {
  migration: 'roadmap.item.migration',
  cutover: 'roadmap.item.cutover',
  retirement: 'roadmap.item.retirement',
} as const satisfies Record<ReplacementStep, TextKey>;

export const contractKey = (flowId: string): string => `flow:${flowId}:contract`;
export const replacementKey = (componentId: string, step: ReplacementStep): string =>
  `component:${componentId}:${step}`;

/** One contract for each flow of the seam; and for each component that is replaced there, the steps after its rewrite. */
export function seamItems(workshop: Workshop): DraftItem[] {
  const flows = seamFlows(workshop);
  return [
    ...flows.map((flow) => contractItem(workshop, flow)),
    ...replacedAt(workshop, flows).flatMap((component) =>
      STEPS.filter((step) => step !== 'migration' || KEEPS_DATA.has(component.kind)).map((step) =>
        replacementItem(component, step),
      ),
    ),
  ];
}

/** The components that are replaced at some flows, by id. */
function replacedAt({ components }: Workshop, flows: readonly Flow[]): Component[] {
  const ids = new Set(flows.flatMap(({ sourceId, targetId }) => [sourceId, targetId]));
  return [...ids]
    .map((id) => components[id]!)
    .filter(({ disposition }) => disposition === 'rewrite')
    .sort((a, b) => compareText(a.id, b.id));
}

function contractItem({ components }: Workshop, flow: Flow): DraftItem {
  const { consumerId, providerId } = endsOf(flow);
  const provider = components[providerId]!;
  return {
    ...NOTHING_YET,
    key: contractKey(flow.id),
    title: {
      key: 'roadmap.item.contract',
      params: { name: provider.name, consumer: components[consumerId]!.name },
    },
    description: flow.contract,
    componentIds: [consumerId, providerId],
    ownerId: provider.ownerId,
  };
}

const replacementItem = (component: Component, step: ReplacementStep): DraftItem => ({
  ...NOTHING_YET,
  key: replacementKey(component.id, step),
  title: { key: TITLES[step], params: { name: component.name } },
  description: step === 'retirement' ? '' : (component.rewriteBrief?.migrationRule ?? ''),
  componentIds: [component.id],
  ownerId: component.ownerId,
});

const NOTHING_YET = {
  source: 'seam',
  disposition: null,
  waveId: null,
  effort: null,
  status: 'todo',
  foundation: false,
  ...NOT_PLANNED,
} as const satisfies Partial<DraftItem>;

/**
 * Gives the keys of what an item waits for because of the seam: a rewrite waits for the contracts of its flows there;
 * data moves once the new one is there; the change waits for both and for `foundations`; the old one ends after the
 * change.
 */
export function waitingAtSeam(workshop: Workshop, foundations: readonly string[]): (key: string) => string[] {
  const contracts = new Map<string, string[]>();
  for (const { id, sourceId, targetId } of seamFlows(workshop)) {
    const replaced = workshop.components[sourceId]!.disposition === 'rewrite' ? sourceId : targetId;
    contracts.set(replaced, [...(contracts.get(replaced) ?? []), contractKey(id)]);
  }
  return (key) => {
    const [kind, id = '', step] = key.split(':');
    if (kind !== 'component') return [];
    switch (step) {
      case undefined:
        return contracts.get(id) ?? [];
      case 'migration':
        return [`component:${id}`];
      case 'cutover':
        return [`component:${id}`, replacementKey(id, 'migration'), ...foundations];
      case 'retirement':
        return [replacementKey(id, 'cutover')];
      default:
        return [];
    }
  };
}

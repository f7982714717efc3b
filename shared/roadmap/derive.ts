/** What has to be done: the work items that follow from dispositions and risks, and those added by hand. */
import type { Component, HandMadeItem, Risk, WorkItemOverride } from '../model/entities';
import { hasBegun, memoByIdentity } from '../model/queries';
import type { ComponentKind, RiskResponse } from '../model/vocabulary';
import type { Workshop } from '../model/workshop';
import type { TextKey } from '../texts/index';
import type { WorkItem } from './plan';

/** An item before it is known what it waits for. Its wave is the one that people chose; null where they chose none. */
export type DraftItem = Omit<WorkItem, 'dependsOn' | 'movesWith'>;

/** What is done to a component; `clear` removes the MVP's shortcuts from one that is kept. */
export type ComponentWork = 'build' | 'refactor' | 'rewrite' | 'clear';

/**
 * The work that a component asks for; null for none. A missing one is built, whatever its disposition. One that is kept
 * stays as it is, but its shortcuts do not go to production with it.
 */
export function workOn(component: Component): ComponentWork | null {
  if (component.origin === 'missing') return 'build';
  switch (component.disposition) {
    case 'refactor':
    case 'rewrite':
      return component.disposition;
    case 'keep':
      return component.shortcuts.length > 0 ? 'clear' : null;
    case 'undecided':
      return null;
  }
}

/** Work that can change what a component offers to others, or expects of them. */
export const changesInterface = (work: ComponentWork | null): boolean => work !== null && work !== 'clear';

/** Others stand on these from the first day: who is who, and what is going on. */
const FOUNDATION_KINDS: ReadonlySet<ComponentKind> = new Set(['identity', 'monitoring']);
/** Production layers that are foundations while they are missing. */
const FOUNDATION_LAYERS: ReadonlySet<ComponentKind> = new Set(['gateway', 'humanReview']);

const isFoundation = ({ kind, origin }: Component): boolean =>
  FOUNDATION_KINDS.has(kind) || (origin === 'missing' && FOUNDATION_LAYERS.has(kind));

/**
 * All items of a workshop, ordered by key, with people's overrides laid over them. Left out is what people excluded.
 * - A component gives the item that `workOn` names.
 * - A risk that is not closed gives one for its response: mitigate, transfer, avoid, or finding a response. An accepted
 *   risk gives none. It is a foundation where all its components are.
 * - An override with progress whose source is gone, or asks for no work any more, is an orphan.
 */
export const deriveItems = memoByIdentity((workshop: Workshop): DraftItem[] => {
  const sources = [
    ...Object.values(workshop.components).flatMap(componentItem),
    ...Object.values(workshop.risks).flatMap((risk) => riskItem(workshop, risk)),
    ...Object.values(workshop.workItems).map(handMadeItem),
  ];
  const derived = new Set(sources.map((item) => item.key));
  const orphans = Object.entries(workshop.overrides)
    .filter(([key, override]) => !derived.has(key) && hasBegun(override))
    .map(([key, override]) => orphan(workshop, key, override));
  return [...sources, ...orphans]
    .filter((item) => !workshop.overrides[item.key]?.excluded)
    .map((item) => overridden(item, workshop.overrides[item.key]))
    .sort((a, b) => (a.key < b.key ? -1 : 1));
});

const COMPONENT_TITLES = {
  build: 'roadmap.item.build',
  refactor: 'roadmap.item.refactor',
  rewrite: 'roadmap.item.rewrite',
  clear: 'roadmap.item.clear',
} as const satisfies Record<ComponentWork, TextKey>;

function componentItem(component: Component): DraftItem[] {
  const work = workOn(component);
  if (work === null) return [];
  return [
    {
      key: `component:${component.id}`,
      source: 'component',
      title: { key: COMPONENT_TITLES[work], params: { name: component.name } },
      description: component.rationale,
      componentIds: [component.id],
      // There is nothing yet to keep or to replace where something is built.
      disposition: work === 'build' ? null : component.disposition,
      waveId: null,
      ownerId: component.ownerId,
      effort: component.effort,
      status: 'todo',
      foundation: isFoundation(component),
    },
  ];
}

const RESPONSE_TITLES = {
  mitigate: 'roadmap.item.mitigate',
  transfer: 'roadmap.item.transfer',
  avoid: 'roadmap.item.avoid',
} as const satisfies Record<Exclude<RiskResponse, 'accept'>, TextKey>;

function riskItem(workshop: Workshop, risk: Risk): DraftItem[] {
  if (risk.status === 'closed' || risk.response === 'accept') return [];
  const components = risk.componentIds.flatMap((id) => workshop.components[id] ?? []);
  return [
    {
      key: `risk:${risk.id}`,
      source: 'risk',
      title: {
        key: risk.response === null ? 'roadmap.item.respond' : RESPONSE_TITLES[risk.response],
        params: { name: risk.title },
      },
      description: risk.plan,
      componentIds: risk.componentIds,
      disposition: null,
      waveId: null,
      ownerId: risk.ownerId,
      effort: risk.effort,
      status: risk.status === 'inProgress' ? 'doing' : 'todo',
      foundation: components.length > 0 && components.every(isFoundation),
    },
  ];
}

function handMadeItem({ id, dependsOn: _dependsOn, ...item }: HandMadeItem): DraftItem {
  return { key: `item:${id}`, source: 'item', disposition: null, ...item };
}

function orphan(workshop: Workshop, key: string, override: WorkItemOverride): DraftItem {
  const [kind, id = ''] = key.split(':');
  const component = kind === 'component' ? own(workshop.components, id) : undefined;
  const risk = kind === 'risk' ? own(workshop.risks, id) : undefined;
  const name = component?.name ?? risk?.title ?? '';
  return {
    key,
    source: 'orphan',
    title: name === '' ? { key: 'roadmap.item.orphan' } : name,
    description: override.notes ?? '',
    componentIds: component ? [component.id] : (risk?.componentIds ?? []),
    disposition: null,
    waveId: null,
    ownerId: null,
    effort: null,
    status: 'todo',
    foundation: false,
  };
}

/** A key may end in any word, also in one that every object knows. */
const own = <T>(record: Record<string, T>, id: string): T | undefined =>
  Object.hasOwn(record, id) ? record[id] : undefined;

function overridden(item: DraftItem, override: WorkItemOverride | undefined): DraftItem {
  if (override === undefined) return item;
  return {
    ...item,
    title: override.title || item.title,
    waveId: override.waveId ?? item.waveId,
    ownerId: override.ownerId === undefined ? item.ownerId : override.ownerId,
    effort: override.effort === undefined ? item.effort : override.effort,
    status: override.status ?? item.status,
  };
}

/** The plain name of what an item is about, in no language: for ordering, and inside sentences. */
export const subjectOf = ({ title }: Pick<WorkItem, 'title'>): string =>
  typeof title === 'string' ? title : String(title.params?.name ?? '');

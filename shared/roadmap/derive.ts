/** What has to be done: the work items that follow from the plan, and those added by hand. */
import type { HandMadeItem, WorkItemOverride } from '../model/entities';
import { hasBegun, memoByIdentity } from '../model/queries';
import type { Workshop } from '../model/workshop';
import type { Message } from '../texts/index';
import { checkItems } from './items/check';
import { componentItem } from './items/component';
import { riskItem } from './items/risk';
import { seamItems } from './items/seam';
import { NOT_PLANNED } from './items/planned';
import type { DraftItem, WorkItem } from './plan';

/**
 * All items of a workshop, ordered by key, with people's overrides laid over them, also those that people left out.
 * - A component gives the item that `workOn` names.
 * - A risk that is not closed gives one for its response: mitigate, transfer, avoid, or finding a response. An accepted
 *   risk gives none. It is a foundation where all its components are.
 * - A readiness check that matters and is unmet gives one, as does a foundation that is met in part. So does each flow of the seam, for its contract, and each
 *   component that is replaced there, for its data, the change to the new one, and the end of the old one.
 * - An override with progress whose source is gone, or asks for no work any more, is an orphan.
 */
const allItems = memoByIdentity((workshop: Workshop): readonly DraftItem[] => {
  const sources = [
    ...Object.values(workshop.components).flatMap(componentItem),
    ...Object.values(workshop.risks).flatMap((risk) => riskItem(workshop, risk)),
    ...checkItems(workshop),
    ...seamItems(workshop),
    ...Object.values(workshop.workItems).map(handMadeItem),
  ];
  const derived = new Set(sources.map((item) => item.key));
  const orphans = Object.entries(workshop.overrides)
    .filter(([key, override]) => !derived.has(key) && hasBegun(override))
    .map(([key, override]) => orphan(workshop, key, override));
  return [...sources, ...orphans]
    .map((item) => overridden(item, workshop.overrides[item.key]))
    .sort((a, b) => (a.key < b.key ? -1 : 1));
});

const isLeftOut = ({ overrides }: Workshop, { key }: DraftItem): boolean => overrides[key]?.excluded ?? false;

/** The items of a workshop, ordered by key; without those that people left out. */
export const deriveItems = memoByIdentity((workshop: Workshop): readonly DraftItem[] =>
  allItems(workshop).filter((item) => !isLeftOut(workshop, item)),
);

/** Those that people left out, ordered by key. */
export const leftOutItems = memoByIdentity((workshop: Workshop): readonly DraftItem[] =>
  allItems(workshop).filter((item) => isLeftOut(workshop, item)),
);

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
    ...NOT_PLANNED,
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
    pinned: override.pinned === undefined ? item.pinned : override.pinned,
    due: override.due === undefined ? item.due : override.due,
    acceptance: override.acceptance ?? item.acceptance,
  };
}

/** What an item is about: the name that it has from people, or where it has none, its title. */
export const subjectOf = ({ title }: Pick<WorkItem, 'title'>): string | Message => {
  if (typeof title === 'string') return title;
  const name = title.params?.name;
  return typeof name === 'string' ? name : title;
};

/** Names in no language, to order by: a sentence goes by its key. */
export const orderOf = (item: Pick<WorkItem, 'title'>): string => {
  const subject = subjectOf(item);
  return typeof subject === 'string' ? subject : subject.key;
};

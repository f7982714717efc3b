/** The items of the chart by what they are grouped by, beside waves. */
import { groupBy } from '#shared/model/group';
import { compareText } from '#shared/model/queries';
import type { PlannedItem } from '#shared/roadmap/plan';

export const GROUPINGS = ['wave', 'owner', 'component'] as const;
export type Grouping = (typeof GROUPINGS)[number];

export interface ItemGroup {
  /** Of the owner, or of the component; null for the items that have none. */
  id: string | null;
  items: PlannedItem[];
  start: string;
  finish: string;
}

type Named = Record<string, { name: string }>;

/** By owner, in the order of their names; what nobody owns comes last. */
export const byOwner = (items: readonly PlannedItem[], participants: Named): ItemGroup[] =>
  groupsBy(items, participants, ({ ownerId }) => ownerId);

/** By the first component of each, in the order of their names; what concerns none comes last. */
export const byComponent = (items: readonly PlannedItem[], components: Named): ItemGroup[] =>
  groupsBy(items, components, ({ componentIds }) => componentIds[0] ?? null);

function groupsBy(
  items: readonly PlannedItem[],
  named: Named,
  idOf: (item: PlannedItem) => string | null,
): ItemGroup[] {
  const groups = groupBy(items, (item) => {
    const id = idOf(item);
    return id !== null && Object.hasOwn(named, id) ? id : null;
  });
  const isNone = ({ id }: ItemGroup) => Number(id === null);
  const nameOf = ({ id }: ItemGroup) => (id === null ? '' : named[id]!.name);
  return [...groups]
    .map(([id, own]): ItemGroup => ({
      id,
      items: own,
      start: own.reduce((first, { start }) => (start < first ? start : first), own[0]!.start),
      finish: own.reduce((last, { finish }) => (finish > last ? finish : last), own[0]!.finish),
    }))
    .sort((a, b) => isNone(a) - isNone(b) || compareText(nameOf(a), nameOf(b)));
}

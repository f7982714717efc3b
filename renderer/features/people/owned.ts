/** What each participant owns. */
import { memoByIdentity } from '#shared/model/queries';
import type { Workshop } from '#shared/model/workshop';
import { deriveItems } from '#shared/roadmap/derive';
import { t } from '../../ui/text';

export interface Owned {
  components: number;
  risks: number;
  items: number;
}

const KINDS = ['components', 'risks', 'items'] as const;

/** Components, open risks and work items by the id of their owner; who owns nothing is not there. */
export const ownedBy = memoByIdentity((workshop: Workshop): ReadonlyMap<string, Owned> => {
  const owned = new Map<string, Owned>();
  const count = (ownerId: string | null, kind: keyof Owned) => {
    if (ownerId === null) return;
    const sums = owned.get(ownerId) ?? { components: 0, risks: 0, items: 0 };
    sums[kind] += 1;
    owned.set(ownerId, sums);
  };
  for (const { ownerId } of Object.values(workshop.components)) count(ownerId, 'components');
  for (const { ownerId, status } of Object.values(workshop.risks))
    if (status !== 'closed') count(ownerId, 'risks');
  for (const { ownerId, status } of deriveItems(workshop)) if (status !== 'done') count(ownerId, 'items');
  return owned;
});

/** What somebody owns in words; empty for nothing. */
export const ownedText = (owned: Owned | undefined): string =>
  KINDS.flatMap((kind) => (owned?.[kind] ? t(`people.owned.${kind}`, { count: owned[kind] }) : [])).join(
    ', ',
  );

/** What people may say of an item's dates and end, and have not said of one that was just derived. */
import type { DraftItem } from '../plan';

export const NOT_PLANNED = { pinned: null, due: null, acceptance: '' } as const satisfies Partial<DraftItem>;

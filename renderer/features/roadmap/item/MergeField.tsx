/** Merges the item into another one that is open. */
import { Select } from '@mantine/core';
import { mergeItem } from '#shared/roadmap/regroup';
import type { PlannedItem } from '#shared/roadmap/plan';
import { useRemove } from '../../../parts/useRemove';
import { useSession } from '../../../session/hooks';
import { useReadOnly } from '../../../ui/readOnly';
import { tellError } from '../../../ui/tellError';
import { t } from '../../../ui/text';
import { itemTitle } from '../itemTitle';

type Own = { item: PlannedItem; items: readonly PlannedItem[]; onDone: () => void };

export function MergeField({ item, items, onDone }: Own) {
  const session = useSession();
  const remove = useRemove();
  const readOnly = useReadOnly();
  const others = items.filter(
    ({ key, status, source }) => key !== item.key && status !== 'done' && source !== 'orphan',
  );
  const merge = (key: string | null) => {
    const into = others.find((other) => other.key === key);
    if (!into) return;
    const title = itemTitle(into);
    const command = mergeItem(session.workshop, item, into, t('roadmapScreen.panel.mergeNote', { title }));
    if (!command) {
      tellError(itemTitle(item), t('roadmapScreen.panel.mergeBetween'));
      return;
    }
    onDone();
    remove(command, t('roadmapScreen.panel.merged', { title }));
  };
  return (
    <Select
      label={t('roadmapScreen.panel.mergeInto')}
      description={t('roadmapScreen.panel.mergeHint')}
      nothingFoundMessage={t('roadmapScreen.panel.mergeNone')}
      searchable
      readOnly={readOnly}
      limit={100}
      data={others.map((other) => ({ value: other.key, label: itemTitle(other) }))}
      value={null}
      onChange={merge}
    />
  );
}

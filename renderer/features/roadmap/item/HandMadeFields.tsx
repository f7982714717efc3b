/** What is only said of items that people added themselves. */
import { Checkbox } from '@mantine/core';
import type { HandMadeItem } from '#shared/model/entities';
import { ComponentsPicker } from '../../../parts/ComponentsPicker';
import { useSession } from '../../../session/hooks';
import { CommitTextarea } from '../../../ui/CommitText';
import { t } from '../../../ui/text';

export function HandMadeFields({ item }: { item: HandMadeItem }) {
  const session = useSession();
  const set = (patch: Partial<HandMadeItem>, mergeKey?: string) =>
    session.dispatch(
      { type: 'update', collection: 'workItems', changes: [{ id: item.id, patch }] },
      mergeKey === undefined ? {} : { mergeKey },
    );
  return (
    <>
      <CommitTextarea
        label={t('roadmapScreen.panel.description')}
        value={item.description}
        onCommit={(description, visit) => set({ description }, visit)}
      />
      <ComponentsPicker
        label={t('roadmapScreen.panel.components')}
        value={item.componentIds}
        onChange={(componentIds) => set({ componentIds })}
      />
      <Checkbox
        label={t('roadmapScreen.panel.foundation')}
        checked={item.foundation}
        onChange={(event) => set({ foundation: event.currentTarget.checked })}
      />
    </>
  );
}

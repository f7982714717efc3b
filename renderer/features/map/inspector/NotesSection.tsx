/** Whatever else is worth remembering about a component. */
import type { Component } from '#shared/model/entities';
import { CommitTextarea } from '../../../ui/CommitText';
import { t } from '../../../ui/text';
import { useEdit } from './useEdit';

export function NotesSection({ component }: { component: Component }) {
  const { commit } = useEdit('components', component.id);
  return (
    <CommitTextarea
      label={t('map.field.notes')}
      minRows={6}
      maxRows={24}
      value={component.notes}
      onCommit={(notes, visit) => commit({ notes }, visit)}
    />
  );
}

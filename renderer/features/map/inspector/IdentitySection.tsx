/** What a component is: name, kind, technology, place, owner, origin, data. */
import type { Component } from '#shared/model/entities';
import { COMPONENT_KINDS, DATA_CLASSIFICATIONS } from '#shared/model/vocabulary';
import { OwnerPicker } from '../../../parts/OwnerPicker';
import { Choice, OptionalChoice } from '../../../ui/Choice';
import { CommitText } from '../../../ui/CommitText';
import { t } from '../../../ui/text';
import { BoundaryPicker } from './BoundaryPicker';
import { OriginControl } from './OriginControl';
import { useEdit } from './useEdit';

export function IdentitySection({ component }: { component: Component }) {
  const { command, set, commit } = useEdit('components', component.id);
  return (
    <>
      <CommitText
        label={t('map.field.name')}
        value={component.name}
        onCommit={(name, visit) => commit({ name }, visit)}
      />
      <Choice
        label={t('map.field.kind')}
        options={COMPONENT_KINDS}
        labelOf={(kind) => t(`words.kind.${kind}`)}
        value={component.kind}
        onChange={(kind) => set({ kind })}
      />
      <OriginControl value={component.origin} onChange={(origin) => set({ origin })} />
      <CommitText
        label={t('map.field.technology')}
        placeholder={t('map.field.technologyHint')}
        value={component.technology}
        onCommit={(technology, visit) => commit({ technology }, visit)}
      />
      <OwnerPicker
        label={t('map.field.owner')}
        value={component.ownerId}
        assign={(ownerId) => command({ ownerId })}
      />
      <BoundaryPicker ids={[component.id]} value={component.boundaryId} />
      <OptionalChoice
        label={t('map.field.data')}
        none={t('map.field.notSaid')}
        options={DATA_CLASSIFICATIONS}
        labelOf={(classification) => t(`words.classification.${classification}`)}
        value={component.dataClassification}
        onChange={(dataClassification) => set({ dataClassification })}
      />
    </>
  );
}

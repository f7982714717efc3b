/** Chooses the boundary in which components are; they move there. */
import { useMemo } from 'react';
import { putInto } from '#shared/diagram/containment';
import { compareText } from '#shared/model/queries';
import { useSession, useWorkshop } from '../../../session/hooks';
import { OptionalChoice } from '../../../ui/Choice';
import { t } from '../../../ui/text';

/** @param ids the components @param value the boundary of them all; null where they are in several or in none */
type Own = { ids: readonly string[]; value: string | null };

export function BoundaryPicker({ ids, value }: Own) {
  const session = useSession();
  const boundaries = useWorkshop((workshop) => workshop.boundaries);
  const options = useMemo(
    () =>
      Object.values(boundaries)
        .sort((a, b) => compareText(a.name, b.name) || compareText(a.id, b.id))
        .map(({ id }) => id),
    [boundaries],
  );
  return (
    <OptionalChoice
      label={t('map.field.boundary')}
      none={t('map.field.noBoundary')}
      options={options}
      labelOf={(id) => boundaries[id]?.name ?? ''}
      searchable={options.length > 8}
      value={value}
      onChange={(boundaryId) => session.dispatch(putInto(session.workshop, ids, boundaryId))}
    />
  );
}

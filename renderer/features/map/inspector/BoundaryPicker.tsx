/** Chooses the boundary in which components are; they move there. */
import { useMemo } from 'react';
import { Select } from '@mantine/core';
import { putInto } from '#shared/diagram/containment';
import { compareText } from '#shared/model/queries';
import { useSession, useWorkshop } from '../../../session/hooks';
import { t } from '../../../ui/text';

type Own = {
  ids: readonly string[];
  /** The boundary that they are all in; null for none, undefined where they are in several. */
  value: string | null | undefined;
};

/** The choice that is no boundary's id. */
const NONE = '';

export function BoundaryPicker({ ids, value }: Own) {
  const session = useSession();
  const boundaries = useWorkshop((workshop) => workshop.boundaries);
  const data = useMemo(
    () => [
      { value: NONE, label: t('map.field.noBoundary') },
      ...Object.values(boundaries)
        .sort((a, b) => compareText(a.name, b.name) || compareText(a.id, b.id))
        .map(({ id, name }) => ({ value: id, label: name || t('map.unnamed') })),
    ],
    [boundaries],
  );
  return (
    <Select
      label={t('map.field.boundary')}
      placeholder={t('map.several.boundary')}
      data={data}
      allowDeselect={false}
      searchable={data.length > 8}
      value={value === undefined ? null : (value ?? NONE)}
      onChange={(choice) => session.dispatch(putInto(session.workshop, ids, choice === NONE ? null : choice))}
    />
  );
}

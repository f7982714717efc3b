/** Narrows the table by text, disposition and owner. */
import { useMemo } from 'react';
import { Button, CloseButton, TextInput } from '@mantine/core';
import { Search } from 'lucide-react';
import { participantsByName } from '#shared/model/queries';
import { DISPOSITIONS } from '#shared/model/vocabulary';
import { useWorkshop } from '../../../session/hooks';
import { OptionalChoice } from '../../../ui/Choice';
import { ReadOnlyContext } from '../../../ui/readOnly';
import { t } from '../../../ui/text';
import { EVERYTHING, isFiltering, UNOWNED, type ComponentFilter } from './componentFilter';
import classes from './TableView.module.css';

type Own = { filter: ComponentFilter; onFilter: (filter: ComponentFilter) => void };

export function TableFilters({ filter, onFilter }: Own) {
  const participants = useWorkshop((workshop) => workshop.participants);
  const owners = useMemo(() => participantsByName(participants).map(({ id }) => id), [participants]);
  return (
    // Looking for something is no edit.
    <ReadOnlyContext value={false}>
      <div className={classes.filters} role="search" aria-label={t('map.filter.title')}>
        <TextInput
          className={classes.search}
          aria-label={t('map.filter.text')}
          placeholder={t('map.filter.text')}
          leftSection={<Search size={16} aria-hidden />}
          rightSection={
            filter.text && (
              <CloseButton
                size="sm"
                aria-label={t('map.filter.clearText')}
                onClick={() => onFilter({ ...filter, text: '' })}
              />
            )
          }
          value={filter.text}
          onChange={(event) => onFilter({ ...filter, text: event.currentTarget.value })}
        />
        <OptionalChoice
          aria-label={t('map.field.disposition')}
          none={t('map.filter.anyDisposition')}
          options={DISPOSITIONS}
          labelOf={(disposition) => t(`words.disposition.${disposition}`)}
          value={filter.disposition}
          onChange={(disposition) => onFilter({ ...filter, disposition })}
        />
        <OptionalChoice
          aria-label={t('map.field.owner')}
          none={t('map.filter.anyOwner')}
          options={[UNOWNED, ...owners]}
          labelOf={(id) => (id === UNOWNED ? t('words.unowned') : (participants[id]?.name ?? ''))}
          value={filter.owner}
          onChange={(owner) => onFilter({ ...filter, owner })}
        />
        {isFiltering(filter) && (
          <Button variant="subtle" onClick={() => onFilter(EVERYTHING)}>
            {t('map.filter.clear')}
          </Button>
        )}
      </div>
    </ReadOnlyContext>
  );
}

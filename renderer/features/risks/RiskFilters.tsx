/** Narrows the register by text, owner, status, level and component. */
import { useMemo, type RefObject } from 'react';
import { Button, CloseButton, Select, TextInput } from '@mantine/core';
import { Search } from 'lucide-react';
import { componentsByName, participantsByName } from '#shared/model/queries';
import { RISK_STATUSES } from '#shared/model/vocabulary';
import { useWorkshop } from '../../session/hooks';
import { OptionalChoice } from '../../ui/Choice';
import { ReadOnlyContext } from '../../ui/readOnly';
import { t } from '../../ui/text';
import { EVERYTHING, isFiltering, UNOWNED, type RiskFilter } from './riskFilter';
import classes from './RisksScreen.module.css';

type Own = {
  filter: RiskFilter;
  onFilter: (change: Partial<RiskFilter>) => void;
  textField: RefObject<HTMLInputElement | null>;
};

const LEVELS = ['4', '3', '2', '1', '0'] as const;

export function RiskFilters({ filter, onFilter, textField }: Own) {
  const participants = useWorkshop((workshop) => workshop.participants);
  const components = useWorkshop((workshop) => workshop.components);
  const owners = useMemo(() => participantsByName(participants).map(({ id }) => id), [participants]);
  const componentData = useMemo(
    () => componentsByName(components).map(({ id, name }) => ({ value: id, label: name })),
    [components],
  );
  return (
    // Looking for something is no edit.
    <ReadOnlyContext value={false}>
      <div className={classes.filters} data-desk role="search" aria-label={t('risks.filter.title')}>
        <TextInput
          ref={textField}
          aria-label={t('risks.filter.text')}
          placeholder={t('risks.filter.text')}
          leftSection={<Search size={16} aria-hidden />}
          rightSection={
            filter.text && (
              <CloseButton
                size="sm"
                aria-label={t('risks.filter.clearText')}
                onClick={() => onFilter({ text: '' })}
              />
            )
          }
          value={filter.text}
          onChange={(event) => onFilter({ text: event.currentTarget.value })}
        />
        <OptionalChoice
          aria-label={t('risks.filter.owner')}
          none={t('risks.filter.anyOwner')}
          options={[UNOWNED, ...owners]}
          labelOf={(id) => (id === UNOWNED ? t('words.unowned') : (participants[id]?.name ?? ''))}
          value={filter.owner}
          onChange={(owner) => onFilter({ owner })}
        />
        <OptionalChoice
          aria-label={t('risks.filter.status')}
          none={t('risks.filter.anyStatus')}
          options={RISK_STATUSES}
          labelOf={(status) => t(`words.riskStatus.${status}`)}
          value={filter.status}
          onChange={(status) => onFilter({ status })}
        />
        <OptionalChoice
          aria-label={t('risks.filter.level')}
          none={t('risks.filter.anyLevel')}
          options={LEVELS}
          labelOf={(level) => t(`risks.level.${level}`)}
          value={LEVELS.find((level) => Number(level) === filter.level) ?? null}
          onChange={(level) => onFilter({ level: level === null ? null : Number(level) })}
        />
        <Select
          aria-label={t('risks.filter.component')}
          placeholder={t('risks.filter.anyComponent')}
          data={componentData}
          value={filter.componentId}
          onChange={(componentId) => onFilter({ componentId })}
          searchable
          clearable
          limit={100}
          nothingFoundMessage={t('risks.field.noSuchComponent')}
        />
        {isFiltering(filter) && (
          <Button variant="subtle" onClick={() => onFilter(EVERYTHING)}>
            {t('risks.filter.clear')}
          </Button>
        )}
      </div>
    </ReadOnlyContext>
  );
}

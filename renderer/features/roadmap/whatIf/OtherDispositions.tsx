/** The components that a scenario decides otherwise than the plan. */
import { ActionIcon, Input, Select } from '@mantine/core';
import { X } from 'lucide-react';
import type { Scenario } from '#shared/model/entities';
import { componentsByName } from '#shared/model/queries';
import type { Disposition } from '#shared/model/vocabulary';
import { useWorkshop } from '../../../session/hooks';
import { Choice } from '../../../ui/Choice';
import { useReadOnly } from '../../../ui/readOnly';
import { t } from '../../../ui/text';
import classes from './OtherDispositions.module.css';

type Dispositions = Scenario['dispositions'];
type Own = { value: Dispositions; onChange: (dispositions: Dispositions) => void };

const DECIDED = ['keep', 'refactor', 'rewrite'] as const satisfies Disposition[];

export function OtherDispositions({ value, onChange }: Own) {
  const readOnly = useReadOnly();
  const components = useWorkshop((workshop) => workshop.components);
  // What is missing is built, whatever is decided.
  const existing = componentsByName(components).filter(({ origin }) => origin === 'existing');
  const others = existing.filter(({ id }) => Object.hasOwn(value, id));
  return (
    <Input.Wrapper label={t('planTools.whatIf.field.dispositions')} labelElement="div">
      {others.map(({ id, name }) => (
        <div key={id} className={classes.component}>
          <span>{name}</span>
          <Choice
            aria-label={t('planTools.whatIf.field.dispositionOf', { name })}
            options={DECIDED}
            labelOf={(disposition) => t(`words.disposition.${disposition}`)}
            value={DECIDED.find((disposition) => disposition === value[id]) ?? 'keep'}
            onChange={(disposition) => onChange({ ...value, [id]: disposition })}
          />
          <ActionIcon
            variant="subtle"
            color="gray"
            size={32}
            disabled={readOnly}
            aria-label={t('planTools.whatIf.field.removeDisposition', { name })}
            onClick={() =>
              onChange(Object.fromEntries(Object.entries(value).filter(([other]) => other !== id)))
            }
          >
            <X size={14} aria-hidden />
          </ActionIcon>
        </div>
      ))}
      <Select
        mt={8}
        aria-label={t('planTools.whatIf.field.addDisposition')}
        placeholder={t('planTools.whatIf.field.addDisposition')}
        readOnly={readOnly}
        searchable
        data={existing
          .filter(({ id }) => !Object.hasOwn(value, id))
          .map(({ id, name, disposition }) => ({
            value: id,
            label: `${name} · ${t(`words.disposition.${disposition}`)}`,
          }))}
        value={null}
        onChange={(id) => id !== null && onChange({ ...value, [id]: 'keep' })}
      />
    </Input.Wrapper>
  );
}

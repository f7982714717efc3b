/** The people who come on top in a scenario. */
import { ActionIcon, Button, Input } from '@mantine/core';
import { Plus, X } from 'lucide-react';
import type { Scenario } from '#shared/model/entities';
import { DISCIPLINES } from '#shared/model/vocabulary';
import { Choice } from '../../../ui/Choice';
import { CommitDate } from '../../../ui/CommitDate';
import { CommitText } from '../../../ui/CommitText';
import { useReadOnly } from '../../../ui/readOnly';
import { t } from '../../../ui/text';
import classes from './HireFields.module.css';

type Hire = Scenario['hires'][number];
type Own = { hires: Hire[]; onChange: (hires: Hire[], visit?: string) => void };

export function HireFields({ hires, onChange }: Own) {
  const readOnly = useReadOnly();
  const set = (at: number, patch: Partial<Hire>, visit?: string) =>
    onChange(
      hires.map((hire, place) => (place === at ? { ...hire, ...patch } : hire)),
      visit,
    );
  return (
    <Input.Wrapper
      label={t('planTools.whatIf.field.hires')}
      description={t('planTools.whatIf.field.hiresHint')}
      labelElement="div"
    >
      {hires.map((hire, at) => {
        const place = at + 1;
        return (
          <div
            key={place}
            className={classes.hire}
            role="group"
            aria-label={t('planTools.whatIf.field.hire', { place })}
          >
            <CommitText
              label={t('planTools.whatIf.field.hireName')}
              value={hire.name}
              onCommit={(name, visit) => set(at, { name }, visit)}
            />
            <Choice
              label={t('planTools.whatIf.field.discipline')}
              options={DISCIPLINES}
              labelOf={(discipline) => t(`words.discipline.${discipline}`)}
              value={hire.discipline}
              onChange={(discipline) => set(at, { discipline })}
            />
            <CommitDate
              label={t('planTools.whatIf.field.from')}
              value={hire.from}
              onCommit={(from, visit) => set(at, { from }, visit)}
            />
            <ActionIcon
              variant="subtle"
              color="gray"
              size={32}
              disabled={readOnly}
              aria-label={t('planTools.whatIf.field.removeHire', { name: hire.name })}
              onClick={() => onChange(hires.filter((other) => other !== hire))}
            >
              <X size={14} aria-hidden />
            </ActionIcon>
          </div>
        );
      })}
      <Button
        mt={8}
        size="compact-sm"
        variant="default"
        disabled={readOnly}
        leftSection={<Plus size={14} aria-hidden />}
        onClick={() =>
          onChange([
            ...hires,
            { name: t('planTools.whatIf.preset.newcomer'), discipline: 'engineering', from: null },
          ])
        }
      >
        {t('planTools.whatIf.field.addHire')}
      </Button>
    </Input.Wrapper>
  );
}

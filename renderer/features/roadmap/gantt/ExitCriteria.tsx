/** What holds before the next wave may count on this one: a short list below its name, edited there one a line. */
import { Button } from '@mantine/core';
import { ListChecks } from 'lucide-react';
import type { Wave } from '#shared/model/entities';
import { criteriaOf } from '#shared/roadmap/acceptance';
import { useSession } from '../../../session/hooks';
import { CommitTextarea } from '../../../ui/CommitText';
import { t } from '../../../ui/text';
import classes from './ExitCriteria.module.css';

type ButtonOwn = {
  wave: Pick<Wave, 'name' | 'exitCriteria'>;
  isEditing: boolean;
  onEdit: (isEditing: boolean) => void;
};

export const ExitCriteriaButton = ({ wave, isEditing, onEdit }: ButtonOwn) => (
  <Button
    className={classes.button}
    variant="subtle"
    color="gray"
    size="compact-sm"
    leftSection={<ListChecks size={14} aria-hidden />}
    aria-label={t('roadmapScreen.wave.exitOf', { name: wave.name })}
    aria-expanded={isEditing}
    // The field hands over and closes as it loses the focus: pressing the button must not open it again.
    onMouseDown={(event) => event.preventDefault()}
    onClick={() => onEdit(!isEditing)}
  >
    {t('roadmapScreen.wave.exit')}
  </Button>
);

type Own = { wave: Pick<Wave, 'id' | 'exitCriteria'>; isEditing: boolean; onDone: () => void };

export function ExitCriteria({ wave, isEditing, onDone }: Own) {
  const session = useSession();
  const criteria = criteriaOf(wave.exitCriteria);
  if (isEditing)
    return (
      <CommitTextarea
        className={classes.field}
        autoFocus
        aria-label={t('roadmapScreen.wave.exit')}
        placeholder={t('roadmapScreen.wave.exitHint')}
        value={wave.exitCriteria}
        onCommit={(exitCriteria, mergeKey) =>
          session.dispatch(
            { type: 'update', collection: 'waves', changes: [{ id: wave.id, patch: { exitCriteria } }] },
            { mergeKey },
          )
        }
        onBlur={onDone}
      />
    );
  if (criteria.length === 0) return null;
  return (
    <ul className={classes.list} aria-label={t('roadmapScreen.wave.exit')}>
      {criteria.map((criterion, place) => (
        <li key={`${place} ${criterion}`}>{criterion}</li>
      ))}
    </ul>
  );
}

/** Adds a wave behind all others. */
import { Button } from '@mantine/core';
import { Plus } from 'lucide-react';
import { useSession } from '../../../session/hooks';
import { t } from '../../../ui/text';
import classes from './Gantt.module.css';

export function AddWave() {
  const session = useSession();
  const add = () =>
    session.dispatch({
      type: 'insert',
      entities: {
        waves: [
          {
            id: session.newId('waves'),
            name: t('roadmapScreen.newWave'),
            goal: '',
            exitCriteria: '',
            order: Math.max(-1, ...Object.values(session.workshop.waves).map(({ order }) => order)) + 1,
          },
        ],
      },
    });
  return (
    <Button
      className={classes.addWave}
      variant="subtle"
      size="compact-sm"
      leftSection={<Plus size={14} aria-hidden />}
      onClick={add}
    >
      {t('roadmapScreen.addWave')}
    </Button>
  );
}

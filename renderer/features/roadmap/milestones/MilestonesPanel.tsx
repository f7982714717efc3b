/** The roadmap's milestones, by their day. */
import { useDeferredValue, useMemo, useState } from 'react';
import { Button } from '@mantine/core';
import { Plus } from 'lucide-react';
import { newMilestone } from '#shared/model/empty';
import { wavesInOrder } from '#shared/model/queries';
import { milestonesOf } from '#shared/roadmap/milestones';
import { scheduleRoadmap } from '#shared/roadmap/planRoadmap';
import { useSession, useSessionState } from '../../../session/hooks';
import { useReadOnly } from '../../../ui/readOnly';
import { t } from '../../../ui/text';
import { itemTitle } from '../itemTitle';
import tools from '../PlanTools.module.css';
import { MilestoneCard } from './MilestoneCard';

export function MilestonesPanel() {
  const session = useSession();
  const readOnly = useReadOnly();
  const workshop = useDeferredValue(useSessionState((state) => state.workshop));
  const { items } = scheduleRoadmap(workshop);
  const [newId, setNewId] = useState<string | null>(null);
  const choices = useMemo(
    () => [
      {
        group: t('planTools.milestones.waves'),
        items: wavesInOrder(workshop.waves).map(({ id, name }) => ({
          value: `wave:${id}`,
          label: t('planTools.milestones.wave', { name }),
        })),
      },
      {
        group: t('planTools.milestones.items'),
        items: items.map((item) => ({ value: item.key, label: itemTitle(item) })),
      },
    ],
    [workshop.waves, items],
  );
  const add = () => {
    const milestone = newMilestone(session.newId, t('planTools.milestones.new'));
    session.dispatch({ type: 'insert', entities: { milestones: [milestone] } });
    setNewId(milestone.id);
  };
  return (
    <>
      <p className={tools.about}>{t('planTools.milestones.about')}</p>
      <Button mb={16} disabled={readOnly} leftSection={<Plus size={16} aria-hidden />} onClick={add}>
        {t('planTools.milestones.add')}
      </Button>
      {milestonesOf(workshop, items).map((planned) => (
        <MilestoneCard
          key={planned.id}
          milestone={workshop.milestones[planned.id]!}
          planned={planned}
          choices={choices}
          isNew={planned.id === newId}
        />
      ))}
    </>
  );
}

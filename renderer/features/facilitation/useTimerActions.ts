/** The timer's actions for the command palette, while an item is under way. */
import { useMemo } from 'react';
import { useWorkshop } from '../../session/hooks';
import { useActions, type Action } from '../../ui/actions';
import { t } from '../../ui/text';
import { EXTENSION, useTimerDeeds } from './useTimerDeeds';

export function useTimerActions(): void {
  const deeds = useTimerDeeds();
  const isSet = useWorkshop(({ timer }) => timer.itemId !== null);
  const isRunning = useWorkshop(({ timer }) => timer.since !== null);
  const actions = useMemo<Action[]>(() => {
    const group = t('app.group.facilitation');
    return [
      {
        id: 'timer.toggle',
        label: t(isRunning ? 'facilitation.timer.action.pause' : 'facilitation.timer.action.resume'),
        group,
        disabled: !isSet,
        run: isRunning ? deeds.pause : deeds.resume,
      },
      {
        id: 'timer.extend',
        label: t('facilitation.timer.action.extend', { minutes: EXTENSION }),
        group,
        disabled: !isSet,
        run: deeds.extend,
      },
      {
        id: 'timer.next',
        label: t('facilitation.timer.action.next'),
        group,
        disabled: !isSet,
        run: deeds.next,
      },
    ];
  }, [deeds, isSet, isRunning]);
  useActions(actions);
}

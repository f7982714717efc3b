/** The timer in the top bar: how much is left of the agenda's item that is under way. It alone renders each second. */
import { useState } from 'react';
import { Popover, UnstyledButton } from '@mantine/core';
import { ChevronDown } from 'lucide-react';
import { timerView, type TimerView } from '#shared/method/timer';
import { useWorkshop } from '../../session/hooks';
import { t } from '../../ui/text';
import { Clock } from '../../parts/Countdown';
import { TimerControls } from './TimerControls';
import { useNow } from '../../parts/useNow';
import { useTimerActions } from './useTimerActions';
import classes from './Timer.module.css';

/** Nothing is shown while no item is under way. */
export function Timer() {
  useTimerActions();
  const isSet = useWorkshop((workshop) => workshop.timer.itemId !== null);
  return isSet && <Shown />;
}

function Shown() {
  const timer = useWorkshop((workshop) => workshop.timer);
  const agenda = useWorkshop((workshop) => workshop.agenda);
  const [isOpen, setOpen] = useState(false);
  const view = timerView({ timer, agenda }, useNow(timer.since));
  if (!view) return null;
  const title = view.item.title || t('facilitation.agenda.untitled');
  return (
    <>
      <div className={classes.timer} data-state={view.state}>
        <Clock view={view} className={classes.clock} />
        <Popover
          opened={isOpen}
          onChange={setOpen}
          position="bottom-end"
          shadow="md"
          transitionProps={{ duration: 0 }}
          trapFocus
          returnFocus
        >
          <Popover.Target>
            <UnstyledButton
              className={classes.open}
              aria-label={t('facilitation.timer.controls', { title })}
              onClick={() => setOpen(!isOpen)}
            >
              <span className={classes.word}>{wordOf(view)}</span>
              <span className={classes.title}>{title}</span>
              <ChevronDown size={14} aria-hidden />
            </UnstyledButton>
          </Popover.Target>
          <Popover.Dropdown aria-label={t('facilitation.timer.controls', { title })}>
            <TimerControls view={view} onDone={() => setOpen(false)} />
          </Popover.Dropdown>
        </Popover>
      </div>
      <span className="visually-hidden" role="status">
        {announced(view, title)}
      </span>
    </>
  );
}

function wordOf({ state, isRunning }: TimerView): string {
  if (!isRunning) return t('facilitation.timer.paused');
  if (state === 'over') return t('facilitation.timer.over');
  return t(state === 'warning' ? 'facilitation.timer.nearlyOver' : 'facilitation.timer.left');
}

/** What is said aloud: that it is nearly over, and that it is over; nothing in between. */
function announced({ state }: TimerView, title: string): string {
  if (state === 'calm') return '';
  return t(state === 'over' ? 'facilitation.timer.overSaid' : 'facilitation.timer.warningSaid', { title });
}

/** How much is left of the agenda's item that is under way, to be read and no more; nothing while none is. */
import { timerView, type TimerView } from '#shared/method/timer';
import { useWorkshop } from '../session/hooks';
import { t } from '../ui/text';
import classes from './Countdown.module.css';
import { clockText } from './durations';
import { useNow } from './useNow';

export function Countdown() {
  const timer = useWorkshop((workshop) => workshop.timer);
  const agenda = useWorkshop((workshop) => workshop.agenda);
  const view = timerView({ timer, agenda }, useNow(timer.since));
  return view && <Clock view={view} className={classes.clock} />;
}

export function Clock({ view, className }: { view: TimerView; className: string | undefined }) {
  const title = view.item.title || t('facilitation.agenda.untitled');
  return (
    <span
      role="timer"
      className={className}
      data-state={view.state}
      aria-label={t('facilitation.timer.name', { title })}
    >
      {clockText(view.remainingSeconds)}
    </span>
  );
}

/** Lengths of time as people read them. */
import { t } from '../ui/text';

const twoDigits = (part: number) => String(part).padStart(2, '0');

/** Minutes and seconds of a clock that counts down: `12:05`; what is beyond its end has a plus: `+1:20`. */
export function clockText(remainingSeconds: number): string {
  const seconds = Math.abs(remainingSeconds);
  const text = `${Math.floor(seconds / 60)}:${twoDigits(seconds % 60)}`;
  return remainingSeconds < 0 ? `+${text}` : text;
}

/** Minutes, from an hour on in hours: `45 min`, `3 h 30 min`. */
export function lengthText(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  if (hours === 0) return t('facilitation.agenda.minutes', { count: minutes });
  if (rest === 0) return t('facilitation.agenda.hours', { hours });
  return t('facilitation.agenda.hoursMinutes', { hours, minutes: rest });
}

/** Seconds, to the minute. */
export const secondsText = (seconds: number): string => lengthText(Math.round(seconds / 60));

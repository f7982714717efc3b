/** A person's initials on the muted hue of their discipline. */
import { initialsOf } from '#shared/model/queries';
import type { Participant } from '#shared/model/entities';
import classes from './Avatar.module.css';

type Own = { person: Pick<Participant, 'name' | 'discipline'>; size?: 'small' | 'medium' };

export function Avatar({ person, size = 'small' }: Own) {
  return (
    <span className={classes.avatar} data-discipline={person.discipline} data-size={size} aria-hidden>
      {initialsOf(person)}
    </span>
  );
}

/** Who owns something, at a glance; that nobody does is never quiet. */
import { UserRoundX } from 'lucide-react';
import { useWorkshop } from '../session/hooks';
import { t } from '../ui/text';
import { Avatar } from './Avatar';
import classes from './OwnerName.module.css';

export function OwnerName({ ownerId }: { ownerId: string | null }) {
  const person = useWorkshop((workshop) => (ownerId === null ? undefined : workshop.participants[ownerId]));
  if (!person)
    return (
      <span className={classes.nobody}>
        <UserRoundX size={14} aria-hidden />
        {t('words.unowned')}
      </span>
    );
  return (
    <span className={classes.owner}>
      <Avatar person={person} />
      <span className={classes.name}>{person.name}</span>
    </span>
  );
}

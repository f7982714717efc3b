/** Who owns something, at a glance; that nobody does is never quiet. */
import { UserRoundX } from 'lucide-react';
import { useWorkshop } from '../session/hooks';
import { t } from '../ui/text';
import { Avatar } from './Avatar';
import classes from './OwnerName.module.css';

type Own = {
  ownerId: string | null;
  /** Only initials are seen, where a name has no room. */
  isBrief?: boolean;
};

export function OwnerName({ ownerId, isBrief = false }: Own) {
  const person = useWorkshop((workshop) => (ownerId === null ? undefined : workshop.participants[ownerId]));
  if (!person)
    return (
      <span className={classes.nobody} data-brief={isBrief || undefined} title={t('words.unowned')}>
        <UserRoundX size={14} aria-hidden />
        <span className={isBrief ? 'visually-hidden' : undefined}>{t('words.unowned')}</span>
      </span>
    );
  return (
    <span className={classes.owner} title={person.name}>
      <Avatar person={person} />
      <span className={isBrief ? 'visually-hidden' : classes.name}>{person.name}</span>
    </span>
  );
}

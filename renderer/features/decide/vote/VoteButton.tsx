/** The way into a vote, or back into the one that is under way; or what is missing for one. */
import { Button } from '@mantine/core';
import { Vote } from 'lucide-react';
import { votersNeeded } from '#shared/method/votes/ballot';
import { useWorkshop } from '../../../session/hooks';
import { runAction } from '../../../ui/actions';
import { useReadOnly } from '../../../ui/readOnly';
import { t } from '../../../ui/text';
import { usePresent } from './usePresent';
import classes from './Vote.module.css';

/** @param isPrimary whether voting is what the screen asks for next */
export function VoteButton({ isPrimary }: { isPrimary: boolean }) {
  const isUnderWay = useWorkshop((workshop) => workshop.voting !== null);
  const present = usePresent();
  const everybody = useWorkshop((workshop) => Object.keys(workshop.participants).length);
  const isFollower = useReadOnly();
  if (isFollower) return isUnderWay && <p className={classes.hint}>{t('decide.vote.underWay')}</p>;
  if (!isUnderWay && present.length < votersNeeded(false))
    return (
      <p className={classes.hint}>
        {t(everybody < votersNeeded(false) ? 'decide.vote.needsPeople' : 'decide.vote.needsPresent')}
      </p>
    );
  return (
    <Button
      fullWidth
      variant={isPrimary || isUnderWay ? 'filled' : 'default'}
      leftSection={<Vote size={16} aria-hidden />}
      onClick={() => runAction('decide.vote')}
    >
      {t(isUnderWay ? 'decide.vote.goOn' : 'decide.vote.begin')}
    </Button>
  );
}

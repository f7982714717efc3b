/** Above a workshop that another window edits: says so, and takes it over. */
import { useCallback, useMemo, useState } from 'react';
import { Button } from '@mantine/core';
import { Eye } from 'lucide-react';
import { useSessionState } from '../session/hooks';
import type { Turn } from '../session/turn';
import { runAction, useActions, type Action } from '../ui/actions';
import { tellError } from '../ui/tellError';
import { t } from '../ui/text';
import classes from './FollowBar.module.css';

export function FollowBar({ turn }: { turn: Turn }) {
  const isFollower = useSessionState((state) => state.isFollower);
  const waitingFile = useSessionState((state) => state.waitingFile);
  const { isBusy, run } = useTakeOver(turn);
  const actions = useMemo<Action[]>(
    () => [
      {
        id: 'window.takeOver',
        label: t('app.follow.takeOver'),
        group: t('app.group.window'),
        disabled: !isFollower || isBusy,
        hidden: !isFollower,
        run,
      },
    ],
    [isFollower, isBusy, run],
  );
  useActions(actions);
  // The region is there before it says something: what appears with its text is not read out everywhere.
  return (
    <div role="status" className={classes.region}>
      {isFollower && (
        <div className={classes.bar}>
          <Eye size={16} aria-hidden />
          <span className={classes.text}>
            {waitingFile ? t('app.follow.withFile', { name: waitingFile }) : t('app.follow.text')}
          </span>
          <Button
            size="compact-sm"
            variant="default"
            loading={isBusy}
            onClick={() => runAction('window.takeOver')}
          >
            {t('app.follow.takeOver')}
          </Button>
        </div>
      )}
    </div>
  );
}

function useTakeOver(turn: Turn) {
  const [isBusy, setBusy] = useState(false);
  const run = useCallback(() => {
    setBusy(true);
    turn
      .takeOver()
      .catch((error: unknown) => {
        reportError(error);
        tellError(t('app.follow.failed'), t('app.follow.failedText'));
      })
      .finally(() => setBusy(false));
  }, [turn]);
  return { isBusy, run };
}

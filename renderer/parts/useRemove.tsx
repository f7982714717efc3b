/** Deleting: at once, without a question, and with a notice that takes it back. */
import { useCallback } from 'react';
import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import type { Command } from '#shared/commands/command';
import { useSession } from '../session/hooks';
import type { Session } from '../session/session';
import { t } from '../ui/text';
import classes from './useRemove.module.css';

/**
 * Gives a function that does a deleting edit and says what was deleted. The notice goes with the next edit or undo: from
 * then on its button would take back something else.
 */
export function useRemove(): (command: Command, said: string) => void {
  const session = useSession();
  return useCallback(
    (command, said) => {
      if (session.dispatch(command)) showNotice(session, said);
    },
    [session],
  );
}

/** Says what was just done, with a way back that holds until something else is done. */
export function showNotice(session: Session, said: string): void {
  const after = session.workshop;
  const id = notifications.show({
    message: (
      <div className={classes.notice}>
        <span>{said}</span>
        <Button variant="subtle" size="compact-sm" onClick={session.undo}>
          {t('app.undo')}
        </Button>
      </div>
    ),
    autoClose: 10_000,
    priority: 1,
    withBorder: true,
    onClose: () => unsubscribe(),
  });
  const unsubscribe = session.store.subscribe(({ workshop }) => {
    if (workshop !== after) notifications.hide(id);
  });
}

/** Guards the closing of the window: nothing that can be saved is lost by it, also of a workshop that was left. */
import { useEffect } from 'react';
import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { openSessions } from '../session/open';
import { useServices, type Services } from '../session/services';
import { leaveField } from '../ui/leaveField';
import { t } from '../ui/text';

/** How long leaving waits for a slow disk; the desktop asks the person after 10 s without an answer. */
export const LEAVE_LIMIT_MS = 8000;

export function CloseGuard() {
  const { desktop } = useServices();
  useEffect(() => desktop.on('closeRequested', () => void answer(desktop)), [desktop]);
  useEffect(() => {
    addEventListener('beforeunload', guard);
    addEventListener('pagehide', flush);
    addEventListener('blur', flush);
    return () => {
      removeEventListener('beforeunload', guard);
      removeEventListener('pagehide', flush);
      removeEventListener('blur', flush);
    };
  }, []);
  return null;
}

const isDirty = () => openSessions().some((session) => session.isDirty);
const flush = () => void flushAll();

/** Settles once everything is durable, or cannot become so soon. */
async function flushAll(): Promise<void> {
  const limit = new Promise((resolve) => setTimeout(resolve, LEAVE_LIMIT_MS));
  await Promise.race([Promise.all(openSessions().map((session) => session.flush())), limit]);
}

function guard(event: BeforeUnloadEvent): void {
  // A field that still has the focus hands over what was typed in it.
  leaveField();
  if (!isDirty()) return;
  flush();
  event.preventDefault();
}

async function answer(desktop: Services['desktop']): Promise<void> {
  const isSafe = await mayLeave(() => void desktop.answerClose(true));
  await desktop.answerClose(isSafe);
}

/** Loads the window anew, once that loses nothing. */
export async function loadAnew(): Promise<void> {
  const reload = () => {
    removeEventListener('beforeunload', guard);
    location.reload();
  };
  if (await mayLeave(reload)) reload();
}

/**
 * Makes everything durable; where that is not done soon, it is told.
 * @param leave does what was asked for all the same
 * @returns whether nothing is lost by leaving
 */
async function mayLeave(leave: () => void): Promise<boolean> {
  leaveField();
  await flushAll();
  if (isDirty()) tellNotSafe(leave);
  return !isDirty();
}

function tellNotSafe(leave: () => void): void {
  const unsaved = openSessions().filter((session) => session.isDirty);
  notifications.hide(NOTICE);
  notifications.show({
    id: NOTICE,
    // Before all others: it is the answer to what somebody does just now.
    priority: 2,
    color: 'red',
    autoClose: false,
    title: t('app.saveFailed'),
    message: (
      <>
        {t('app.file.notSafe', { titles: unsaved.map(({ workshop }) => workshop.title).join(', ') })}
        <Button size="compact-sm" onClick={leave}>
          {t('app.file.closeAnyway')}
        </Button>
      </>
    ),
  });
  void Promise.all(unsaved.map((session) => session.untilSaved())).then(() => {
    if (!isDirty()) notifications.hide(NOTICE);
  });
}

const NOTICE = 'notSafe';

/** Guards the closing of the window: nothing that can be saved is lost by it, also of a workshop that was left. */
import { useEffect } from 'react';
import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { SETTLE_LIMIT_MS } from '../session/autosave';
import { openSessions } from '../session/open';
import { useServices, type Services } from '../session/services';
import { leaveField } from '../ui/leaveField';
import { t } from '../ui/text';

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
  const limit = new Promise((resolve) => setTimeout(resolve, SETTLE_LIMIT_MS));
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
  leaveField();
  await flushAll();
  if (isDirty()) tellNotSafe(() => void desktop.answerClose(true));
  await desktop.answerClose(!isDirty());
}

function tellNotSafe(close: () => void): void {
  const titles = openSessions()
    .filter((session) => session.isDirty)
    .map((session) => session.workshop.title);
  notifications.hide(NOTICE);
  notifications.show({
    id: NOTICE,
    color: 'red',
    autoClose: false,
    title: t('app.saveFailed'),
    message: (
      <>
        {t('app.file.notSafe', { titles: titles.join(', ') })}
        <Button size="compact-sm" onClick={close}>
          {t('app.file.closeAnyway')}
        </Button>
      </>
    ),
  });
}

const NOTICE = 'notSafe';

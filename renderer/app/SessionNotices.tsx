/** Tells why an edit was refused, and guards the window's closing while an edit is not yet durable. */
import { useEffect } from 'react';
import { notifications } from '@mantine/notifications';
import { useSession, useSessionState } from '../session/hooks';
import { leaveField } from '../ui/leaveField';
import { say, t } from '../ui/text';

export function SessionNotices() {
  const session = useSession();
  const refusal = useSessionState((state) => state.refusal);
  useEffect(() => {
    if (!refusal) return;
    const message = say(refusal);
    // The same once: every key that is pressed in vain would show it again.
    notifications.show({ id: message, title: t('app.refused'), message, color: 'red' });
    session.dismissRefusal();
  }, [refusal, session]);

  useEffect(() => {
    const flush = () => void session.flush();
    const guard = (event: BeforeUnloadEvent) => {
      // A field that still has the focus hands over what was typed in it.
      leaveField();
      if (!session.isDirty) return;
      flush();
      event.preventDefault();
    };
    addEventListener('beforeunload', guard);
    addEventListener('pagehide', flush);
    addEventListener('blur', flush);
    return () => {
      removeEventListener('beforeunload', guard);
      removeEventListener('pagehide', flush);
      removeEventListener('blur', flush);
    };
  }, [session]);
  return null;
}

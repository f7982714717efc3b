/** Tells why an edit was refused. */
import { useEffect } from 'react';
import { notifications } from '@mantine/notifications';
import { useSession, useSessionState } from '../session/hooks';
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
  return null;
}

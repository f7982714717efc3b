/** Tells that a change of the library is not written down beside it, as long as that is so. */
import { useEffect } from 'react';
import { notifications } from '@mantine/notifications';
import { useIsSafe } from '../session/services';
import { t } from '../ui/text';

const ID = 'unsafe';

export function SafetyNotice() {
  const isSafe = useIsSafe();
  useEffect(() => {
    if (isSafe) return;
    const [title, message] = [t('app.unsafe.title'), t('app.unsafe.text')];
    notifications.show({ id: ID, title, message, color: 'red', autoClose: false });
    return () => void notifications.hide(ID);
  }, [isSafe]);
  return null;
}

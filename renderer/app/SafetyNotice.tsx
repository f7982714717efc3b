/** Tells that a change of the library is not written down beside it, as long as that is so. */
import { useEffect } from 'react';
import { notifications } from '@mantine/notifications';
import { useServices } from '../session/services';
import { t } from '../ui/text';

const ID = 'unsafe';

export function SafetyNotice() {
  const { library } = useServices();
  useEffect(
    () =>
      library.onSafety((isSafe) => {
        notifications.hide(ID);
        if (isSafe) return;
        const [title, message] = [t('app.unsafe.title'), t('app.unsafe.text')];
        notifications.show({ id: ID, title, message, color: 'red', autoClose: false });
      }),
    [library],
  );
  return null;
}

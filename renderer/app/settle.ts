/** The end of a session: everything in it becomes durable, in its workshop or in a copy, however long that takes. */
import { notifications } from '@mantine/notifications';
import { RETRY_MS } from '../session/autosave';
import type { Services } from '../session/services';
import type { Session, SessionState } from '../session/session';
import { t } from '../ui/text';
import { keepUnsaved } from './keepUnsaved';

/** Settles once nothing of a session is left to be written. What keeps it from that is told once, as long as it does. */
export async function settle(session: Session, services: Services): Promise<void> {
  const { id, title } = session.workshop;
  const notice = `left ${id}`;
  let isTold = false;
  const tell = () => {
    if (isTold) return;
    isTold = true;
    notifications.show({
      id: notice,
      title: t('app.leftUnsaved', { title }),
      message: t('app.leftUnsavedText'),
      color: 'red',
      autoClose: false,
    });
  };
  const stop = onceFailed(session, tell);
  await session.untilSaved();
  stop();
  notifications.hide(notice);
  for (let [first] = unsavedOf(session); first; [first] = unsavedOf(session))
    try {
      await keepUnsaved(session, first, services);
      notifications.hide(notice);
    } catch (error) {
      reportError(error);
      tell();
      await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
    }
}

const unsavedOf = (session: Session) => session.store.getState().unsaved;

/** Calls back when saving fails, at once where it does already. @returns what ends the waiting for it */
function onceFailed(session: Session, onFailed: () => void): () => void {
  const check = ({ saveState }: SessionState) => {
    if (saveState !== 'failed') return;
    stop();
    onFailed();
  };
  const stop = session.store.subscribe(check);
  check(session.store.getState());
  return stop;
}

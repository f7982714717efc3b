/** The end of a session: everything in it becomes durable, in its workshop or in a copy, however long that takes. */
import { RETRY_MS } from '../session/autosave';
import type { Services } from '../session/services';
import type { Session, SessionState } from '../session/session';
import { tellError } from '../ui/tellError';
import { t } from '../ui/text';
import { keepUnsaved } from './keepUnsaved';

/** Settles once nothing of a session is left to be written. What keeps it from that is told once. */
export async function settle(session: Session, services: Services): Promise<void> {
  const stop = onceFailed(session, () =>
    tellError(t('app.leftUnsaved', { title: session.workshop.title }), t('app.leftUnsavedText')),
  );
  await session.untilSaved();
  stop();
  for (let [first] = unsavedOf(session); first; [first] = unsavedOf(session))
    if (!(await keepUnsaved(session, first, services)))
      await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
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

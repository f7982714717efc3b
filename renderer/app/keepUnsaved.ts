/** Keeps what could not be saved in its workshop as a workshop of its own. */
import { notifications } from '@mantine/notifications';
import type { Services } from '../session/services';
import type { Session, Unsaved } from '../session/session';
import { tellError } from '../ui/tellError';
import { t } from '../ui/text';

/** @returns whether it is kept, which is told in either case */
export async function keepUnsaved(
  session: Session,
  unsaved: Unsaved,
  { library, newId }: Pick<Services, 'library' | 'newId'>,
): Promise<boolean> {
  const { workshop } = unsaved;
  const title = t('library.copyOf', { title: workshop.title });
  try {
    await library.add({ ...workshop, id: newId('workshop'), title });
  } catch (error) {
    reportError(error);
    tellError(t('app.unsaved.notKept'), t('app.unsaved.notKeptText'));
    return false;
  }
  session.settleUnsaved(unsaved);
  notifications.show({ message: t('app.unsaved.kept', { title }) });
  return true;
}

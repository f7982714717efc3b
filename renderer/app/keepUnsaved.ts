/** Keeps what could not be saved in its workshop as a workshop of its own. */
import { notifications } from '@mantine/notifications';
import type { Services } from '../session/services';
import type { Session, Unsaved } from '../session/session';
import { t } from '../ui/text';

/** Says so once it is kept. */
export async function keepUnsaved(
  session: Session,
  unsaved: Unsaved,
  { library, newId }: Pick<Services, 'library' | 'newId'>,
): Promise<void> {
  const { workshop } = unsaved;
  const title = t('library.copyOf', { title: workshop.title });
  await library.add({ ...workshop, id: newId('workshop'), title });
  session.settleUnsaved(unsaved);
  notifications.show({ message: t('app.unsaved.kept', { title }) });
}

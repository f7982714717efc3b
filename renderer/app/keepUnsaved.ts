/** Keeps what could not be saved in its workshop as a workshop of its own. */
import { notifications } from '@mantine/notifications';
import { published } from '#shared/model/published';
import type { Services } from '../session/services';
import type { Session, Unsaved } from '../session/session';
import { t } from '../ui/text';

/** Says so once it is kept. */
export async function keepUnsaved(
  session: Session,
  unsaved: Unsaved,
  { library, newId }: Pick<Services, 'library' | 'newId'>,
): Promise<void> {
  // A copy has no vote under way: it is gone on with in the workshop itself.
  const workshop = published(unsaved.workshop);
  const title = t('library.copyOf', { title: workshop.title });
  await library.add({ ...workshop, id: newId('workshop'), title });
  session.settleUnsaved(unsaved);
  notifications.show({ message: t('app.unsaved.kept', { title }) });
}

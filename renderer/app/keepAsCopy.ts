/** Keeps a state of a workshop as a workshop of its own, and says so. */
import { notifications } from '@mantine/notifications';
import type { Workshop } from '#shared/model/workshop';
import type { Services } from '../session/services';
import { t } from '../ui/text';

export async function keepAsCopy(
  workshop: Workshop,
  { library, newId }: Pick<Services, 'library' | 'newId'>,
): Promise<void> {
  const title = t('library.copyOf', { title: workshop.title });
  await library.add({ ...workshop, id: newId('workshop'), title });
  notifications.show({ message: t('app.unsaved.kept', { title }) });
}

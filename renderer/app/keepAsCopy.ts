/** Keeps a state of a workshop as a workshop of its own. */
import type { Workshop } from '#shared/model/workshop';
import type { Services } from '../session/services';
import { t } from '../ui/text';

/** @returns the copy's title */
export async function keepAsCopy(
  workshop: Workshop,
  { library, newId }: Pick<Services, 'library' | 'newId'>,
): Promise<string> {
  const title = t('library.copyOf', { title: workshop.title });
  await library.save({ ...workshop, id: newId('workshop'), title });
  return title;
}

/** How somebody is called, also before a name was given. */
import type { Participant } from '#shared/model/entities';
import { t } from '../ui/text';

export const personName = ({ name }: Pick<Participant, 'name'>): string => name || t('people.unnamed');

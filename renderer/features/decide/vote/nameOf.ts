/** How somebody is called. */
import type { Participant } from '#shared/model/entities';
import { t } from '../../../ui/text';

export const nameOf = ({ name }: Pick<Participant, 'name'>): string => name || t('people.unnamed');

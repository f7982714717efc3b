/** The desktop's translator. */
import { translator } from '#shared/texts/whole';

export const t = translator('en');

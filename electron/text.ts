/** The desktop's translator. */
import { translator } from '#shared/texts/index';

export const t = translator('en');

/** Why a workshop could not be opened, in words. */
import type { NotOpened } from '../session/open';
import { say, t } from '../ui/text';

export const whyNotOpened = (opened: NotOpened | { state: 'elsewhere' }): string =>
  opened.state === 'unreadable' ? say(opened.reason) : t(`app.notOpened.${opened.state}.text`);

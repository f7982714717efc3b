/** The window's translator. */
import { translator, type Message } from '#shared/texts/index';

export const t = translator('en');

/** Says a message. */
export const say = (message: Message): string => t(message.key, message.params);

/** The sentences of a readiness check. */
import { checkOf } from '../method/readiness/checks';
import type { Message, TextKey, Translate } from './index';

type Part = 'question' | 'todo' | 'why' | 'met';

/** Areas and names are typed together by the table of checks, which a single key no longer shows. */
export const checkMessage = ({ area, name }: { area: string; name: string }, part: Part): Message => ({
  key: `checks.${area}.${name}.${part}` as TextKey,
});

export const checkText = (translate: Translate, check: { area: string; name: string }, part: Part): string =>
  translate(checkMessage(check, part).key);

/** What the check of a key asks; null for a key that is none's. */
export function checkQuestion(translate: Translate, key: string): string | null {
  const check = checkOf(key);
  return check ? checkText(translate, check, 'question') : null;
}

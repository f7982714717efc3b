/** The sentences of a readiness check. */
import { checkOf } from '../method/readiness/checks';
import type { TextKey, Translate } from './index';

type Part = 'question' | 'why' | 'met';

/** Areas and names are typed together by the table of checks, which a single key no longer shows. */
export const checkText = (
  translate: Translate,
  { area, name }: { area: string; name: string },
  part: Part,
): string => translate(`checks.${area}.${name}.${part}` as TextKey);

/** What the check of a key asks; null for a key that is none's. */
export function checkQuestion(translate: Translate, key: string): string | null {
  const check = checkOf(key);
  return check ? checkText(translate, check, 'question') : null;
}

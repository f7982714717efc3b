/** The sentences of a readiness check, in the window's language. */
import type { Check } from '#shared/method/readiness/checks';
import { checkText } from '#shared/texts/checkText';
import { t } from '../ui/text';

export const questionOf = (check: Check): string => checkText(t, check, 'question');
export const whyOf = (check: Check): string => checkText(t, check, 'why');
export const metWhen = (check: Check): string => checkText(t, check, 'met');

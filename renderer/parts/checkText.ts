/** The sentences of a readiness check. */
import type { Check } from '#shared/method/readiness/checks';
import type { TextKey } from '#shared/texts/index';
import { t } from '../ui/text';

type Part = 'question' | 'why' | 'met';

/** Areas and names are typed together by the table of checks, which a single check no longer shows. */
const say = ({ area, name }: Pick<Check, 'area' | 'name'>, part: Part): string =>
  t(`checks.${area}.${name}.${part}` as TextKey);

export const questionOf = (check: Check): string => say(check, 'question');
export const whyOf = (check: Check): string => say(check, 'why');
export const metWhen = (check: Check): string => say(check, 'met');

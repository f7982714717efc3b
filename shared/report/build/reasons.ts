/** Why the team wants this: in its own words, and by what it found. */
import { LENSES, SIGNS } from '../../model/vocabulary';
import type { Line } from '../document';
import type { Facts } from './facts';

const REASON_LINES = 2;

/** Sentences for the summary; short, because the section on outcome and evidence has all of it. */
export function reasons(facts: Facts): Line[] {
  const { translate, workshop } = facts;
  const { outcome, path, lenses, signs } = workshop;
  const present = SIGNS.filter((sign) => signs[sign]?.state === 'present');
  const strained = LENSES.filter((lens) => {
    const verdict = lenses[lens]?.verdict;
    return verdict === 'failing' || verdict === 'strained';
  });
  return [
    ...(path.reason.trim() === '' ? [] : [{ text: path.reason, maxLines: REASON_LINES }]),
    ...(present.length === 0
      ? []
      : [
          {
            text: translate('report.summary.reasonSigns', {
              signs: present.map((sign) => translate(`words.sign.${sign}`).toLowerCase()).join(', '),
            }),
          },
        ]),
    ...(strained.length === 0
      ? []
      : [
          {
            text: translate('report.summary.reasonLenses', {
              lenses: strained.map((lens) => translate(`words.lens.${lens}`).toLowerCase()).join(', '),
            }),
          },
        ]),
    ...(outcome.statement.trim() === ''
      ? [{ text: translate('report.summary.noOutcome'), tone: 'muted' } as const]
      : []),
    ...(path.chosen === null ? [{ text: translate('report.summary.noPath'), tone: 'muted' } as const] : []),
  ];
}

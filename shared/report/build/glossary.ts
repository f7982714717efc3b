/** The words of the method, for who was not there. */
import type { Section } from '../document';
import { plainRow, plainTable, wordColumn } from '../tables';
import type { Facts } from './facts';

const TERMS = [
  'disposition',
  'keep',
  'refactor',
  'rewrite',
  'build',
  'seam',
  'contract',
  'flow',
  'boundary',
  'path',
  'evolution',
  'hybrid',
  'fullRewrite',
  'lens',
  'sign',
  'signal',
  'gate',
  'check',
  'foundation',
  'wave',
  'milestone',
  'critical',
  'effort',
  'p50',
  'p80',
  'payback',
  'score',
  'residual',
  'response',
  'finding',
] as const;

/** What is told of costs alone. */
const COST_TERMS: ReadonlySet<(typeof TERMS)[number]> = new Set(['effort', 'payback']);

/** The section; null where there is nothing yet that could need it. */
export function glossarySection({ translate, workshop, hidesCosts }: Facts): Section | null {
  if (Object.keys(workshop.components).length === 0) return null;
  const terms = TERMS.filter((term) => !hidesCosts || !COST_TERMS.has(term))
    .map((term) => ({
      word: translate(`report.glossary.${term}.word`),
      meaning: translate(`report.glossary.${term}.meaning`),
    }))
    .sort((a, b) => (a.word.toLowerCase() < b.word.toLowerCase() ? -1 : 1));
  return {
    name: 'glossary',
    title: translate('report.section.glossary'),
    lead: translate('report.glossaryLead'),
    blocks: [
      plainTable(
        [
          wordColumn(translate('report.glossaryWord'), 22),
          wordColumn(translate('report.glossaryMeaning'), 78),
        ],
        terms.map(({ word, meaning }) => plainRow([[{ text: word, weight: 'medium' }], [{ text: meaning }]])),
      ),
    ],
  };
}

/** The outcome: how it is measured, and what the AI may and may not do for it. */
import type { Block, Entry, Section } from '../document';
import { brief, date, panel, textLines, type Facts } from './facts';

/** The section; null where nothing of it is written down. */
export function outcomeSection(facts: Facts): Section | null {
  const { translate } = facts;
  const blocks = [...measures(facts), ...rules(facts)];
  if (blocks.length === 0) return null;
  return {
    name: 'outcome',
    title: translate('report.section.outcome'),
    lead: lead(facts),
    blocks,
  };
}

/** A statement longer than this is told in full below, and in short at the head. */
const LEAD_MAX = 280;

function lead(facts: Facts): string {
  const statement = facts.workshop.outcome.statement.trim();
  return statement === '' ? facts.translate('report.outcome.noStatement') : brief(facts, statement, LEAD_MAX);
}

/** The metric, from where it stands to where it is to be. */
function measures(facts: Facts): Block[] {
  const { translate, workshop } = facts;
  const { metric, baseline, target, date: day } = workshop.outcome;
  const figure = (value: string, label: string) => (value.trim() === '' ? [] : [{ value, label }]);
  const figures = [
    ...figure(baseline, translate('report.summary.today')),
    ...figure(
      target,
      day === null
        ? translate('report.summary.target')
        : translate('report.summary.targetBy', { date: date(facts, day) }),
    ),
  ];
  if (figures.length === 0 && metric.trim() === '') return [];
  const title = translate('report.outcome.measure');
  return [{ kind: 'panels', panels: [panel(title, 12, { figures, lines: textLines(metric) })] }];
}

function rules({ translate, workshop }: Facts): Block[] {
  const { outcome } = workshop;
  const part = (key: keyof typeof PARTS, text: string) => {
    const lines = textLines(text);
    return lines.length === 0 ? [] : [{ label: translate(PARTS[key]), lines }];
  };
  const parts: Entry['parts'] = [
    ...part('statement', [...outcome.statement.trim()].length > LEAD_MAX ? outcome.statement : ''),
    ...part('aiMay', outcome.aiMay),
    ...part('aiMustNever', outcome.aiMustNever),
    ...part('atLowConfidence', outcome.atLowConfidence),
    ...part('audience', outcome.audience === null ? '' : translate(`words.audience.${outcome.audience}`)),
    ...part(
      'sensitivity',
      outcome.dataSensitivity.map((kind) => translate(`words.sensitivity.${kind}`)).join(', '),
    ),
  ];
  const title = { text: translate('report.outcome.outcome') };
  return parts.length === 0
    ? []
    : [{ kind: 'entries', entries: [{ anchor: 'outcome:ai', title, aside: '', parts }] }];
}

const PARTS = {
  statement: 'report.outcome.statement',
  aiMay: 'report.outcome.aiMay',
  aiMustNever: 'report.outcome.aiMustNever',
  atLowConfidence: 'report.outcome.atLowConfidence',
  audience: 'report.outcome.audience',
  sensitivity: 'report.outcome.sensitivity',
} as const;

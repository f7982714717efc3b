/** The outcome, what the AI may do, and the evidence: signals, lenses, warning signs, use. */
import { compareText } from '../../model/queries';
import { LENSES, SIGNS, USE_FACTS } from '../../model/vocabulary';
import type { Block, Column, Entry, Line, Section, TableBlock } from '../document';
import { brief, date, heading, textLines, type Facts } from './facts';
import { plainRow, plainTable } from '../tables';

/** The section; null where nothing of it is written down. */
export function outcomeSection(facts: Facts): Section | null {
  const { translate } = facts;
  const blocks = [
    ...rules(facts),
    ...table(facts, 'signals', signalRows(facts)),
    ...table(facts, 'lenses', lensRows(facts)),
    ...table(facts, 'signs', signRows(facts)),
    ...table(facts, 'facts', factRows(facts)),
  ];
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

function rules({ translate, workshop }: Facts): Block[] {
  const { outcome, path } = workshop;
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
    ...part('pathReason', path.reason),
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
  pathReason: 'report.outcome.pathReason',
} as const;

const HEADS = {
  signals: ['report.outcome.signal', 'report.outcome.strength', 'report.outcome.evidence'],
  lenses: ['report.outcome.lens', 'report.outcome.verdict', 'report.outcome.note'],
  signs: ['report.outcome.sign', 'report.outcome.state', 'report.outcome.note'],
  facts: ['report.outcome.fact', 'report.outcome.state', 'report.outcome.note'],
} as const;
const SHARES = [26, 20, 54];

/** A heading and a table with three columns; nothing without rows. */
function table({ translate }: Facts, name: keyof typeof HEADS, rows: Line[][][]): Block[] {
  if (rows.length === 0) return [];
  const columns = HEADS[name].map((key, index): Column => ({
    title: translate(key),
    share: SHARES[index]!,
    align: 'start',
  }));
  const block: TableBlock = plainTable(
    columns,
    rows.map((cells) => plainRow(cells)),
  );
  const text = translate(`report.outcome.${name}`);
  return [heading(text, `outcome:${name}`), block];
}

function signalRows(facts: Facts): Line[][][] {
  const { translate, workshop } = facts;
  return Object.values(workshop.signals)
    .sort((a, b) => compareText(a.id, b.id))
    .map(({ type, nature, strength, evidence, source, on }) => [
      [{ text: translate(`words.signal.${type}`), weight: 'medium' }],
      [
        { text: translate(`words.strength.${strength}`) },
        { text: translate(`words.nature.${nature}`), tone: 'muted' },
      ],
      [
        ...textLines(evidence),
        ...textLines(
          [source, on === null ? '' : date(facts, on)].filter((part) => part.trim() !== '').join(' · '),
          {
            tone: 'muted',
          },
        ),
      ],
    ]);
}

function lensRows({ translate, workshop }: Facts): Line[][][] {
  return LENSES.flatMap((lens) => {
    const known = workshop.lenses[lens];
    if (!known) return [];
    const tone = known.verdict === 'failing' ? 'alarm' : 'ink';
    return [
      judged(translate(`words.lens.${lens}`), translate(`words.verdict.${known.verdict}`), known, tone),
    ];
  });
}

function signRows({ translate, workshop }: Facts): Line[][][] {
  return SIGNS.flatMap((sign) => {
    const known = workshop.signs[sign];
    if (!known) return [];
    const tone = known.state === 'present' ? 'alarm' : 'ink';
    return [
      judged(translate(`words.sign.${sign}`), translate(`words.signState.${known.state}`), known, tone),
    ];
  });
}

function factRows({ translate, workshop }: Facts): Line[][][] {
  return USE_FACTS.flatMap((fact) => {
    const known = workshop.facts[fact];
    if (!known) return [];
    return [judged(translate(`words.fact.${fact}`), translate(`words.signState.${known.state}`), known)];
  });
}

/** The cells of one judgement: what, how, and with what note and evidence. */
const judged = (
  name: string,
  state: string,
  { note, evidence }: { note: string; evidence: string },
  tone: Line['tone'] = 'ink',
): Line[][] => [
  [{ text: name, weight: 'medium' }],
  [{ text: state, tone }],
  [...textLines(note), ...textLines(evidence, { tone: 'muted' })],
];

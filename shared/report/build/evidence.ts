/** Whether scaling is justified, and the evidence that says so: signals, and how the MVP is used. */
import { evidenceGate, type WeighedSignal } from '../../method/evidence/gate';
import { USE_FACTS } from '../../model/vocabulary';
import { formatSigned, formatWhole } from '../../texts/format';
import type { Block, Line, Section } from '../document';
import { numberColumn, plainRow, plainTable, wordColumn } from '../tables';
import { date, heading, panel, sentences, textLines, type Facts } from './facts';

/** The section; null where nobody looked for evidence. */
export function evidenceSection(facts: Facts): Section | null {
  const { translate, workshop } = facts;
  const gate = evidenceGate(workshop);
  const used = useRows(facts);
  const signals = [...gate.weighed, ...gate.aside];
  if (signals.length + used.length === 0) return null;
  const reasons = gate.reasons.map(({ code, count }): Line => ({
    text: translate(`evidence.reason.${code}`, { count, points: formatWhole(count) }),
  }));
  return {
    name: 'evidence',
    title: translate('report.section.evidence'),
    lead: sentences(
      translate(`report.evidence.verdict.${gate.verdict}`),
      translate(`evidence.verdictText.${gate.verdict}`),
    ),
    blocks: [
      {
        kind: 'panels',
        panels: [
          panel(translate('report.evidence.gate'), 12, {
            figures: [
              {
                value: translate(`evidence.verdict.${gate.verdict}`),
                label: translate('report.evidence.verdictLabel'),
              },
              { value: formatWhole(gate.points), label: translate('report.evidence.points') },
              { value: String(signals.length), label: translate('report.evidence.signalCount') },
            ],
            lines: reasons,
          }),
        ],
      },
      ...(signals.length === 0 ? [] : signalTable(facts, signals)),
      ...used,
    ],
  };
}

function signalTable(facts: Facts, signals: readonly WeighedSignal[]): Block[] {
  const { translate } = facts;
  return [
    heading(translate('report.outcome.signals'), 'evidence:signals'),
    plainTable(
      [
        wordColumn(translate('report.outcome.signal'), 26),
        wordColumn(translate('report.outcome.strength'), 18),
        wordColumn(translate('report.outcome.evidence'), 46),
        numberColumn(translate('report.evidence.weight'), 10),
      ],
      signals.map((signal) => signalRow(facts, signal)),
    ),
  ];
}

function signalRow(facts: Facts, { signal, points, discounts }: WeighedSignal) {
  const { translate } = facts;
  const { id, type, nature, strength, evidence, source, on } = signal;
  const where = [source, on === null ? '' : date(facts, on)].filter((part) => part.trim() !== '');
  const row = plainRow([
    [{ text: translate(`words.signal.${type}`), weight: 'medium' }],
    [
      { text: translate(`words.strength.${strength}`) },
      { text: translate(`words.nature.${nature}`), tone: 'muted' },
    ],
    [
      ...textLines(evidence),
      ...textLines(where.join(' · '), { tone: 'muted' }),
      ...discounts.map((discount): Line => ({
        text: translate(`evidence.discount.${discount}`),
        tone: 'muted',
      })),
    ],
    [{ text: formatSigned(points) }],
  ]);
  return { ...row, anchor: `signal:${id}` };
}

function useRows(facts: Facts): Block[] {
  const { translate, workshop } = facts;
  const rows = USE_FACTS.flatMap((fact) => {
    const known = workshop.facts[fact];
    if (!known) return [];
    return [
      plainRow([
        [{ text: translate(`words.fact.${fact}`), weight: 'medium' }],
        [{ text: translate(`evidence.factAnswer.${known.state}`) }],
        [...textLines(known.note), ...textLines(known.evidence, { tone: 'muted' })],
      ]),
    ];
  });
  if (rows.length === 0) return [];
  return [
    heading(translate('report.outcome.facts'), 'evidence:use'),
    plainTable(
      [
        wordColumn(translate('report.outcome.fact'), 26),
        wordColumn(translate('report.outcome.state'), 18),
        wordColumn(translate('report.outcome.note'), 56),
      ],
      rows,
    ),
  ];
}

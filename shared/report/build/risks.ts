/** The risk register, with its heat map. */
import { isUnowned } from '../../model/queries';
import type { Column, HeatMapBlock, Line, Panel, Row, Section } from '../document';
import {
  brief,
  componentLines,
  date,
  heading,
  isSevere,
  named,
  openRisks,
  ownerLine,
  sentences,
  textBlock,
  textLines,
  type Facts,
  type NumberedRisk,
} from './facts';
import { numberColumn, plainTable, wordColumn } from '../tables';

const TOP = 5;
/** An executive reads of so many risks, the gravest. */
const SHORT_REGISTER = 8;

/** The section; null where no risk is recorded. */
export function risksSection(facts: Facts): Section | null {
  const { risks, translate, reader } = facts;
  if (risks.length === 0) return null;
  const short = reader === 'executive';
  const shown = short ? openRisks(facts).slice(0, SHORT_REGISTER) : risks;
  const left = openRisks(facts).length - shown.length;
  return {
    name: 'risks',
    title: translate('report.section.risks'),
    lead: lead(facts),
    blocks: [
      heatMap(facts),
      heading(translate('report.risks.register'), 'risks:register'),
      plainTable(
        columns(facts, short),
        shown.map((numbered) => row(facts, numbered, short)),
      ),
      ...(short && left > 0 ? [textBlock(translate('report.risks.truncated', { count: left }))] : []),
    ],
  };
}

function lead(facts: Facts): string {
  const { translate, workshop } = facts;
  const open = openRisks(facts);
  const gravest = open[0];
  if (!gravest) return translate('report.risks.allClosed');
  const severe = open.filter(isSevere).length;
  const unowned = open.filter(({ risk }) => isUnowned(risk)).length;
  const owner = gravest.risk.ownerId === null ? undefined : workshop.participants[gravest.risk.ownerId];
  const words = { number: gravest.number, title: brief(facts, gravest.risk.title) };
  return sentences(
    translate('report.risks.open', { count: open.length }),
    severe === 0 ? translate('report.risks.noneSevere') : translate('report.risks.severe', { count: severe }),
    owner
      ? translate('report.risks.gravest', { ...words, owner: brief(facts, owner.name) })
      : translate('report.risks.gravestUnowned', words),
    unowned === 0 ? null : translate('report.risks.unowned', { count: unowned }),
  );
}

function heatMap(facts: Facts): HeatMapBlock {
  const { translate, figure } = facts;
  const cells: HeatMapBlock['cells'] = [];
  for (const { risk, number } of openRisks(facts)) {
    const { likelihood, impact } = risk;
    const cell = cells.find((known) => known.likelihood === likelihood && known.impact === impact);
    const entry = { label: number, link: `risk:${risk.id}` };
    if (cell) cell.risks.push(entry);
    else cells.push({ likelihood, impact, risks: [entry] });
  }
  return {
    kind: 'heatMap',
    caption: figure(translate('report.risks.caption')),
    likelihood: translate('report.risks.likelihood'),
    impact: translate('report.risks.impact'),
    cells,
    beside: gravestPanel(facts),
  };
}

function gravestPanel(facts: Facts): Panel {
  const { translate } = facts;
  const open = openRisks(facts);
  const unowned = open.filter(({ risk }) => isUnowned(risk)).length;
  return {
    title: translate('report.risks.top'),
    span: 6,
    figures: [
      { value: String(open.length), label: translate('report.risks.figureOpen') },
      { value: String(open.filter(isSevere).length), label: translate('report.risks.figureSevere') },
      {
        value: String(unowned),
        label: translate('report.risks.figureUnowned'),
        tone: unowned > 0 ? 'alarm' : 'ink',
      },
    ],
    shares: [],
    ranks: topRisks(facts, 2),
    lines: [],
  };
}

/** The gravest open risks as ranks: score, number and title, and the owner. */
export function topRisks(facts: Facts, maxLines: number): Panel['ranks'] {
  return openRisks(facts)
    .slice(0, TOP)
    .map(({ risk, number, score }) => {
      const owner = risk.ownerId === null ? undefined : facts.workshop.participants[risk.ownerId];
      return {
        line: {
          text: `${number}  ${named(facts, risk.title)}`,
          sign: { kind: 'score', score },
          link: `risk:${risk.id}`,
          tone: 'ink',
          maxLines,
        },
        value: owner ? brief(facts, owner.name) : facts.translate('words.unowned'),
        share: null,
      };
    });
}

function columns({ translate }: Facts, short: boolean): Column[] {
  const all: Column[] = [
    wordColumn(translate('report.risks.number'), 7),
    wordColumn(translate('report.risks.risk'), 42),
    wordColumn(translate('report.risks.score'), 11),
    wordColumn(translate('report.risks.response'), 36),
    wordColumn(translate('report.risks.owner'), 18),
    numberColumn(translate('report.risks.due'), 16),
  ];
  return short ? all.filter((_, index) => index !== 3) : all;
}

function row(facts: Facts, numbered: NumberedRisk, short: boolean): Row {
  const { risk, number } = numbered;
  const { translate } = facts;
  const cells: Line[][] = [
    [{ text: number, weight: 'semibold' }],
    what(facts, numbered, short),
    scores(facts, numbered, short),
    response(facts, numbered),
    [ownerLine(facts, risk.ownerId, risk.status === 'closed')],
    [
      ...(risk.due === null ? [] : [{ text: date(facts, risk.due) }]),
      ...(short ? [] : [{ text: translate(`words.riskStatus.${risk.status}`), tone: 'muted' } as const]),
    ],
  ];
  return {
    anchor: `risk:${risk.id}`,
    alarm: isUnowned(risk),
    cells: short ? cells.filter((_, index) => index !== 3) : cells,
  };
}

function what(facts: Facts, { risk }: NumberedRisk, short: boolean): Line[] {
  return [
    { text: named(facts, risk.title), weight: 'medium' },
    ...textLines(short ? '' : risk.description, { tone: 'muted' }),
    ...(short ? [] : componentLines(facts, risk.componentIds)),
  ];
}

function scores({ translate }: Facts, { risk, score }: NumberedRisk, short: boolean): Line[] {
  const { likelihood, impact, residualLikelihood, residualImpact } = risk;
  const pill: Line = { text: '', sign: { kind: 'score', score } };
  if (short) return [pill];
  return [
    pill,
    { text: translate('report.risks.product', { likelihood, impact }), tone: 'muted' },
    ...(residualLikelihood !== null && residualImpact !== null
      ? [
          {
            text: translate('report.risks.residual', { score: residualLikelihood * residualImpact }),
            tone: 'muted',
          } as const,
        ]
      : []),
  ];
}

function response(facts: Facts, { risk }: NumberedRisk): Line[] {
  const { translate } = facts;
  const { signOff } = risk;
  return [
    risk.response === null
      ? { text: translate('report.risks.noResponse'), tone: risk.status === 'closed' ? 'muted' : 'alarm' }
      : { text: translate(`words.response.${risk.response}`), weight: 'medium' },
    ...textLines(risk.plan),
    ...(signOff
      ? textLines(
          translate('report.risks.signOff', {
            name: named(facts, signOff.name),
            date: date(facts, signOff.on),
          }),
          { tone: 'muted' },
        )
      : []),
  ];
}

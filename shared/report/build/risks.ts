/** The risk register, with its heat map. */
import { isUnowned } from '../../model/queries';
import type { Block, Column, HeatMap, HeatMapBlock, Line, Panel, Row, Section } from '../document';
import {
  brief,
  componentLines,
  date,
  dayLines,
  heading,
  isSevere,
  named,
  openRisks,
  ownerLine,
  panel,
  sentences,
  textLines,
  type Facts,
  type NumberedRisk,
} from './facts';
import { numberColumn, plainTable, wordColumn } from '../tables';

const TOP = 5;
/** Who decides reads of so many risks, the gravest. */
const GRAVEST = 3;

/** The section; null where no risk is recorded. */
export function risksSection(facts: Facts): Section | null {
  const { risks, translate, reader } = facts;
  if (risks.length === 0) return null;
  const isShort = reader === 'executive';
  const title = translate(isShort ? 'report.section.gravestRisks' : 'report.section.risks');
  return {
    name: 'risks',
    title,
    lead: lead(facts),
    blocks: isShort
      ? gravest(facts)
      : [
          heatMap(facts),
          heading(translate('report.risks.register'), 'risks:register'),
          plainTable(
            columns(facts),
            risks.map((numbered) => row(facts, numbered)),
          ),
        ],
  };
}

/** The gravest risks with who answers for each, and how. */
function gravest(facts: Facts): Block[] {
  const open = openRisks(facts);
  if (open.length === 0) return [];
  return [
    plainTable(
      columns(facts),
      open.slice(0, GRAVEST).map((numbered) => row(facts, numbered)),
    ),
  ];
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

/** The open risks as they are, and beside them as they are once their responses are carried out, where that is known. */
function heatMap(facts: Facts): HeatMapBlock {
  const { translate, figure } = facts;
  const open = openRisks(facts);
  const isScored = open.some(({ risk }) => risk.residualLikelihood !== null && risk.residualImpact !== null);
  const before = { title: isScored ? translate('report.risks.before') : '', cells: cellsOf(open, today) };
  const after = { title: translate('report.risks.after'), cells: cellsOf(open, afterwards) };
  return {
    kind: 'heatMap',
    caption: figure(translate(isScored ? 'report.risks.captionBoth' : 'report.risks.caption')),
    likelihood: translate('report.risks.likelihood'),
    impact: translate('report.risks.impact'),
    maps: isScored ? [before, after] : [before],
    panel: gravestPanel(facts),
  };
}

interface Place {
  likelihood: number;
  impact: number;
}
const today = ({ risk }: NumberedRisk): Place => risk;
/** Where it will be; where nobody said so, it stays. */
const afterwards = ({ risk }: NumberedRisk): Place => ({
  likelihood: risk.residualLikelihood ?? risk.likelihood,
  impact: risk.residualImpact ?? risk.impact,
});

function cellsOf(
  risks: readonly NumberedRisk[],
  placeOf: (numbered: NumberedRisk) => Place,
): HeatMap['cells'] {
  const cells: HeatMap['cells'] = [];
  for (const numbered of risks) {
    const { likelihood, impact } = placeOf(numbered);
    const cell = cells.find((known) => known.likelihood === likelihood && known.impact === impact);
    const entry = { label: numbered.number, link: `risk:${numbered.risk.id}` };
    if (cell) cell.risks.push(entry);
    else cells.push({ likelihood, impact, risks: [entry] });
  }
  return cells;
}

function gravestPanel(facts: Facts): Panel {
  const { translate } = facts;
  const open = openRisks(facts);
  const unowned = open.filter(({ risk }) => isUnowned(risk)).length;
  return panel(translate('report.risks.top'), 6, {
    figures: [
      { value: String(open.length), label: translate('report.risks.figureOpen') },
      { value: String(open.filter(isSevere).length), label: translate('report.risks.figureSevere') },
      {
        value: String(unowned),
        label: translate('report.risks.figureUnowned'),
        tone: unowned > 0 ? 'alarm' : 'ink',
      },
    ],
    ranks: topRisks(facts, 2),
  });
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

function columns({ translate }: Facts): Column[] {
  return [
    wordColumn(translate('report.risks.number'), 7),
    wordColumn(translate('report.risks.risk'), 42),
    wordColumn(translate('report.risks.score'), 11),
    wordColumn(translate('report.risks.response'), 36),
    wordColumn(translate('report.risks.owner'), 18),
    numberColumn(translate('report.risks.due'), 16),
  ];
}

function row(facts: Facts, numbered: NumberedRisk): Row {
  const { risk, number } = numbered;
  const { translate } = facts;
  return {
    anchor: `risk:${risk.id}`,
    alarm: isUnowned(risk),
    cells: [
      [{ text: number, weight: 'semibold' }],
      what(facts, numbered),
      scores(facts, numbered),
      response(facts, numbered),
      [ownerLine(facts, risk.ownerId, risk.status === 'closed')],
      [...dayLines(facts, risk.due), { text: translate(`words.riskStatus.${risk.status}`), tone: 'muted' }],
    ],
  };
}

const what = (facts: Facts, { risk }: NumberedRisk): Line[] => [
  { text: named(facts, risk.title), weight: 'medium' },
  ...(facts.reader === 'executive'
    ? []
    : [...textLines(risk.description, { tone: 'muted' }), ...componentLines(facts, risk.componentIds)]),
];

function scores({ translate }: Facts, { risk, score }: NumberedRisk): Line[] {
  const { likelihood, impact, residualLikelihood, residualImpact } = risk;
  return [
    { text: '', sign: { kind: 'score', score } },
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
    ...textLines(risk.plan, facts.reader === 'executive' ? { maxLines: 3 } : {}),
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

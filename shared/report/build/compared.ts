/** The plan beside others: what if some of it were otherwise, and as it was when it was kept. */
import { baselinesInOrder, driftFrom } from '../../roadmap/baselines';
import { figuresOf, type PlanFigures } from '../../roadmap/planFigures';
import { inScenario } from '../../roadmap/scenario';
import { CHANGES } from '../../roadmap/storedPlan';
import { compareText } from '../../model/queries';
import type { Block, Line } from '../document';
import { numberColumn, plainRow, plainTable, wordColumn } from '../tables';
import { date, dayLines, heading, named, textBlock, textLines, type Facts } from './facts';
import { dayCount, grouped } from './numbers';

/** As many as stand beside each other on a screen. */
const SCENARIOS = 4;

/** Scenarios side by side with the plan, and what became of the baselines; none where there are none, or no dates. */
export const comparedBlocks = (facts: Facts): Block[] =>
  facts.estimated.dates === 'none' ? [] : [...scenarios(facts), ...baselines(facts)];

function scenarios(facts: Facts): Block[] {
  const { workshop, planned, translate, hidesCosts } = facts;
  const all = Object.values(workshop.scenarios).sort(
    (a, b) => compareText(a.name, b.name) || compareText(a.id, b.id),
  );
  const shown = all.slice(0, SCENARIOS);
  const more = all.length - shown.length;
  if (shown.length === 0) return [];
  const row = (name: string, notes: string, figures: PlanFigures) =>
    plainRow([
      [{ text: name, weight: 'medium' }, ...textLines(notes, { tone: 'muted' })],
      ...figureCells(facts, figures),
    ]);
  return [
    heading(translate('report.compared.whatIf'), 'roadmap:whatIf'),
    plainTable(
      [
        wordColumn(translate('report.compared.plan'), 40),
        numberColumn(translate('report.compared.finish'), 16),
        numberColumn(translate('report.compared.p80'), 16),
        ...(hidesCosts
          ? []
          : [
              numberColumn(translate('report.compared.days'), 13),
              numberColumn(translate('report.compared.overHorizon'), 15),
            ]),
        numberColumn(translate('report.compared.risk'), 13),
      ],
      [
        row(translate('report.compared.asPlanned'), '', figuresOf(planned)),
        ...shown.map((scenario) =>
          row(
            named(facts, scenario.name),
            scenario.notes,
            figuresOf(inScenario(planned, scenario), workshop.schedule.start),
          ),
        ),
      ],
    ),
    ...(hidesCosts
      ? []
      : [textBlock(translate('report.compared.units', { months: workshop.schedule.horizonMonths }))]),
    ...(more === 0 ? [] : [textBlock(translate('report.compared.more', { count: more }))]),
  ];
}

function figureCells(facts: Facts, { finish, p80, effort, overHorizon, risk }: PlanFigures): Line[][] {
  const { translate, hidesCosts } = facts;
  return [
    dayLines(facts, finish),
    dayLines(facts, p80),
    ...(hidesCosts ? [] : [[{ text: dayCount(effort.mean) }], [{ text: grouped(overHorizon) }]]),
    [{ text: translate('report.compared.scores', { before: risk.before, after: risk.after }) }],
  ];
}

function baselines(facts: Facts): Block[] {
  const { workshop, planned, translate } = facts;
  const kept = baselinesInOrder(workshop.baselines);
  if (kept.length === 0) return [];
  return [
    heading(translate('report.compared.baselines'), 'roadmap:baselines'),
    plainTable(
      [
        wordColumn(translate('report.compared.baseline'), 34),
        numberColumn(translate('report.compared.keptOn'), 16),
        numberColumn(translate('report.compared.wasToEnd'), 16),
        wordColumn(translate('report.compared.since'), 34),
      ],
      kept.map((baseline) => {
        const drift = driftFrom(planned, baseline);
        const changes = CHANGES.filter((change) => drift[change].length > 0).map((change) =>
          translate(`words.drift.${change}`, { count: drift[change].length }),
        );
        const days: Line = {
          text: translate(
            drift.days === 0
              ? 'report.compared.asThen'
              : drift.days > 0
                ? 'report.compared.later'
                : 'report.compared.earlier',
            {
              count: Math.abs(drift.days),
            },
          ),
          tone: drift.days > 0 ? 'alarm' : 'ink',
        };
        return plainRow([
          [{ text: named(facts, baseline.name), weight: 'medium' }],
          [{ text: date(facts, baseline.on) }],
          dayLines(facts, drift.finish),
          [days, ...textLines(changes.join(', '), { tone: 'muted' })],
        ]);
      }),
    ),
  ];
}

/** What keeping each component costs against replacing it, over the months that the team looks ahead. */
import { costsOverHorizon, type ComponentCost, type HorizonCost } from '../../roadmap/cost';
import type { Block, Line, Row } from '../document';
import { numberColumn, plainRow, plainTable, wordColumn } from '../tables';
import { heading, named, textBlock, type Facts } from './facts';
import { dayCount, grouped, range } from './numbers';

/** The blocks; none where costs are left out, or of no component both sides are known. */
export function costBlocks(facts: Facts): Block[] {
  const { translate, workshop, plan, hidesCosts } = facts;
  const costs = costsOverHorizon(workshop, plan);
  if (hidesCosts || costs.components.length === 0) return [];
  const { horizon, total, components, money } = costs;
  const saved = Math.round(total.keeping - total.replacing.mean);
  const verdict = saved > 0 ? 'cheaper' : saved < 0 ? 'dearer' : 'even';
  const ungiven = components.filter(({ isAfterGiven }) => !isAfterGiven).length;
  return [
    heading(translate('report.costs.title'), 'dispositions:costs'),
    {
      kind: 'text',
      lines: [
        {
          text: translate(`planTools.costs.${verdict}`, {
            months: horizon,
            amount: grouped(Math.abs(saved)),
          }),
        },
        ...(money === null
          ? []
          : [
              {
                text: translate('planTools.costs.money', {
                  keeping: `${workshop.schedule.currency} ${grouped(money.keeping)}`,
                  low: grouped(money.replacing.low),
                  high: grouped(money.replacing.high),
                }),
              },
            ]),
      ],
    },
    plainTable(
      [
        wordColumn(translate('planTools.costs.component'), 46),
        numberColumn(translate('planTools.costs.keeping'), 14),
        numberColumn(translate('planTools.costs.replacing'), 18),
        numberColumn(translate('planTools.costs.breakEven'), 26),
      ],
      [
        ...components.map((cost) => costRow(facts, cost, horizon)),
        rowOf(facts, [{ text: translate('planTools.costs.total'), weight: 'semibold' }], total, horizon),
      ],
    ),
    textBlock(
      translate('report.costs.units', { months: horizon }),
      ...(ungiven === 0 ? [] : [translate('planTools.costs.noAfterSum', { count: ungiven })]),
    ),
  ];
}

const costRow = (facts: Facts, cost: ComponentCost, horizon: number): Row =>
  rowOf(
    facts,
    [
      {
        text: named(facts, cost.component.name),
        weight: 'medium',
        link: `component:${cost.component.id}`,
        tone: 'ink',
      },
    ],
    cost,
    horizon,
  );

function rowOf(
  { translate }: Facts,
  name: Line[],
  { keeping, replacing, breakEven }: HorizonCost,
  horizon: number,
): Row {
  const months = breakEven === null ? 0 : Math.ceil(breakEven);
  const key = breakEven === null ? 'never' : breakEven > horizon ? 'afterHorizon' : 'after';
  return plainRow([
    name,
    [{ text: dayCount(keeping) }],
    [{ text: range(translate, dayCount(replacing.low), dayCount(replacing.high)) }],
    [{ text: translate(`planTools.costs.${key}`, { months }) }],
  ]);
}

/** A plan in figures, to stand beside those of another: dates, effort, cost, risk, people. */
import { HIGH_LEVEL, riskLevel, scoreOf } from '../model/queries';
import { sum } from '../method/sums';
import type { Workshop } from '../model/workshop';
import { runningCost } from './cost';
import { moneyOf, type Money } from './money';
import type { EffortSum, RoadmapPlan } from './plan';
import { latest, planRoadmap } from './planRoadmap';

export interface PlanFigures {
  /** When all is done; null where there is nothing to do. */
  finish: string | null;
  /** When it is in half, and in four of five simulated runs; null where nothing open is estimated. */
  p50: string | null;
  p80: string | null;
  /** Person-days of all items. */
  effort: EffortSum;
  /** What the work costs in the workshop's currency; null where no owner's discipline has a rate. */
  money: Money | null;
  /** Person-days of the work, and of running all components over the horizon. */
  overHorizon: number;
  risk: RiskFigures;
  people: number;
  /** Items on the critical path. */
  critical: number;
  /** The end of each wave in which there is something to do; the one of no wave has no name. */
  waves: { id: string | null; name: string; finish: string }[];
}

/** Of risks that are open. */
export interface RiskFigures {
  /** Sum of the scores as they are, and as they are once the responses in the plan are carried out. */
  before: number;
  after: number;
  /** How many are high today. */
  high: number;
  /** When the last response to a high one is carried out; null where the plan has none. */
  highUntil: string | null;
}

/**
 * Simulates the plan, which takes a while.
 * @param from the day on which the horizon begins; where plans are compared, the same for all
 */
export function figuresOf(workshop: Workshop, from = workshop.schedule.start): PlanFigures {
  const plan = planRoadmap(workshop);
  const { finish, p50, p80, effort, items, waves } = plan;
  return {
    finish,
    p50,
    p80,
    effort,
    money: moneyOf(workshop, plan),
    overHorizon: effort.mean + runningCost(workshop, plan, from),
    risk: riskFigures(workshop, plan),
    people: Object.keys(workshop.participants).length,
    critical: items.filter(({ critical }) => critical).length,
    waves: waves.flatMap(({ id, name, finish }) => (finish === null ? [] : [{ id, name, finish }])),
  };
}

function riskFigures({ risks }: Workshop, { items }: RoadmapPlan): RiskFigures {
  const responseOf = new Map(items.flatMap((item) => (item.source === 'risk' ? [[item.key, item]] : [])));
  const open = Object.values(risks).filter(({ status }) => status !== 'closed');
  const high = open.filter((risk) => riskLevel(scoreOf(risk)) >= HIGH_LEVEL);
  return {
    before: sum(open.map(scoreOf)),
    after: sum(
      open.map((risk) => {
        const { residualLikelihood, residualImpact } = risk;
        const isScored = residualLikelihood !== null && residualImpact !== null;
        return isScored && responseOf.has(`risk:${risk.id}`)
          ? residualLikelihood * residualImpact
          : scoreOf(risk);
      }),
    ),
    high: high.length,
    highUntil: latest(high.flatMap(({ id }) => responseOf.get(`risk:${id}`) ?? [])),
  };
}

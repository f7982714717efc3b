/** Simulates the roadmap and checks the plan off the window's thread. */
import { expose } from 'comlink';
import { applyDelta, type Delta } from '#shared/backup/delta';
import { checkPlan, type PlanCheck } from '#shared/method/findings';
import type { Workshop } from '#shared/model/workshop';
import { figuresOf, type PlanFigures } from '#shared/roadmap/planFigures';
import { itemP80, planRoadmap } from '#shared/roadmap/planRoadmap';
import type { RoadmapPlan } from '#shared/roadmap/plan';
import { inScenario } from '#shared/roadmap/scenario';

/** How sure the roadmap's dates are, and what makes them unsure. */
export interface PlanRange extends Pick<RoadmapPlan, 'p50' | 'p80' | 'waveRanges' | 'drivers'> {
  /** The day by which an item is done in four of five runs, by its key. */
  itemP80: ReadonlyMap<string, string>;
}

/** The plan in figures, and as each of the workshop's scenarios has it, by the scenario's id. */
export interface PlanComparison {
  plan: PlanFigures;
  scenarios: ReadonlyMap<string, PlanFigures>;
}

/** What was last asked about. What an edit leaves as it is keeps its identity here too, so that it is not checked again. */
let known: Workshop | null = null;

function after(delta: Delta): Workshop {
  known = applyDelta(known, delta);
  return known;
}

const planner = {
  range(delta: Delta): PlanRange {
    const workshop = after(delta);
    const { p50, p80, waveRanges, drivers } = planRoadmap(workshop);
    return { p50, p80, waveRanges, drivers, itemP80: itemP80(workshop) };
  },
  compare(delta: Delta): PlanComparison {
    const workshop = after(delta);
    return {
      plan: figuresOf(workshop),
      scenarios: new Map(
        Object.values(workshop.scenarios).map((scenario) => [
          scenario.id,
          figuresOf(inScenario(workshop, scenario), workshop.schedule.start),
        ]),
      ),
    };
  },
  check(delta: Delta): PlanCheck {
    return checkPlan(after(delta));
  },
};
export type PlanWorker = typeof planner;

expose(planner);

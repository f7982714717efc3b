/** Simulates the roadmap and checks the plan off the window's thread. */
import { expose } from 'comlink';
import { findFindings, type Finding } from '#shared/method/findings';
import type { Workshop } from '#shared/model/workshop';
import { planRoadmap } from '#shared/roadmap/planRoadmap';
import type { RoadmapPlan } from '#shared/roadmap/plan';

/** How sure the roadmap's dates are, and what makes them unsure. */
export type PlanRange = Pick<RoadmapPlan, 'p50' | 'p80' | 'waveRanges' | 'drivers'>;

const planner = {
  range(workshop: Workshop): PlanRange {
    const { p50, p80, waveRanges, drivers } = planRoadmap(workshop);
    return { p50, p80, waveRanges, drivers };
  },
  findings(workshop: Workshop): Finding[] {
    return findFindings(workshop);
  },
};
export type PlanWorker = typeof planner;

expose(planner);

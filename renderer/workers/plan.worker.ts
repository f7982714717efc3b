/** Simulates the roadmap and checks the plan off the window's thread. */
import { expose } from 'comlink';
import { findFindings, type Finding } from '#shared/method/findings';
import type { Workshop } from '#shared/model/workshop';
import { planRoadmap } from '#shared/roadmap/planRoadmap';
import type { RoadmapPlan } from '#shared/roadmap/plan';

/** Dates by which all is done in half and in four of five simulated runs; null where nothing open is estimated. */
export type PlanRange = Pick<RoadmapPlan, 'p50' | 'p80'>;

const planner = {
  range(workshop: Workshop): PlanRange {
    const { p50, p80 } = planRoadmap(workshop);
    return { p50, p80 };
  },
  findings(workshop: Workshop): Finding[] {
    return findFindings(workshop);
  },
};
export type PlanWorker = typeof planner;

expose(planner);

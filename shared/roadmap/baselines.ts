/** Plans that the team keeps, to see later how far the plan has moved from them. */
import type { Command } from '../commands/command';
import type { Origin } from '../model/empty';
import type { Baseline } from '../model/entities';
import { compareText, memoByIdentity } from '../model/queries';
import type { Workshop } from '../model/workshop';
import { scheduleRoadmap } from './planRoadmap';
import { changesSince, storedItems, type PlanChanges } from './storedPlan';

/**
 * Keeps the plan as it is under a name.
 * @param range of its simulated ends: it takes long to work out, and whoever shows the plan has it
 * @param today `YYYY-MM-DD`
 */
export function keepBaseline(
  workshop: Workshop,
  { p50, p80 }: Pick<Baseline, 'p50' | 'p80'>,
  name: string,
  { newId, today }: Origin,
): Command {
  const items = storedItems(workshop, scheduleRoadmap(workshop).items);
  return {
    type: 'insert',
    entities: { baselines: [{ id: newId('baselines'), name, on: today, items, p50, p80 }] },
  };
}

/** The newest first. */
export const baselinesInOrder = memoByIdentity((baselines: Workshop['baselines']): readonly Baseline[] =>
  Object.values(baselines).sort((a, b) => compareText(b.on, a.on) || compareText(b.id, a.id)),
);

/** How the plan of today stands to one that was kept. */
export const driftFrom = (workshop: Workshop, { items }: Baseline): PlanChanges =>
  changesSince(items, workshop);

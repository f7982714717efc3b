/** Plans that the team keeps, to see later how far the plan has moved from them. */
import type { Command } from '../commands/command';
import type { Baseline } from '../model/entities';
import type { NewId } from '../model/ids';
import { compareText, memoByIdentity } from '../model/queries';
import type { Workshop } from '../model/workshop';
import { planRoadmap } from './planRoadmap';
import { changesSince, storedItems, type PlanChanges } from './storedPlan';

/** Keeps the plan as it is under a name. @param today `YYYY-MM-DD` */
export function keepBaseline(workshop: Workshop, name: string, today: string, newId: NewId): Command {
  const { items, p50, p80 } = planRoadmap(workshop);
  const baseline: Baseline = {
    id: newId('baselines'),
    name,
    on: today,
    items: storedItems(workshop, items),
    p50,
    p80,
  };
  return { type: 'insert', entities: { baselines: [baseline] } };
}

/** The newest first. */
export const baselinesInOrder = memoByIdentity((baselines: Workshop['baselines']): readonly Baseline[] =>
  Object.values(baselines).sort((a, b) => compareText(b.on, a.on) || compareText(b.id, a.id)),
);

/** How the plan of today stands to one that was kept. */
export const driftFrom = (workshop: Workshop, { items }: Baseline): PlanChanges =>
  changesSince(items, workshop);

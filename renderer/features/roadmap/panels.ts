/** What stands beside the plan, in one piece: fetched when the first of them is opened. */
export { BaselinesPanel as baselines } from './baselines/BaselinesPanel';
export { CostsPanel as costs } from './costs/CostsPanel';
export { LoadPanel as load } from './load/LoadPanel';
export { MilestonesPanel as milestones } from './milestones/MilestonesPanel';
export { WhatIfPanel as whatIf } from './whatIf/WhatIfPanel';

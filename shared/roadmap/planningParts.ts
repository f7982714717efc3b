/** What plans are made from: an edit of anything else leaves them as they are. */
import { workshopSchema, type Workshop } from '../model/workshop';

/** Nothing of these has to do with who does what, and when. */
const BESIDE: ReadonlySet<string> = new Set<keyof Workshop>([
  'title',
  'team',
  'createdOn',
  'updatedOn',
  'reportOptions',
  'voting',
  'timer',
  'ballots',
  'parkingLot',
  'agenda',
  'sittings',
  'images',
  'ignoredFindings',
  'dismissedSuggestions',
  'scenarios',
  'baselines',
  'milestones',
]);
const PARTS = (Object.keys(workshopSchema.shape) as (keyof Workshop)[]).filter((part) => !BESIDE.has(part));

/** All that a plan can depend on, in a fixed order. */
export const planningParts = (workshop: Workshop): unknown[] => PARTS.map((part) => workshop[part]);

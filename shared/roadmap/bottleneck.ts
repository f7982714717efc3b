/** Whom the plan waits for. */
import { sum } from '../method/sums';
import { groupBy } from '../model/group';
import { DISCIPLINES, type Discipline } from '../model/vocabulary';
import type { Workshop } from '../model/workshop';
import { pertMean } from './effort';
import { scheduleRoadmap } from './planRoadmap';

/**
 * The discipline with the most person-days on the critical path; what nobody owns counts as engineering, which also
 * stands where nothing is critical.
 */
export function bottleneck(workshop: Workshop): Discipline {
  const critical = scheduleRoadmap(workshop).items.filter((item) => item.critical && item.effort !== null);
  const byDiscipline = groupBy(critical, ({ ownerId }) =>
    ownerId === null ? 'engineering' : (workshop.participants[ownerId]?.discipline ?? 'engineering'),
  );
  const daysOf = (discipline: Discipline) =>
    sum((byDiscipline.get(discipline) ?? []).map(({ effort }) => pertMean(effort!)));
  return DISCIPLINES.reduce<Discipline>(
    (most, discipline) => (daysOf(discipline) > daysOf(most) ? discipline : most),
    'engineering',
  );
}

import { DELIVERY_ROLES } from '../../model/vocabulary';
import type { Workshop } from '../../model/workshop';
import { ofPeople, ofWorkshop, type Rule } from './rule';

/** Without a statement, only that is said: the rest follows from it. */
const isStated = ({ outcome }: Workshop): boolean => outcome.statement.trim() !== '';

function detailOfOutcome(name: Rule['name'], isMissing: (outcome: Workshop['outcome']) => boolean): Rule {
  return {
    name,
    severity: 'warning',
    step: 'outcome',
    find: ({ workshop }) => (isStated(workshop) && isMissing(workshop.outcome) ? [ofWorkshop()] : []),
  };
}

export const outcomeRules: Rule[] = [
  {
    name: 'noStatement',
    severity: 'warning',
    step: 'outcome',
    find: ({ workshop }) => (isStated(workshop) ? [] : [ofWorkshop()]),
  },
  detailOfOutcome('noMetric', ({ metric }) => metric.trim() === ''),
  detailOfOutcome('noBaseline', ({ baseline }) => baseline.trim() === ''),
  detailOfOutcome('noTarget', ({ target }) => target.trim() === ''),
  detailOfOutcome('noOutcomeDate', ({ date }) => date === null),
  {
    name: 'noParticipants',
    severity: 'warning',
    step: 'outcome',
    find: ({ workshop }) => (Object.keys(workshop.participants).length === 0 ? [ofPeople()] : []),
  },
];

/** The delivery team: each role that nobody fills, once there are people at all. */
export const teamRules: Rule[] = DELIVERY_ROLES.map((role) => ({
  name: `emptyRole.${role}`,
  severity: 'note',
  step: 'readiness',
  find: ({ workshop }) => {
    const people = Object.values(workshop.participants);
    const isEmpty = people.length > 0 && !people.some(({ deliveryRoles }) => deliveryRoles.includes(role));
    return isEmpty ? [ofPeople()] : [];
  },
}));

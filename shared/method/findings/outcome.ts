import { DELIVERY_ROLES } from '../../model/vocabulary';
import type { Workshop } from '../../model/workshop';
import { evidenceGate } from '../evidence/gate';
import { openParked } from '../minutes';
import { isWritten } from '../written';
import { ofPeople, ofWorkshop, type Rule } from './rule';

/** Without a statement, only that is said: the rest follows from it. */
const isStated = ({ outcome }: Workshop): boolean => outcome.statement.trim() !== '';

function detailOfOutcome(name: Rule['name'], isMissing: (outcome: Workshop['outcome']) => boolean): Rule {
  return {
    name,
    severity: 'warning',
    step: 'outcome',
    reads: ['outcome'],
    find: ({ workshop }) => (isStated(workshop) && isMissing(workshop.outcome) ? [ofWorkshop()] : []),
  };
}

export const outcomeRules: Rule[] = [
  {
    name: 'noStatement',
    severity: 'warning',
    step: 'outcome',
    reads: ['outcome'],
    find: ({ workshop }) => (isStated(workshop) ? [] : [ofWorkshop()]),
  },
  detailOfOutcome('noMetric', ({ metric }) => metric.trim() === ''),
  detailOfOutcome('noBaseline', ({ baseline }) => baseline.trim() === ''),
  detailOfOutcome('noTarget', ({ target }) => target.trim() === ''),
  detailOfOutcome('noOutcomeDate', ({ date }) => date === null),
  {
    name: 'outcomePast',
    severity: 'warning',
    step: 'outcome',
    reads: ['outcome', 'today'],
    find: ({ workshop: { outcome }, today }) =>
      outcome.date !== null && outcome.date < today ? [ofWorkshop({ due: outcome.date })] : [],
  },
  {
    name: 'noLowConfidence',
    severity: 'warning',
    step: 'outcome',
    reads: ['outcome', 'components'],
    find: ({ workshop: { outcome, components } }) => {
      const hasModel = Object.values(components).some(({ kind }) => kind === 'model');
      return hasModel && !isWritten(outcome.atLowConfidence) ? [ofWorkshop()] : [];
    },
  },
  {
    // A vote of confidence in a plan that nothing yet says is wanted.
    name: 'notJustified',
    severity: 'warning',
    step: 'evidence',
    reads: ['signals', 'outcome', 'path', 'today'],
    find: ({ workshop }) =>
      workshop.path.chosen !== null && evidenceGate(workshop).verdict === 'notYet' ? [ofWorkshop()] : [],
  },
  {
    name: 'noParticipants',
    severity: 'warning',
    step: 'outcome',
    reads: ['participants'],
    find: ({ workshop }) => (Object.keys(workshop.participants).length === 0 ? [ofPeople()] : []),
  },
];

/** What was put aside and never taken up again. */
export const meetingRules: Rule[] = [
  {
    name: 'stillParked',
    severity: 'note',
    step: 'report',
    reads: ['parkingLot'],
    find: ({ workshop }) => {
      const count = openParked(workshop).length;
      return count > 0
        ? [{ id: 'workshop', about: { collection: 'parkingLot', id: null }, params: { count } }]
        : [];
    },
  },
];

/** The delivery team: each role that nobody fills, once there are people at all. */
export const teamRules: Rule[] = DELIVERY_ROLES.map((role) => ({
  name: `emptyRole.${role}`,
  severity: 'note',
  step: 'readiness',
  reads: ['participants'],
  find: ({ workshop }) => {
    const people = Object.values(workshop.participants);
    const isEmpty = people.length > 0 && !people.some(({ deliveryRoles }) => deliveryRoles.includes(role));
    return isEmpty ? [ofPeople()] : [];
  },
}));

import type { Workshop } from '../../model/workshop';
import type { Foundation } from '../readiness/checks';
import { relevantChecks } from '../readiness/readiness';
import { isWritten } from '../written';
import { ofWorkshop, type Part, type Rule } from './rule';

/** All that decides which checks matter, and what was answered. */
const CHECK_PARTS: readonly Part[] = ['components', 'flows', 'boundaries', 'outcome', 'facts', 'readiness'];

const FOUNDATIONS: readonly Foundation[] = [
  'authentication',
  'permissions',
  'logging',
  'automatedTests',
  'monitoring',
  'dataQuality',
  'costControls',
  'releaseProcess',
];

export const readinessRules: Rule[] = [
  ...FOUNDATIONS.map(unmetFoundation),
  {
    name: 'metWithoutEvidence',
    severity: 'note',
    step: 'readiness',
    reads: CHECK_PARTS,
    find: ({ workshop }) => {
      const count = metWithoutEvidence(workshop).length;
      return count > 0 ? [ofWorkshop({ count })] : [];
    },
    fix: ({ workshop }) => ({
      type: 'setDetails',
      patch: {
        readiness: {
          ...workshop.readiness,
          ...Object.fromEntries(
            metWithoutEvidence(workshop).map((key) => [
              key,
              { ...workshop.readiness[key]!, answer: 'partial' as const },
            ]),
          ),
        },
      },
    }),
  },
  {
    name: 'overdueCheck',
    severity: 'warning',
    step: 'readiness',
    reads: [...CHECK_PARTS, 'today'],
    find: ({ workshop, today }) => {
      const overdue = relevantAnswers(workshop).filter(
        ({ answer }) =>
          (answer.answer === 'unmet' || answer.answer === 'partial') &&
          answer.due !== null &&
          answer.due < today,
      );
      return overdue.length > 0 ? [ofWorkshop({ count: overdue.length })] : [];
    },
  },
];

const relevantAnswers = (workshop: Workshop) =>
  relevantChecks(workshop).flatMap(({ check: { key } }) => {
    const answer = workshop.readiness[key];
    return answer ? [{ key, answer }] : [];
  });

const metWithoutEvidence = (workshop: Workshop): string[] =>
  relevantAnswers(workshop)
    .filter(({ answer }) => answer.answer === 'met' && !isWritten(answer.evidence))
    .map(({ key }) => key);

/** A build-first foundation that is said to be missing, and that neither a person nor a work item stands for. */
function unmetFoundation(foundation: Foundation): Rule {
  return {
    name: `unmetFoundation.${foundation}`,
    severity: 'error',
    step: 'readiness',
    reads: [...CHECK_PARTS, 'roadmap'],
    find: ({ workshop, itemOf }) => {
      const isForgotten = relevantChecks(workshop).some(({ check }) => {
        const given = workshop.readiness[check.key];
        if (check.foundation !== foundation || given?.answer !== 'unmet') return false;
        const item = itemOf.get(check.key);
        // What is left out of the roadmap says where it is done instead.
        const isExplained = isWritten(workshop.overrides[check.key]?.notes ?? '');
        return item ? item.ownerId === null : given.ownerId === null && !isExplained;
      });
      return isForgotten ? [ofWorkshop()] : [];
    },
  };
}

import { HIGH_LEVEL, isUnowned, riskLevel, scoreOf } from '../../model/queries';
import type { Risk } from '../../model/entities';
import type { Workshop } from '../../model/workshop';
import { isWritten } from '../written';
import { updateOf } from './fixes';
import { ofRisk, type Rule } from './rule';

const openRisks = ({ risks }: Workshop): Risk[] =>
  Object.values(risks).filter(({ status }) => status !== 'closed');

/** Open risks that something is to be done about. */
const answeredRisks = (workshop: Workshop): Risk[] =>
  openRisks(workshop).filter(({ response }) => response !== null && response !== 'accept');

export const riskRules: Rule[] = [
  {
    name: 'unownedRisk',
    severity: 'error',
    step: 'risks',
    reads: ['risks'],
    find: ({ workshop }) =>
      Object.values(workshop.risks)
        .filter(isUnowned)
        .map((risk) => ofRisk(risk)),
  },
  {
    name: 'acceptedWithoutSignOff',
    severity: 'error',
    step: 'risks',
    reads: ['risks'],
    find: ({ workshop }) =>
      openRisks(workshop)
        .filter((risk) => risk.response === 'accept' && risk.signOff === null)
        .filter((risk) => riskLevel(scoreOf(risk)) >= HIGH_LEVEL)
        .map((risk) => ofRisk(risk, { score: scoreOf(risk) })),
  },
  {
    name: 'noResponse',
    severity: 'warning',
    step: 'risks',
    reads: ['risks'],
    find: ({ workshop }) =>
      openRisks(workshop)
        .filter((risk) => risk.response === null)
        .map((risk) => ofRisk(risk)),
  },
  {
    name: 'overdueRisk',
    severity: 'warning',
    step: 'risks',
    reads: ['risks', 'today'],
    find: ({ workshop, today }) =>
      openRisks(workshop).flatMap((risk) =>
        risk.due !== null && risk.due < today ? [ofRisk(risk, { due: risk.due })] : [],
      ),
  },
  {
    name: 'lateRisk',
    severity: 'warning',
    step: 'roadmap',
    reads: ['risks', 'roadmap', 'today'],
    find: ({ workshop, itemOf, today }) =>
      openRisks(workshop).flatMap((risk) => {
        const item = itemOf.get(`risk:${risk.id}`);
        if (risk.due === null || risk.due < today || item === undefined || item.finish <= risk.due) return [];
        // Finished work lies on the plan's first day, whenever it was done.
        if (item.status === 'done') return [];
        return [ofRisk(risk, { due: risk.due, finish: item.finish })];
      }),
    fix: ({ itemOf }, id) => {
      const item = itemOf.get(`risk:${id}`);
      return item ? updateOf('risks', id, { due: item.finish }) : null;
    },
  },
  {
    name: 'highRiskWithoutDue',
    severity: 'warning',
    step: 'risks',
    reads: ['risks'],
    find: ({ workshop }) =>
      answeredRisks(workshop)
        .filter((risk) => risk.due === null && riskLevel(scoreOf(risk)) >= HIGH_LEVEL)
        .map((risk) => ofRisk(risk, { score: scoreOf(risk) })),
  },
  {
    name: 'riskWithoutPlan',
    severity: 'warning',
    step: 'risks',
    reads: ['risks'],
    find: ({ workshop }) =>
      answeredRisks(workshop)
        .filter(({ plan }) => !isWritten(plan))
        .map((risk) => ofRisk(risk)),
  },
  {
    name: 'riskDueAfterOutcome',
    severity: 'note',
    step: 'risks',
    reads: ['risks', 'outcome'],
    find: ({ workshop }) =>
      openRisks(workshop).flatMap((risk) =>
        risk.due !== null && workshop.outcome.date !== null && risk.due > workshop.outcome.date
          ? [ofRisk(risk, { due: risk.due, date: workshop.outcome.date })]
          : [],
      ),
    fix: ({ workshop: { outcome } }, id) =>
      outcome.date === null ? null : updateOf('risks', id, { due: outcome.date }),
  },
  {
    name: 'residualNotLower',
    severity: 'warning',
    step: 'risks',
    reads: ['risks'],
    find: ({ workshop }) =>
      answeredRisks(workshop).flatMap((risk) => {
        const { residualLikelihood, residualImpact } = risk;
        if (residualLikelihood === null || residualImpact === null) return [];
        const residual = residualLikelihood * residualImpact;
        return residual < scoreOf(risk) ? [] : [ofRisk(risk, { score: scoreOf(risk), residual })];
      }),
    fix: (_, id) => updateOf('risks', id, { residualLikelihood: null, residualImpact: null }),
  },
  {
    name: 'unlinkedRisk',
    severity: 'note',
    step: 'risks',
    reads: ['risks'],
    find: ({ workshop }) =>
      openRisks(workshop)
        .filter(({ componentIds }) => componentIds.length === 0)
        .map((risk) => ofRisk(risk)),
  },
];

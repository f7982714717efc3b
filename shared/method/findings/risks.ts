import { isUnowned, riskLevel, scoreOf } from '../../model/queries';
import type { Risk } from '../../model/entities';
import type { Workshop } from '../../model/workshop';
import { ofRisk, type Rule } from './rule';

/** On the risk ramp of 0 to 4: what is accepted from here on needs somebody's name under it. */
const SIGN_OFF_LEVEL = 3;

const openRisks = ({ risks }: Workshop): Risk[] =>
  Object.values(risks).filter(({ status }) => status !== 'closed');

export const riskRules: Rule[] = [
  {
    name: 'unownedRisk',
    severity: 'error',
    step: 'risks',
    find: ({ workshop }) =>
      Object.values(workshop.risks)
        .filter(isUnowned)
        .map((risk) => ofRisk(risk)),
  },
  {
    name: 'acceptedWithoutSignOff',
    severity: 'error',
    step: 'risks',
    find: ({ workshop }) =>
      openRisks(workshop)
        .filter((risk) => risk.response === 'accept' && risk.signOff === null)
        .filter((risk) => riskLevel(scoreOf(risk)) >= SIGN_OFF_LEVEL)
        .map((risk) => ofRisk(risk, { score: scoreOf(risk) })),
  },
  {
    name: 'noResponse',
    severity: 'warning',
    step: 'risks',
    find: ({ workshop }) =>
      openRisks(workshop)
        .filter((risk) => risk.response === null)
        .map((risk) => ofRisk(risk)),
  },
  {
    name: 'overdueRisk',
    severity: 'warning',
    step: 'risks',
    find: ({ workshop, today }) =>
      openRisks(workshop).flatMap((risk) =>
        risk.due !== null && risk.due < today ? [ofRisk(risk, { due: risk.due })] : [],
      ),
  },
  {
    name: 'lateRisk',
    severity: 'warning',
    step: 'roadmap',
    find: ({ workshop, itemOf, today }) =>
      openRisks(workshop).flatMap((risk) => {
        const item = itemOf.get(`risk:${risk.id}`);
        if (risk.due === null || risk.due < today || item === undefined || item.finish <= risk.due) return [];
        return [ofRisk(risk, { due: risk.due, finish: item.finish })];
      }),
  },
  {
    name: 'unlinkedRisk',
    severity: 'note',
    step: 'risks',
    find: ({ workshop }) =>
      openRisks(workshop)
        .filter(({ componentIds }) => componentIds.length === 0)
        .map((risk) => ofRisk(risk)),
  },
];

import type { TransitionPath } from '../../model/vocabulary';
import { recommendPath } from '../path/recommend';
import { isWritten } from '../written';
import { ofWorkshop, type Rule } from './rule';

export const pathRules: Rule[] = [
  {
    name: 'pathNotChosen',
    severity: 'warning',
    step: 'path',
    reads: ['path'],
    find: ({ workshop }) => (workshop.path.chosen === null ? [ofWorkshop()] : []),
  },
  {
    name: 'pathAgainstAdvice',
    severity: 'warning',
    step: 'path',
    reads: [
      'path',
      'lenses',
      'signs',
      'facts',
      'signals',
      'readiness',
      'components',
      'flows',
      'boundaries',
      'outcome',
      'today',
    ],
    find: ({ workshop }) => {
      const { chosen, reason } = workshop.path;
      const advice = recommendPath(workshop);
      const isAgainst = advice.path !== null && !advice.isLittleKnown && advice.path !== chosen;
      return chosen !== null && isAgainst && !isWritten(reason) ? [ofWorkshop()] : [];
    },
  },
  contradicted('evolution', 'evolutionContradicted', (rewritten, all) => rewritten * 2 >= all),
  contradicted('hybrid', 'hybridContradicted', (rewritten, all) => rewritten === 0 || rewritten === all),
  contradicted('rewrite', 'rewriteContradicted', (rewritten, all) => rewritten * 2 < all),
];

/**
 * A path that the dispositions speak against: an evolution that rewrites half of what is there or more, a hybrid that
 * replaces nothing or everything, a full rewrite of less than half. What is undecided, missing or somebody else's does
 * not count.
 */
function contradicted(
  path: TransitionPath,
  name: Rule['name'],
  speaksAgainst: (rewritten: number, all: number) => boolean,
): Rule {
  return {
    name,
    severity: 'error',
    step: 'path',
    reads: ['path', 'components'],
    find: ({ workshop }) => {
      const decided = Object.values(workshop.components).filter(
        ({ origin, kind, disposition }) =>
          origin === 'existing' && kind !== 'externalSystem' && disposition !== 'undecided',
      );
      const rewritten = decided.filter(({ disposition }) => disposition === 'rewrite').length;
      const count = decided.length;
      if (workshop.path.chosen !== path || count === 0 || !speaksAgainst(rewritten, count)) return [];
      return [ofWorkshop({ rewritten, count })];
    },
  };
}

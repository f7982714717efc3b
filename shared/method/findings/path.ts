import type { TransitionPath } from '../../model/vocabulary';
import { ofWorkshop, type Rule } from './rule';

export const pathRules: Rule[] = [
  {
    name: 'pathNotChosen',
    severity: 'warning',
    step: 'path',
    find: ({ workshop }) => (workshop.path.chosen === null ? [ofWorkshop()] : []),
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

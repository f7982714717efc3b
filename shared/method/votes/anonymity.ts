/**
 * Who may be told apart in an anonymous vote. A discipline is shown by itself where at least three of it voted; all
 * others are shown together. Where these together are one or two, the smallest discipline that is shown joins them, until
 * they are three: otherwise the others would be one person's vote under another name. Everybody's total says no more
 * than that either: what is not shown by itself is always at least three votes, or there are none at all.
 *
 * An anonymous vote is only revealed once three have handed in, so the rule always has enough to work with.
 */
import { DISCIPLINES, type Discipline } from '../../model/vocabulary';

/** As few voters may be shown as a group. */
export const FEWEST_TOGETHER = 3;

/** How many votes each discipline has; those without a discipline are counted under null. */
type Sizes = ReadonlyMap<Discipline | null, number>;

/**
 * The disciplines that are shown by themselves.
 * Of two equally small ones the later one in the list of disciplines joins the others.
 */
export function shownDisciplines(sizes: Sizes): ReadonlySet<Discipline> {
  const sizeOf = (discipline: Discipline | null) => sizes.get(discipline) ?? 0;
  const smallestFirst = DISCIPLINES.filter((discipline) => sizeOf(discipline) >= FEWEST_TOGETHER)
    .reverse()
    .sort((a, b) => sizeOf(a) - sizeOf(b));
  const all = [...sizes.values()].reduce((total, size) => total + size, 0);
  let others = all - smallestFirst.reduce((total, discipline) => total + sizeOf(discipline), 0);
  while (others > 0 && others < FEWEST_TOGETHER && smallestFirst.length > 0)
    others += sizeOf(smallestFirst.shift()!);
  return new Set(smallestFirst);
}

/** How many of some votes each discipline has. */
export function sizesOf(ballots: readonly { by: { discipline: Discipline | null } }[]): Sizes {
  const sizes = new Map<Discipline | null, number>();
  for (const { by } of ballots) sizes.set(by.discipline, (sizes.get(by.discipline) ?? 0) + 1);
  return sizes;
}

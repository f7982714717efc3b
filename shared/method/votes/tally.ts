/** What a vote came to: the spread of the votes by discipline, how much they disagree, and what most of them say. */
import type { Ballot, Component } from '../../model/entities';
import { groupBy } from '../../model/group';
import { compareText, memoByIdentity } from '../../model/queries';
import { DISCIPLINES, DISPOSITIONS, type Discipline, type Disposition } from '../../model/vocabulary';
import type { Workshop } from '../../model/workshop';
import { shownDisciplines, sizesOf } from './anonymity';
import { counted, isAnonymous } from './rounds';

/** How many chose what; `undecided` are abstentions. */
export type Counts = Record<Disposition, number>;

export interface Group {
  /** Null for those whose discipline is not known, or not told. */
  discipline: Discipline | null;
  counts: Counts;
  /** Names of those who voted, by their choice; none in an anonymous vote. */
  names: Record<Disposition, string[]>;
}

export interface Tally {
  round: number;
  anonymous: boolean;
  /** Who handed in a ballot, abstentions included. */
  voters: number;
  counts: Counts;
  /** In the order of disciplines; the others come last. */
  groups: Group[];
  /** From 0 to 1. */
  disagreement: number;
  /** What most chose; null on a tie, and where all abstained. */
  proposal: Disposition | null;
}

/** What can be chosen; an abstention is no choice. */
export const CHOICES = ['keep', 'refactor', 'rewrite'] as const satisfies readonly Disposition[];

/** From here on a component is disputed: in a vote between two, when more than about one in five sees it otherwise. */
export const DISPUTED = 0.5;

/**
 * The chance that two votes drawn at random (with replacement) differ, over what it is in an even three-way split:
 * (1 − Σ share²) × 3/2. 0 where all agree, 0.75 where two halves stand against each other, 1 at an even split in three.
 * Abstentions do not count; without a choice there is no disagreement.
 */
export function disagreementOf(counts: Counts): number {
  const votes = castIn(counts);
  if (votes === 0) return 0;
  const squares = CHOICES.reduce((sum, choice) => sum + counts[choice] ** 2, 0);
  // Whole numbers up to the one division: the same figure on every machine.
  return (3 * (votes ** 2 - squares)) / (2 * votes ** 2);
}

/** How many votes are a choice. */
export const castIn = (counts: Counts): number => CHOICES.reduce((sum, choice) => sum + counts[choice], 0);

export const isDisputed = (tally: Tally | undefined): boolean =>
  tally !== undefined && tally.disagreement >= DISPUTED;

/** What most chose; null on a tie, and where nobody chose. */
export function proposalOf(counts: Counts): Disposition | null {
  const most = Math.max(...CHOICES.map((choice) => counts[choice]));
  const leading = CHOICES.filter((choice) => counts[choice] === most);
  return most > 0 && leading.length === 1 ? leading[0]! : null;
}

/** The tally of each component that was voted on, by its id; only what was revealed is in it. */
export const tallies = memoByIdentity((ballots: Workshop['ballots']): ReadonlyMap<string, Tally> => {
  const revealed = Object.values(ballots).filter((ballot) => ballot.revealed);
  const byComponent = groupBy(revealed, ({ componentId }) => componentId);
  return new Map([...byComponent].map(([id, votes]) => [id, tallyOf(counted(votes))]));
});

function tallyOf(ballots: readonly Ballot[]): Tally {
  const anonymous = ballots.some(isAnonymous);
  const counts = countsOf(ballots);
  return {
    round: ballots[0]!.round,
    anonymous,
    voters: ballots.length,
    counts,
    groups: groupsOf(ballots, anonymous),
    disagreement: disagreementOf(counts),
    proposal: proposalOf(counts),
  };
}

function groupsOf(ballots: readonly Ballot[], anonymous: boolean): Group[] {
  const shown = anonymous ? shownDisciplines(sizesOf(ballots)) : new Set(DISCIPLINES);
  const groupOf = ({ by }: Ballot) =>
    by.discipline !== null && shown.has(by.discipline) ? by.discipline : null;
  const byGroup = groupBy(ballots, groupOf);
  return [...DISCIPLINES, null].flatMap((discipline) => {
    const votes = byGroup.get(discipline);
    return votes ? [{ discipline, counts: countsOf(votes), names: namesOf(votes, anonymous) }] : [];
  });
}

const eachChoice = <T>(of: (choice: Disposition) => T): Record<Disposition, T> => ({
  keep: of('keep'),
  refactor: of('refactor'),
  rewrite: of('rewrite'),
  undecided: of('undecided'),
});

const countsOf = (ballots: readonly Ballot[]): Counts =>
  eachChoice((choice) => ballots.filter((ballot) => ballot.choice === choice).length);

function namesOf(ballots: readonly Ballot[], anonymous: boolean): Group['names'] {
  const named = anonymous ? [] : ballots;
  return eachChoice((choice) =>
    named
      .filter((ballot) => ballot.choice === choice)
      .map(({ by }) => by.name)
      .sort(compareText),
  );
}

/** Components with the most disputed first, then by name; those without a vote come last. */
export function byDisagreement(
  components: readonly Component[],
  tallyOf: ReadonlyMap<string, Tally>,
): readonly Component[] {
  const place = ({ id }: Component) => tallyOf.get(id)?.disagreement ?? -1;
  return [...components].sort(
    (a, b) => place(b) - place(a) || compareText(a.name, b.name) || compareText(a.id, b.id),
  );
}

/** The choices with at least one vote, abstentions last. */
export const chosenIn = (counts: Counts): Disposition[] =>
  DISPOSITIONS.filter((choice) => counts[choice] > 0);

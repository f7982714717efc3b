import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FEWEST_TOGETHER, shownDisciplines } from '#shared/method/votes/anonymity';
import {
  byDisagreement,
  castIn,
  disagreementOf,
  isDisputed,
  proposalOf,
  tallies,
  type Counts,
} from '#shared/method/votes/tally';
import type { Ballot } from '#shared/model/entities';
import { BALLOT_WAYS, DISCIPLINES, DISPOSITIONS, type Discipline } from '#shared/model/vocabulary';
import { workshopOf } from '../../roadmap/workshops';

const counts = (keep: number, refactor: number, rewrite: number, undecided = 0): Counts => ({
  keep,
  refactor,
  rewrite,
  undecided,
});
const few = fc.integer({ min: 0, max: 15 });
const anyCounts = fc.tuple(few, few, few, few).map((numbers) => counts(...numbers));

describe('disagreement', () => {
  it('is none where all agree, full at an even split in three, three quarters between two halves', () => {
    expect(disagreementOf(counts(7, 0, 0, 2))).toBe(0);
    expect(disagreementOf(counts(3, 3, 3))).toBe(1);
    expect(disagreementOf(counts(0, 4, 4))).toBe(0.75);
    expect(disagreementOf(counts(0, 0, 0, 5))).toBe(0);
  });

  it('is from 0 to 1, none only where there is one opinion, and the same for any names of the choices', () => {
    fc.assert(
      fc.property(anyCounts, (some) => {
        const figure = disagreementOf(some);
        expect(figure).toBeGreaterThanOrEqual(0);
        expect(figure).toBeLessThanOrEqual(1);
        const opinions = [some.keep, some.refactor, some.rewrite].filter((count) => count > 0);
        expect(figure === 0).toBe(opinions.length <= 1);
        const { keep, refactor, rewrite } = some;
        expect(disagreementOf(counts(rewrite, keep, refactor, 9))).toBe(figure);
      }),
    );
  });

  it('grows when a vote goes from the larger side to the smaller', () => {
    fc.assert(
      fc.property(few, few, few, (more, less, third) => {
        fc.pre(more > less + 1);
        expect(disagreementOf(counts(more - 1, less + 1, third))).toBeGreaterThan(
          disagreementOf(counts(more, less, third)),
        );
      }),
    );
  });

  it('makes a dispute of one among three, but not of one among five', () => {
    const disputed = (some: Counts) => disagreementOf(some) >= 0.5;
    expect([counts(2, 1, 0), counts(3, 0, 1), counts(4, 1, 0), counts(8, 0, 2)].map(disputed)).toEqual([
      true,
      true,
      false,
      false,
    ]);
    expect(isDisputed(undefined)).toBe(false);
  });
});

describe('the proposal', () => {
  it('is what most chose, whoever abstained', () => {
    expect(proposalOf(counts(1, 3, 2, 9))).toBe('refactor');
  });

  it('is nothing on a tie, and where nobody chose', () => {
    expect(proposalOf(counts(2, 2, 1))).toBeNull();
    expect(proposalOf(counts(0, 0, 0, 4))).toBeNull();
  });
});

const sizes = fc
  .dictionary(fc.constantFrom(...DISCIPLINES, 'none'), fc.integer({ min: 1, max: 6 }), {
    noNullPrototype: true,
  })
  .map(
    (record) =>
      new Map(
        Object.entries(record).map(([name, size]) => [name === 'none' ? null : (name as Discipline), size]),
      ),
  );

describe('who is told apart in an anonymous vote', () => {
  it('are disciplines of three or more, and never by what is left of the others', () => {
    fc.assert(
      fc.property(sizes, (all) => {
        const shown = shownDisciplines(all);
        for (const discipline of shown) expect(all.get(discipline)!).toBeGreaterThanOrEqual(FEWEST_TOGETHER);
        const total = [...all.values()].reduce((sum, size) => sum + size, 0);
        const others = [...all].filter(([name]) => name === null || !shown.has(name));
        const together = others.reduce((sum, [, size]) => sum + size, 0);
        if (total >= FEWEST_TOGETHER) expect(together === 0 || together >= FEWEST_TOGETHER).toBe(true);
      }),
    );
  });

  it('are the same when it is asked again of what was told', () => {
    fc.assert(
      fc.property(sizes, (all) => {
        const shown = shownDisciplines(all);
        const told = new Map<Discipline | null, number>();
        for (const [name, size] of all) {
          const group = name !== null && shown.has(name) ? name : null;
          told.set(group, (told.get(group) ?? 0) + size);
        }
        expect(shownDisciplines(told)).toEqual(shown);
      }),
    );
  });

  it('takes in the smallest group where the others alone would be one or two', () => {
    const all = new Map<Discipline | null, number>([
      ['engineering', 5],
      ['product', 3],
      ['security', 1],
    ]);
    expect([...shownDisciplines(all)]).toEqual(['engineering']);
  });
});

const anyBallot = (id: string): fc.Arbitrary<Ballot> =>
  fc.record({
    id: fc.constant(id),
    componentId: fc.constantFrom('c_1', 'c_2'),
    by: fc.record({
      participantId: fc.constantFrom('p_1', 'p_2', 'p_3', 'p_4', null),
      name: fc.constantFrom('Ada', 'Ben', ''),
      discipline: fc.constantFrom(null, ...DISCIPLINES.slice(0, 3)),
    }),
    way: fc.constantFrom(...BALLOT_WAYS),
    choice: fc.constantFrom(...DISPOSITIONS),
    handedIn: fc.boolean(),
    revealed: fc.boolean(),
    at: fc.constantFrom('2027-01-01T10:00:00.000Z', '2027-01-01T11:00:00.000Z'),
    round: fc.integer({ min: 1, max: 2 }),
  });
const anyBallots = fc
  .integer({ min: 0, max: 14 })
  .chain((count) => fc.tuple(...Array.from({ length: count }, (_, index) => anyBallot(`bt_${index}`))));
const asRecord = (ballots: readonly Ballot[]) =>
  Object.fromEntries(ballots.map((ballot) => [ballot.id, ballot]));

describe('a tally', () => {
  it('adds up to its voters, in all and by discipline', () => {
    fc.assert(
      fc.property(anyBallots, (ballots) => {
        for (const { voters, counts: all, groups } of tallies(asRecord(ballots)).values()) {
          expect(castIn(all) + all.undecided).toBe(voters);
          for (const choice of DISPOSITIONS)
            expect(groups.reduce((sum, group) => sum + group.counts[choice], 0)).toBe(all[choice]);
        }
      }),
    );
  });

  it('counts nobody twice, and of several rounds the last that was revealed', () => {
    fc.assert(
      fc.property(anyBallots, (ballots) => {
        for (const [id, { round, voters }] of tallies(asRecord(ballots))) {
          const revealed = ballots.filter((ballot) => ballot.revealed && ballot.componentId === id);
          expect(round).toBe(Math.max(...revealed.map((ballot) => ballot.round)));
          const inRound = revealed.filter((ballot) => ballot.round === round);
          const people = new Set(inRound.map(({ by, id }) => by.participantId ?? id));
          expect(voters).toBe(people.size);
        }
      }),
    );
  });

  it('is the same in whatever order the ballots lie', () => {
    fc.assert(
      fc.property(
        anyBallots.chain((ballots) =>
          fc.tuple(
            fc.constant(ballots),
            fc.shuffledSubarray(ballots, { minLength: ballots.length, maxLength: ballots.length }),
          ),
        ),
        ([ballots, shuffled]) => {
          const sorted = (all: readonly Ballot[]) =>
            [...tallies(asRecord(all))].sort(([a], [b]) => (a < b ? -1 : 1));
          expect(sorted(shuffled)).toEqual(sorted(ballots));
        },
      ),
    );
  });

  it('knows nothing of what is not revealed', () => {
    fc.assert(
      fc.property(anyBallots, (ballots) => {
        const revealed = ballots.filter((ballot) => ballot.revealed);
        expect(tallies(asRecord(ballots))).toEqual(tallies(asRecord(revealed)));
      }),
    );
  });

  it('names nobody, and no discipline too small for it, in an anonymous vote', () => {
    fc.assert(
      fc.property(anyBallots, (ballots) => {
        const nameless = ballots.map((ballot) => ({
          ...ballot,
          by: { ...ballot.by, participantId: null, name: '' },
          way: 'anonymous' as const,
        }));
        for (const { groups, anonymous } of tallies(asRecord(nameless)).values()) {
          expect(anonymous).toBe(true);
          for (const { names } of groups) expect(Object.values(names).flat()).toEqual([]);
          const shown = groups.filter(({ discipline }) => discipline !== null);
          for (const group of shown)
            expect(castIn(group.counts) + group.counts.undecided).toBeGreaterThanOrEqual(FEWEST_TOGETHER);
        }
      }),
    );
  });
});

it('a named vote keeps its names when somebody without one is deleted', () => {
  const vote = (id: string, name: string): Ballot => ({
    id,
    componentId: 'c_1',
    by: { participantId: null, name, discipline: 'data' },
    way: 'silent',
    choice: 'keep',
    handedIn: true,
    revealed: true,
    at: '2027-01-01T10:00:00.000Z',
    round: 1,
  });
  const tally = tallies(asRecord([vote('bt_1', 'Ada'), vote('bt_2', '')])).get('c_1');
  expect(tally).toMatchObject({ anonymous: false, groups: [{ names: { keep: ['', 'Ada'] } }] });
});

describe('components by disagreement', () => {
  it('begin with the most disputed, and end with those that nobody voted on', () => {
    const vote = (id: string, componentId: string, choice: Ballot['choice']): Ballot => ({
      id,
      componentId,
      by: { participantId: null, name: id, discipline: 'data' },
      way: 'silent',
      choice,
      handedIn: true,
      revealed: true,
      at: '2027-01-01T10:00:00.000Z',
      round: 1,
    });
    const workshop = workshopOf({ components: ['c_a', 'c_b', 'c_c', 'c_d'].map((id) => ({ id })) });
    const found = tallies(
      asRecord([
        vote('bt_1', 'c_c', 'keep'),
        vote('bt_2', 'c_c', 'rewrite'),
        vote('bt_3', 'c_d', 'keep'),
        vote('bt_4', 'c_b', 'rewrite'),
      ]),
    );
    const order = byDisagreement(Object.values(workshop.components), found);
    expect(order.map(({ id }) => id)).toEqual(['c_c', 'c_b', 'c_d', 'c_a']);
  });
});

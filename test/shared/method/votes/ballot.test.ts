import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apply } from '#shared/commands/apply';
import type { Command } from '#shared/commands/command';
import { carriedInto, isOutsideUndo } from '#shared/commands/outsideUndo';
import { parse } from '#shared/file/parse';
import { serialize } from '#shared/file/serialize';
import {
  askToo,
  beginVote,
  callOff,
  castBallot,
  choicesOf,
  closeCurtain,
  handIn,
  leaveOut,
  mayReveal,
  reveal,
  takeLaptop,
  waitingIds,
} from '#shared/method/votes/ballot';
import { tallies } from '#shared/method/votes/tally';
import { isConsistent } from '#shared/model/integrity';
import { published } from '#shared/model/published';
import { DISCIPLINES, type Discipline, type Disposition } from '#shared/model/vocabulary';
import type { Workshop } from '#shared/model/workshop';
import { countingIds } from '../../../support/ids';
import { workshopOf } from '../../roadmap/workshops';

const AT = '2027-03-01T09:00:00.000Z';
const LATER = '2027-03-01T09:20:00.000Z';
const COMPONENTS = ['c_1', 'c_2', 'c_3'];

/** A room of people of these disciplines, p_0, p_1 …, and three components. */
function room(disciplines: readonly Discipline[]): Workshop {
  const workshop = workshopOf({
    people: disciplines.map((_, index) => `p_${index}`),
    components: COMPONENTS.map((id) => ({ id })),
  });
  for (const [index, discipline] of disciplines.entries())
    workshop.participants[`p_${index}`] = {
      ...workshop.participants[`p_${index}`]!,
      name: `Person ${index}`,
      discipline,
    };
  return workshop;
}

const after = (workshop: Workshop, command: Command | null): Workshop => {
  expect(command).not.toBeNull();
  return apply(workshop, command!, { today: '2027-03-01' });
};

const begun = (workshop: Workshop, anonymous: boolean, voterIds = Object.keys(workshop.participants)) =>
  after(workshop, beginVote(workshop, { componentIds: COMPONENTS, voterIds, anonymous, startedAt: AT }));

const cast = (workshop: Workshop, componentId: string, choice: Disposition, ballotId: string) =>
  after(workshop, castBallot(workshop, { componentId, choice, at: LATER, ballotId }));

/** Somebody takes the laptop, chooses, and hands in. */
function votes(workshop: Workshop, voterId: string, choices: readonly Disposition[], newId = countingIds()) {
  let next = after(workshop, takeLaptop(workshop, voterId));
  for (const [index, choice] of choices.entries())
    next = cast(next, COMPONENTS[index]!, choice, newId('ballots'));
  return after(next, handIn(next, LATER, newId));
}

const hiddenOn = ({ ballots }: Workshop, componentId: string) =>
  Object.fromEntries(Object.entries(ballots).filter(([, ballot]) => ballot.componentId === componentId));

describe('a silent vote', () => {
  it('begins with nobody at the laptop, and only where it has a sense', () => {
    const workshop = room(['data', 'data', 'product']);
    expect(begun(workshop, false).voting).toMatchObject({ voterId: null, doneIds: [], ballotIds: [] });
    const asking = { componentIds: COMPONENTS, voterIds: ['p_0', 'p_1'], anonymous: true, startedAt: AT };
    expect(beginVote(workshop, asking), 'two are not anonymous').toBeNull();
    expect(beginVote(workshop, { ...asking, anonymous: false })).not.toBeNull();
    expect(beginVote(workshop, { ...asking, anonymous: false, voterIds: ['p_0'] })).toBeNull();
    expect(beginVote(workshop, { ...asking, anonymous: false, componentIds: [] })).toBeNull();
    const underWay = begun(workshop, false);
    expect(beginVote(underWay, { ...asking, anonymous: false })).toBeNull();
  });

  it('keeps what somebody chose while the laptop is elsewhere, and shows it to nobody else', () => {
    const newId = countingIds();
    let workshop = begun(room(['data', 'product']), false);
    workshop = after(workshop, takeLaptop(workshop, 'p_0'));
    workshop = cast(workshop, 'c_1', 'keep', newId('ballots'));
    workshop = cast(workshop, 'c_1', 'rewrite', newId('ballots'));
    workshop = after(workshop, closeCurtain(workshop));
    workshop = after(workshop, takeLaptop(workshop, 'p_1'));
    expect(workshop.voting?.ballotIds).toEqual([]);
    expect(choicesOf(workshop, 'p_1').size).toBe(0);
    workshop = after(workshop, takeLaptop(workshop, 'p_0'));
    expect([...choicesOf(workshop, 'p_0')].map(([id, { choice }]) => [id, choice])).toEqual([
      ['c_1', 'rewrite'],
    ]);
    expect(workshop.voting?.ballotIds).toHaveLength(1);
  });

  it('takes a component without a choice for an abstention, and what is handed in for final', () => {
    const workshop = votes(begun(room(['data', 'product']), false), 'p_0', ['keep']);
    expect(
      Object.values(workshop.ballots)
        .map(({ choice }) => choice)
        .sort(),
    ).toEqual(['keep', 'undecided', 'undecided']);
    expect(takeLaptop(workshop, 'p_0')).toBeNull();
    expect(castBallot(workshop, { componentId: 'c_1', choice: 'keep', at: AT, ballotId: 'bt_9' })).toBeNull();
    expect(leaveOut(workshop, 'p_0')).toBeNull();
  });

  it('is revealed once everybody has handed in or was left out', () => {
    let workshop = votes(begun(room(['data', 'product', 'qa']), false), 'p_0', ['keep', 'keep', 'keep']);
    expect(mayReveal(workshop)).toBe(false);
    expect(reveal(workshop)).toBeNull();
    workshop = after(workshop, leaveOut(workshop, 'p_1'));
    workshop = after(workshop, leaveOut(workshop, 'p_2'));
    workshop = after(workshop, askToo(workshop, 'p_2'));
    expect(waitingIds(workshop.voting!)).toEqual(['p_2']);
    workshop = after(workshop, leaveOut(workshop, 'p_2'));
    workshop = after(workshop, reveal(workshop));
    expect(workshop.voting).toBeNull();
    expect(tallies(workshop.ballots).get('c_1')).toMatchObject({ voters: 1, proposal: 'keep', round: 1 });
  });

  it('drops what somebody chose who is deleted before handing in, and keeps what was handed in', () => {
    const newId = countingIds();
    let workshop = begun(room(['data', 'product', 'qa', 'qa']), false);
    workshop = votes(workshop, 'p_3', ['rewrite'], newId);
    workshop = cast(after(workshop, takeLaptop(workshop, 'p_2')), 'c_1', 'rewrite', newId('ballots'));
    workshop = after(workshop, closeCurtain(workshop));
    workshop = apply(
      workshop,
      { type: 'remove', ids: { participants: ['p_2', 'p_3'] } },
      { today: '2027-03-01' },
    );
    for (const id of waitingIds(workshop.voting!)) workshop = votes(workshop, id, ['keep'], newId);
    workshop = after(workshop, reveal(workshop));
    expect(tallies(workshop.ballots).get('c_1')).toMatchObject({
      voters: 3,
      counts: { keep: 2, rewrite: 1 },
    });
    expect(tallies(workshop.ballots).get('c_2')?.voters).toBe(3);
  });

  it('is a new round where there was a vote before, which stays', () => {
    const newId = countingIds();
    let workshop = begun(room(['data', 'product']), false);
    for (const id of ['p_0', 'p_1']) workshop = votes(workshop, id, ['keep', 'keep', 'keep'], newId);
    workshop = begun(after(workshop, reveal(workshop)), false);
    for (const id of ['p_0', 'p_1']) workshop = votes(workshop, id, ['rewrite'], newId);
    expect(tallies(workshop.ballots).get('c_1')?.proposal).toBe('keep');
    workshop = after(workshop, reveal(workshop));
    expect(tallies(workshop.ballots).get('c_1')).toMatchObject({ round: 2, proposal: 'rewrite', voters: 2 });
    expect(Object.keys(workshop.ballots)).toHaveLength(12);
  });

  it('leaves what was revealed before as it was when it is called off', () => {
    const newId = countingIds();
    let workshop = begun(room(['data', 'product']), false);
    for (const id of ['p_0', 'p_1']) workshop = votes(workshop, id, ['keep', 'refactor'], newId);
    const before = after(workshop, reveal(workshop));
    const again = votes(begun(before, false), 'p_0', ['rewrite'], newId);
    const called = after(again, callOff(again));
    expect(called).toEqual(before);
  });
});

describe('an anonymous vote', () => {
  const people: Discipline[] = ['data', 'data', 'data', 'data', 'security'];

  it('forgets at handing in who it was: no name, no id, no time, no order', () => {
    const newId = countingIds();
    let workshop = begun(room(people), true);
    for (const id of ['p_3', 'p_0']) workshop = votes(workshop, id, ['keep', 'refactor', 'rewrite'], newId);
    const ballots = Object.values(workshop.ballots);
    expect(ballots).toHaveLength(6);
    for (const { by, at } of ballots)
      expect({ by, at }).toEqual({ by: { participantId: null, name: '', discipline: 'data' }, at: AT });
    const ids = Object.keys(workshop.ballots);
    expect(ids).toEqual([...ids].sort());
    expect(workshop.voting?.doneIds).toEqual(['p_0', 'p_3']);
  });

  it('keeps no discipline of which fewer than three voted, in no record', () => {
    const newId = countingIds();
    let workshop = begun(room(['data', 'data', 'data', 'data', 'data', 'data', 'security']), true);
    for (const id of waitingIds(workshop.voting!)) workshop = votes(workshop, id, ['keep'], newId);
    workshop = after(workshop, reveal(workshop));
    // One of security alone would be the others by itself: so the data people are not told apart either.
    expect(Object.values(workshop.ballots).every(({ by }) => by.discipline === null)).toBe(true);
    expect(
      tallies(workshop.ballots)
        .get('c_1')
        ?.groups.map(({ discipline }) => discipline),
    ).toEqual([null]);
  });

  it('is not revealed with fewer than three', () => {
    const newId = countingIds();
    let workshop = begun(room(people), true);
    for (const id of ['p_0', 'p_1']) workshop = votes(workshop, id, [], newId);
    for (const id of waitingIds(workshop.voting!)) workshop = after(workshop, leaveOut(workshop, id));
    expect(mayReveal(workshop)).toBe(false);
    expect(callOff(workshop)).not.toBeNull();
  });

  it('shows nothing of a component on which fewer than three handed in before it was deleted', () => {
    const newId = countingIds();
    const context = { today: '2027-03-01' };
    const early = votes(begun(room(['data', 'data', 'data']), true), 'p_0', ['keep', 'rewrite'], newId);
    const without = apply(early, { type: 'remove', ids: { components: ['c_2'] } }, context);
    const later = votes(without, 'p_1', ['keep'], newId);
    // The deletion is undone in the middle of the vote.
    let workshop = carriedInto(early, without, later);
    expect(workshop.voting?.componentIds).toContain('c_2');
    workshop = { ...workshop, voting: { ...workshop.voting!, componentIds: ['c_1', 'c_2', 'c_3'] } };
    const back = votes({ ...workshop, ballots: later.ballots }, 'p_2', ['keep', 'keep'], newId);
    const all = { ...back, ballots: { ...back.ballots, ...hiddenOn(early, 'c_2') } };
    const shown = after(all, reveal(all));
    expect(tallies(shown.ballots).get('c_1')?.voters).toBe(3);
    expect(tallies(shown.ballots).get('c_2')).toBeUndefined();
    expect(Object.values(shown.ballots).every(({ revealed }) => revealed)).toBe(true);
  });

  it('drops the choices of somebody who is deleted before handing in, with their name', () => {
    const newId = countingIds();
    let workshop = begun(room(people), true);
    workshop = cast(after(workshop, takeLaptop(workshop, 'p_4')), 'c_1', 'rewrite', newId('ballots'));
    workshop = apply(workshop, { type: 'remove', ids: { participants: ['p_4'] } }, { today: '2027-03-01' });
    for (const id of waitingIds(workshop.voting!)) workshop = votes(workshop, id, ['keep'], newId);
    workshop = after(workshop, reveal(workshop));
    expect(Object.values(workshop.ballots).map(({ by }) => by.name)).toEqual(Array(12).fill(''));
    expect(tallies(workshop.ballots).get('c_1')?.counts.rewrite).toBe(0);
  });
});

type Deed =
  | { do: 'take' | 'leaveOut' | 'askToo'; who: number }
  | { do: 'cast'; component: number; choice: Disposition }
  | { do: 'close' | 'handIn' | 'reload' | 'reveal' | 'callOff' | 'begin' };

const person = fc.nat({ max: 6 });
const aDeed: fc.Arbitrary<Deed> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constant('take' as const), who: person }) },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constantFrom('leaveOut' as const, 'askToo' as const), who: person }),
  },
  {
    weight: 10,
    arbitrary: fc.record({
      do: fc.constant('cast' as const),
      component: fc.nat({ max: 2 }),
      choice: fc.constantFrom('keep' as const, 'refactor' as const, 'rewrite' as const, 'undecided' as const),
    }),
  },
  { weight: 6, arbitrary: fc.record({ do: fc.constant('handIn' as const) }) },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constantFrom('close' as const, 'reload' as const, 'reveal' as const) }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('callOff' as const, 'begin' as const) }) },
);

/** Everybody who is in the room hands in, and the vote is revealed. */
const FINISHING: Deed[] = [
  { do: 'begin' },
  ...Array.from({ length: 7 }, (_, who): Deed[] => [
    { do: 'askToo', who },
    { do: 'take', who },
    { do: 'handIn' },
  ]).flat(),
  { do: 'reveal' },
];

/** What was really chosen: the choices of each person, as a bystander with a notebook would have them. */
interface Notebook {
  open: Map<string, Map<string, Disposition>>;
  handedIn: Map<string, Map<string, Disposition>>;
}

describe('a whole vote, whatever is done in whatever order', () => {
  const rooms = fc.array(fc.constantFrom(...DISCIPLINES.slice(0, 3)), { minLength: 3, maxLength: 7 });
  it('loses nothing by a reload, shows nothing before its reveal, and counts everybody once after it', () => {
    fc.assert(
      fc.property(
        rooms,
        fc.boolean(),
        fc.array(aDeed, { maxLength: 60 }),
        (disciplines, anonymous, deeds) => {
          const newId = countingIds();
          let workshop = begun(room(disciplines), anonymous);
          let notes: Notebook = { open: new Map(), handedIn: new Map() };
          let reveals = 0;
          for (const deed of [...deeds, ...FINISHING]) {
            const before = workshop;
            const command = commandOf(workshop, deed, anonymous, newId);
            if (deed.do === 'reload') {
              workshop = parse(serialize(workshop), 'a record').workshop;
              expect(workshop).toEqual(before);
              continue;
            }
            if (command === null) continue;
            expect(isOutsideUndo(command)).toBe(true);
            workshop = apply(workshop, command, { today: '2027-03-01' });
            expect(isConsistent(workshop)).toBe(true);
            if (deed.do === 'reveal') {
              reveals += 1;
              expectRevealed(before, workshop, notes, anonymous);
            } else expect(published(workshop).ballots).toEqual(published(before).ballots);
            notes = noted(notes, before, workshop, deed);
            for (const [id, choices] of notes.open) {
              const found = [...choicesOf(workshop, id)].map(([component, { choice }]) => [
                component,
                choice,
              ]);
              expect(new Map(found as [string, Disposition][])).toEqual(choices);
            }
          }
          expect(reveals).toBeGreaterThan(0);
        },
      ),
      { numRuns: 150 },
    );
  });
});

function commandOf(
  workshop: Workshop,
  deed: Deed,
  anonymous: boolean,
  newId: ReturnType<typeof countingIds>,
): Command | null {
  const voterIds = Object.keys(workshop.participants);
  switch (deed.do) {
    case 'take':
      return takeLaptop(workshop, `p_${deed.who}`);
    case 'leaveOut':
      return leaveOut(workshop, `p_${deed.who}`);
    case 'askToo':
      return askToo(workshop, `p_${deed.who}`);
    case 'cast': {
      const componentId = COMPONENTS[deed.component]!;
      return castBallot(workshop, {
        componentId,
        choice: deed.choice,
        at: LATER,
        ballotId: newId('ballots'),
      });
    }
    case 'close':
      return closeCurtain(workshop);
    case 'handIn':
      return handIn(workshop, LATER, newId);
    case 'reveal':
      return reveal(workshop);
    case 'callOff':
      return callOff(workshop);
    case 'begin':
      return beginVote(workshop, { componentIds: COMPONENTS, voterIds, anonymous, startedAt: AT });
    case 'reload':
      return null;
  }
}

function noted({ open, handedIn }: Notebook, before: Workshop, after: Workshop, deed: Deed): Notebook {
  const voterId = before.voting?.voterId;
  if (after.voting === null || before.voting === null) return { open: new Map(), handedIn: new Map() };
  if (deed.do === 'cast' && voterId) {
    const own = new Map(open.get(voterId)).set(COMPONENTS[deed.component]!, deed.choice);
    return { open: new Map(open).set(voterId, own), handedIn };
  }
  if (deed.do === 'handIn' && voterId) {
    const rest = new Map(open);
    rest.delete(voterId);
    return { open: rest, handedIn: new Map(handedIn).set(voterId, open.get(voterId) ?? new Map()) };
  }
  if (deed.do === 'leaveOut') {
    const rest = new Map(open);
    rest.delete(`p_${deed.who}`);
    return { open: rest, handedIn };
  }
  return { open, handedIn };
}

function expectRevealed(before: Workshop, after: Workshop, { handedIn }: Notebook, anonymous: boolean): void {
  expect(Object.values(after.ballots).every((ballot) => ballot.revealed)).toBe(true);
  for (const [id, ballot] of Object.entries(published(before).ballots))
    expect(after.ballots[id]).toEqual(ballot);
  const found = tallies(after.ballots);
  for (const componentId of COMPONENTS) {
    const { voters, counts, groups } = found.get(componentId)!;
    expect(voters).toBe(handedIn.size);
    const chosen = [...handedIn.values()].map((choices) => choices.get(componentId) ?? 'undecided');
    for (const choice of ['keep', 'refactor', 'rewrite', 'undecided'] as const)
      expect(counts[choice]).toBe(chosen.filter((one) => one === choice).length);
    if (!anonymous) continue;
    for (const { counts: some } of groups)
      expect(some.keep + some.refactor + some.rewrite + some.undecided).toBeGreaterThanOrEqual(3);
    expect(Object.values(after.ballots).every(({ by }) => by.name === '')).toBe(true);
  }
}

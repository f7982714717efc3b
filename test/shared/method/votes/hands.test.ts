import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apply } from '#shared/commands/apply';
import { handsIn, roundOfHands, showHand } from '#shared/method/votes/hands';
import { tallies } from '#shared/method/votes/tally';
import { presentParticipants } from '#shared/model/queries';
import type { Disposition } from '#shared/model/vocabulary';
import type { Workshop } from '#shared/model/workshop';
import { workshopOf } from '../../roadmap/workshops';

const PEOPLE = ['p_1', 'p_2', 'p_3'];
const empty = workshopOf({ people: PEOPLE, components: [{ id: 'c_1' }] });
const AT = '2027-03-01T09:00:00.000Z';

let ballots = 0;
function shown(
  workshop: Workshop,
  participantId: string,
  round: number,
  choice: Disposition | null,
): Workshop {
  ballots += 1;
  const hand = { componentId: 'c_1', participantId, round, choice, at: AT, ballotId: `bt_${ballots}` };
  const command = showHand(workshop, hand);
  return command ? apply(workshop, command, { today: '2027-03-01' }) : workshop;
}
const round = (workshop: Workshop) => roundOfHands(workshop, 'c_1', presentParticipants(workshop));

describe('a show of hands', () => {
  it('counts at once, by person, and lets a hand be corrected or taken back', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(
            fc.constantFrom(...PEOPLE),
            fc.constantFrom<Disposition | null>('keep', 'refactor', 'rewrite', 'undecided', null),
          ),
        ),
        (hands) => {
          const workshop = hands.reduce((state, [who, choice]) => shown(state, who, 1, choice), empty);
          const last = new Map(hands);
          const raised = [...last].filter(([, choice]) => choice !== null);
          const found = [...handsIn(workshop.ballots, 'c_1', 1)].map(([who, { choice }]) => [who, choice]);
          expect(new Map(found as [string, Disposition][])).toEqual(new Map(raised));
          expect(tallies(workshop.ballots).get('c_1')?.voters ?? 0).toBe(raised.length);
        },
      ),
    );
  });

  it('goes on where it was while somebody present has not voted, and is a new round after that', () => {
    let workshop = empty;
    expect(round(workshop)).toBe(1);
    workshop = shown(workshop, 'p_1', 1, 'keep');
    expect(round(workshop)).toBe(1);
    workshop = shown(shown(workshop, 'p_2', 1, 'keep'), 'p_3', 1, 'rewrite');
    expect(round(workshop)).toBe(2);
  });

  it('is a new round after a silent vote, which it leaves as it was, also where somebody had no vote in it', () => {
    const silent = {
      id: 'bt_s',
      componentId: 'c_1',
      by: { participantId: 'p_1', name: 'One', discipline: null },
      way: 'silent' as const,
      choice: 'keep' as const,
      handedIn: true,
      revealed: true,
      at: AT,
      round: 1,
    };
    const voted = { ...empty, ballots: { bt_s: silent } };
    expect(round(voted)).toBe(2);
    const after = shown(voted, 'p_1', round(voted), 'rewrite');
    expect(after.ballots['bt_s']).toEqual(silent);
    expect(Object.keys(after.ballots)).toHaveLength(2);
  });

  it('is a new round after an anonymous vote', () => {
    const nameless = {
      id: 'bt_x',
      componentId: 'c_1',
      by: { participantId: null, name: '', discipline: null },
      way: 'anonymous' as const,
      choice: 'keep' as const,
      handedIn: true,
      revealed: true,
      at: AT,
      round: 4,
    };
    expect(round({ ...empty, ballots: { bt_x: nameless } })).toBe(5);
  });

  it('waits while a silent vote is under way', () => {
    const voting = {
      startedAt: AT,
      anonymous: false,
      componentIds: ['c_1'],
      voterIds: PEOPLE,
      doneIds: [],
      voterId: null,
      ballotIds: [],
    };
    const workshop = { ...empty, voting };
    expect(shown(workshop, 'p_1', 1, 'keep')).toBe(workshop);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apply } from '#shared/commands/apply';
import type { Command } from '#shared/commands/command';
import { carriedInto, isOutsideUndo } from '#shared/commands/outsideUndo';
import { isConsistent } from '#shared/model/integrity';
import type { Workshop } from '#shared/model/workshop';
import { anyWorkshop } from '../../support/arbitraries';
import { claimsWorkshop } from '../../support/causewayFile';

const context = { today: '2026-11-22' };
const vote = (id: string, componentId: string) => ({
  id,
  componentId,
  by: { participantId: null, name: 'Ada', discipline: 'data' as const },
  way: 'silent' as const,
  choice: 'keep' as const,
  handedIn: true,
  revealed: false,
  at: '2026-11-22T10:00:00.000Z',
  round: 1,
});
const insert = (...ballots: ReturnType<typeof vote>[]): Command => ({
  type: 'insert',
  entities: { ballots },
});

describe('a command outside undo', () => {
  const { timer } = claimsWorkshop();
  it.each<[string, Command, boolean]>([
    ['a vote', insert(vote('bt_a', 'c_core')), true],
    ['a vote that changes', { type: 'update', collection: 'ballots', changes: [] }, true],
    ['a vote taken back', { type: 'remove', ids: { ballots: ['bt_1'] } }, true],
    ['the begin of a vote', { type: 'setDetails', patch: { voting: null } }, true],
    ['the timer', { type: 'setDetails', patch: { timer } }, true],
    ['several of them', { type: 'batch', commands: [{ type: 'setDetails', patch: { timer } }] }, true],
    ['a title', { type: 'setDetails', patch: { title: 'New' } }, false],
    ['a title with the timer', { type: 'setDetails', patch: { title: 'New', timer } }, false],
    [
      'a component with its votes',
      { type: 'remove', ids: { ballots: ['bt_1'], components: ['c_core'] } },
      false,
    ],
    ['nothing', { type: 'batch', commands: [] }, false],
    ['a version restored', { type: 'restore', workshop: claimsWorkshop() }, false],
  ])('is told from others: %s', (_, command, isOutside) => {
    expect(isOutsideUndo(command)).toBe(isOutside);
  });
});

describe('what happened outside undo, carried into a state that one returns to', () => {
  const done = (workshop: Workshop, ...commands: Command[]) =>
    commands.reduce((state, command) => apply(state, command, context), workshop);

  it('is all there where the state has all that it is about', () => {
    const before = claimsWorkshop();
    const renamed = done(before, { type: 'setDetails', patch: { title: 'New' } });
    const present = done(
      renamed,
      insert(vote('bt_a', 'c_core'), vote('bt_b', 'c_reader')),
      { type: 'update', collection: 'ballots', changes: [{ id: 'bt_a', patch: { choice: 'rewrite' } }] },
      { type: 'remove', ids: { ballots: ['bt_1'] } },
    );
    const after = carriedInto(before, renamed, present);
    expect(after).toEqual({ ...present, title: before.title });
  });

  it('is the very same state where nothing happened', () => {
    fc.assert(
      fc.property(anyWorkshop(), anyWorkshop(), (state, other) => {
        expect(carriedInto(state, other, other)).toBe(state);
      }),
    );
  });

  it('leaves out what the state does not have, and no more; gone on from there, nothing is lost', () => {
    const before = done(claimsWorkshop(), { type: 'remove', ids: { components: ['c_core'] } });
    const left = claimsWorkshop();
    const present = done(left, insert(vote('bt_a', 'c_core'), vote('bt_b', 'c_reader')));
    const undone = carriedInto(before, left, present);
    expect(Object.keys(undone.ballots)).not.toContain('bt_a');
    expect(undone.ballots['bt_b']).toEqual(vote('bt_b', 'c_reader'));
    const redone = carriedInto(present, undone, undone);
    expect(redone.ballots['bt_a']).toEqual(vote('bt_a', 'c_core'));
  });

  it('goes on with a vote in which somebody was deleted, and brings them back into it', () => {
    const people = { ...claimsWorkshop(), ballots: {} };
    const [first = '', second = ''] = Object.keys(people.participants);
    const components = Object.keys(people.components).slice(0, 2);
    const voting = {
      startedAt: '2026-11-22T09:00:00.000Z',
      anonymous: false,
      componentIds: components,
      voterIds: [first, second],
      doneIds: [],
      voterId: null,
      ballotIds: [],
    };
    const before = done(people, { type: 'setDetails', patch: { voting } });
    const left = done(before, {
      type: 'remove',
      ids: { participants: [first], components: [components[0]!] },
    });
    expect(left.voting).toMatchObject({ voterIds: [second], componentIds: [components[1]] });
    const present = done(left, {
      type: 'setDetails',
      patch: { voting: { ...left.voting!, doneIds: [second] } },
    });
    expect(carriedInto(before, left, present).voting).toEqual({ ...voting, doneIds: [second] });
  });

  it('leaves any state consistent, and carries all of the timer', () => {
    fc.assert(
      fc.property(anyWorkshop(), anyWorkshop(), (state, other) => {
        const left = {
          ...state,
          title: 'Left',
          timer: { itemId: null, since: null, spent: {}, extended: {} },
        };
        const present = { ...left, ballots: other.ballots, voting: other.voting, timer: other.timer };
        const after = carriedInto(state, left, present);
        expect(isConsistent(after)).toBe(true);
        expect(after.timer.spent).toEqual({ ...state.timer.spent, ...other.timer.spent });
      }),
    );
  });
});

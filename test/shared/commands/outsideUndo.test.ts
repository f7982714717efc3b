import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apply } from '#shared/commands/apply';
import type { Command } from '#shared/commands/command';
import { applyAgain, isOutsideUndo } from '#shared/commands/outsideUndo';
import { isConsistent } from '#shared/model/integrity';
import { anyWorkshop } from '../../support/arbitraries';
import { claimsWorkshop } from '../../support/causewayFile';

const context = { today: '2026-11-22' };
const vote = (id: string, componentId: string) => ({
  id,
  componentId,
  by: { participantId: null, name: 'Ada', discipline: 'data' as const },
  choice: 'keep' as const,
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

describe('what happened outside undo, done again', () => {
  it('is the same as at first where the state has all that it is about', () => {
    const workshop = claimsWorkshop();
    const commands = [
      insert(vote('bt_a', 'c_core'), vote('bt_b', 'c_reader')),
      { type: 'update', collection: 'ballots', changes: [{ id: 'bt_a', patch: { choice: 'rewrite' } }] },
    ] as const satisfies Command[];
    const first = commands.reduce<typeof workshop>(
      (state, command) => apply(state, command, context),
      workshop,
    );
    expect(applyAgain(workshop, commands, context)).toEqual(first);
  });

  it('leaves out what the state does not have, and no more', () => {
    const workshop = claimsWorkshop();
    const without = apply(workshop, { type: 'remove', ids: { components: ['c_core'] } }, context);
    const after = applyAgain(without, [insert(vote('bt_a', 'c_core'), vote('bt_b', 'c_reader'))], context);
    expect(Object.keys(after.ballots)).not.toContain('bt_a');
    expect(after.ballots['bt_b']).toEqual(vote('bt_b', 'c_reader'));
  });

  it('leaves any state consistent', () => {
    fc.assert(
      fc.property(anyWorkshop(), anyWorkshop(), (state, other) => {
        const commands: Command[] = [
          { type: 'insert', entities: { ballots: Object.values(other.ballots) } },
          { type: 'setDetails', patch: { voting: other.voting, timer: other.timer } },
        ];
        const after = applyAgain(state, commands, context);
        expect(isConsistent(after)).toBe(true);
        expect(after.timer.spent).toEqual(other.timer.spent);
      }),
    );
  });
});

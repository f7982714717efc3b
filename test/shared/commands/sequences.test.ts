import fc from 'fast-check';
import { expect, it } from 'vitest';
import { apply } from '#shared/commands/apply';
import { CommandRefused, type Command } from '#shared/commands/command';
import { describe as describeCommand } from '#shared/commands/describe';
import { same } from '#shared/commands/same';
import { isConsistent } from '#shared/model/integrity';
import { COLLECTIONS, workshopSchema, type Workshop } from '#shared/model/workshop';
import { translator } from '#shared/texts/index';
import { anyEdits } from '../../support/arbitraryCommands';
import { expectEqual } from '../../support/expectEqual';
import { deepFreeze } from '../../support/freeze';

const context = { today: '2026-11-22' };
const translate = translator('en');

/** The workshop after a command; the same where it is refused. */
function applied(workshop: Workshop, command: Command): Workshop {
  try {
    return apply(workshop, command, context);
  } catch (error) {
    if (error instanceof CommandRefused) return workshop;
    throw error;
  }
}

it('any 1,000 sequences of edits keep every promise of the model', { timeout: 180_000 }, () => {
  let changes = 0;
  let refusals = 0;
  fc.assert(
    fc.property(anyEdits, ({ start, commands }) => {
      const original = structuredClone(start);
      const states = [deepFreeze({ ...start, updatedOn: context.today })];
      for (const command of deepFreeze(commands)) {
        const before = states.at(-1)!;
        const after = applied(before, command);
        // Nothing is frozen in vain: a change of the workshop or the command in place would have thrown.
        expectSameOrDifferent(before, after);
        if (after === before) refusals++;
        else {
          states.push(deepFreeze(after));
          changes++;
          expectSound(after);
          if (command.type !== 'restore' && command.type !== 'batch') expectShared(before, after);
          expectNamed(command);
        }
      }
      expectUndone(states, { ...original, updatedOn: context.today });
    }),
    { numRuns: 1000 },
  );
  // Enough of both kinds, so that the promises are put to the test.
  expect(changes).toBeGreaterThan(1500);
  expect(refusals).toBeGreaterThan(500);
});

it('the same edits of equal workshops lead to equal workshops', () => {
  fc.assert(
    fc.property(anyEdits, ({ start, commands }) => {
      const copy = structuredClone({ start, commands });
      expectEqual(copy.commands.reduce(applied, copy.start), commands.reduce(applied, start));
    }),
    { numRuns: 200 },
  );
});

/** Holds for workshops that are valid and whose links all lead somewhere. */
function expectSound(workshop: Workshop): void {
  expectEqual(workshopSchema.parse(workshop), workshop);
  expect(isConsistent(workshop)).toBe(true);
}

/** Holds where an edit that changes nothing gives the very same workshop, and only such an edit. */
function expectSameOrDifferent(before: Workshop, after: Workshop): void {
  expect(after === before).toBe(same(after, before));
}

/** Holds where what is equal before and after is one and the same object. */
function expectShared(before: Workshop, after: Workshop): void {
  for (const name of COLLECTIONS) {
    const old: Record<string, object> = before[name];
    for (const [id, entity] of Object.entries<object>(after[name]))
      if (old[id] && same(old[id], entity)) expect(entity).toBe(old[id]);
  }
  for (const name of Object.keys(after) as (keyof Workshop)[])
    if (same(before[name], after[name])) expect(after[name]).toBe(before[name]);
}

/** Holds where a step has a label of words. */
function expectNamed(command: Command): void {
  const { key, params } = describeCommand(command);
  expect(translate(key, params)).not.toMatch(/app\.step|\{\{|undefined/);
}

/** Holds where undoing by snapshots leads back to the start, and redoing to the end. */
function expectUndone(states: Workshop[], original: Workshop): void {
  const end = structuredClone(states.at(-1)!);
  const past = [...states];
  const future: Workshop[] = [];
  while (past.length > 1) future.push(past.pop()!);
  expectEqual(past[0], original);
  while (future.length > 0) past.push(future.pop()!);
  expectEqual(past.at(-1), end);
}

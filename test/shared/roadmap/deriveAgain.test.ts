import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apply } from '#shared/commands/apply';
import { CommandRefused, type Command } from '#shared/commands/command';
import { hasBegun } from '#shared/model/queries';
import type { Workshop } from '#shared/model/workshop';
import { deriveItems } from '#shared/roadmap/derive';
import { anyEdits } from '../../support/arbitraryCommands';

function edited(workshop: Workshop, command: Command): Workshop {
  try {
    return apply(workshop, command, { today: '2027-03-01' });
  } catch (error) {
    if (error instanceof CommandRefused) return workshop;
    throw error;
  }
}

/** What each item shows of what people said about it. */
const saidOf = (workshop: Workshop) =>
  deriveItems(workshop).map((item) => {
    const override = workshop.overrides[item.key] ?? {};
    return {
      key: item.key,
      shown: {
        title: override.title ? item.title : undefined,
        waveId: override.waveId ? item.waveId : undefined,
        ownerId: override.ownerId !== undefined ? item.ownerId : undefined,
        effort: override.effort !== undefined ? item.effort : undefined,
        status: override.status !== undefined ? item.status : undefined,
      },
      said: {
        title: override.title || undefined,
        waveId: override.waveId ?? undefined,
        ownerId: override.ownerId,
        effort: override.effort,
        status: override.status,
      },
    };
  });

describe('deriving again, after any edit', () => {
  it('makes no duplicate, keeps what people changed, and loses nothing that was begun', () => {
    let edits = 0;
    fc.assert(
      fc.property(anyEdits, ({ start, commands }) => {
        let workshop = start;
        for (const command of commands) {
          workshop = edited(workshop, command);
          edits += 1;
          const items = saidOf(workshop);
          const keys = items.map(({ key }) => key);
          expect(new Set(keys).size).toBe(keys.length);
          for (const { shown, said } of items) expect(shown).toEqual(said);
          const begun = Object.entries(workshop.overrides).filter(
            ([, override]) => hasBegun(override) && !override.excluded,
          );
          for (const [key] of begun) expect(keys).toContain(key);
        }
      }),
      { numRuns: 700 },
    );
    expect(edits).toBeGreaterThan(2000);
  });

  it('leaves what people changed where the edit is about something else', () => {
    fc.assert(
      fc.property(anyEdits, ({ start, commands }) => {
        let workshop = start;
        for (const command of commands) {
          const before = workshop;
          workshop = edited(workshop, command);
          // Only taking things away, and what speaks of overrides itself, may touch them.
          if (command.type !== 'insert' && command.type !== 'update') continue;
          expect(workshop.overrides).toBe(before.overrides);
        }
      }),
      { numRuns: 500 },
    );
  });
});

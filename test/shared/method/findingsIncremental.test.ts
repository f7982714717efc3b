import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apply } from '#shared/commands/apply';
import { CommandRefused, type Command } from '#shared/commands/command';
import { newRisk } from '#shared/model/empty';
import { planChecker, RULES } from '#shared/method/findings';
import type { Workshop } from '#shared/model/workshop';
import { anyEdits } from '../../support/arbitraryCommands';
import { sample } from '../../support/sample';

const TODAY = '2027-02-24';

/** A checker that tells which rules ran. */
function watched() {
  const ran: string[] = [];
  const checkPlan = planChecker(
    RULES.map((rule) => ({ ...rule, find: (facts) => (ran.push(rule.name), rule.find(facts)) })),
  );
  return (workshop: Workshop): string[] => {
    ran.length = 0;
    checkPlan(workshop);
    return [...ran];
  };
}

const [component] = Object.values(sample.components);
const [risk] = Object.values(sample.risks);
const edited = (command: Command) => apply(sample, command, { today: sample.updatedOn });

function ranAfter(command: Command): string[] {
  const run = watched();
  run(sample);
  return run(edited(command));
}

describe('after an edit the plan checker runs', () => {
  it('all rules at first, and none where nothing changed', () => {
    const run = watched();
    expect(run(sample)).toEqual(RULES.map(({ name }) => name));
    expect(run({ ...sample })).toEqual([]);
  });

  it('none where a component was moved, or a remark on it written', () => {
    const { id, x, y, boundaryId } = component!;
    const components = [{ id, x: x + 8, y, boundaryId }];
    expect(ranAfter({ type: 'move', components, boundaries: [] })).toEqual([]);
    expect(
      ranAfter({ type: 'update', collection: 'components', changes: [{ id, patch: { notes: 'Seen' } }] }),
    ).toEqual([]);
  });

  it('none but those that read the parking lot where a point was parked', () => {
    const [parked] = Object.values(sample.parkingLot);
    const changes = [{ id: parked!.id, patch: { text: 'Otherwise' } }];
    expect(ranAfter({ type: 'update', collection: 'parkingLot', changes })).toEqual(['stillParked']);
  });

  it('those that read risks or the roadmap where a risk was edited, and no others', () => {
    const changes = [{ id: risk!.id, patch: { title: 'Otherwise' } }];
    const reading = RULES.filter(({ reads }) => reads.includes('risks') || reads.includes('roadmap'));
    expect(ranAfter({ type: 'update', collection: 'risks', changes })).toEqual(
      reading.map(({ name }) => name),
    );
    expect(reading.length).toBeLessThan(RULES.length / 2);
  });

  it('what would be found from scratch, after any edits', () => {
    fc.assert(
      fc.property(anyEdits, ({ start, commands }) => {
        const incremental = planChecker(RULES);
        let workshop = start;
        for (const command of commands) {
          workshop = tried(workshop, command);
          expect(incremental(workshop)).toEqual(planChecker(RULES)(structuredClone(workshop)));
        }
      }),
      { numRuns: 150 },
    );
  });

  it('what would be found from scratch where a risk is added to the sample', () => {
    const incremental = planChecker(RULES);
    incremental(sample);
    const more = edited({ type: 'insert', entities: { risks: [newRisk(() => 'r_new', 'New')] } });
    expect(incremental(more)).toEqual(planChecker(RULES)(structuredClone(more)));
  });
});

function tried(workshop: Workshop, command: Command): Workshop {
  try {
    return apply(workshop, command, { today: TODAY });
  } catch (error) {
    if (error instanceof CommandRefused) return workshop;
    throw error;
  }
}

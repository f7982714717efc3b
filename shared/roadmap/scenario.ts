/** What if: the workshop as a scenario has it, and the one step that makes it so. */
import { apply } from '../commands/apply';
import type { Command } from '../commands/command';
import { addDays } from '../model/dates';
import { newParticipant } from '../model/empty';
import type { Participant, Scenario } from '../model/entities';
import type { NewId } from '../model/ids';
import type { Workshop } from '../model/workshop';
import { editItem } from './edits';
import { scheduleRoadmap } from './planRoadmap';
import { takeOver } from './takeOver';

/**
 * The workshop as it would be with the scenario adopted. It has its start, reserve, dispositions and overrides; those
 * who come on top are participants from their day on, and take over what they would finish sooner than its owner.
 */
export const inScenario = (workshop: Workshop, scenario: Scenario): Workshop =>
  carriedOut(workshop, scenario, placeholders(workshop)).after;

/** Makes the workshop what the scenario shows, as one step. The scenario goes: it is the plan now. */
export function adoptScenario(workshop: Workshop, scenario: Scenario, newId: NewId): Command {
  const { commands } = carriedOut(workshop, scenario, newId);
  return { type: 'batch', commands: [...commands, { type: 'remove', ids: { scenarios: [scenario.id] } }] };
}

/** Ids that nothing of the workshop has; the same ones each time. */
function placeholders(workshop: Workshop): NewId {
  let count = 0;
  return (of) => {
    let id: string;
    do id = `hire_${count++}`;
    while (of !== 'workshop' && Object.hasOwn(workshop[of], id));
    return id;
  };
}

interface CarriedOut {
  commands: Command[];
  /** The workshop after the commands. */
  after: Workshop;
}

function carriedOut(workshop: Workshop, scenario: Scenario, newId: NewId): CarriedOut {
  const hires = scenario.hires.map((hire) => newParticipant(newId, hire));
  const changed = following({ commands: [], after: workshop }, [
    { type: 'insert', entities: { participants: hires } },
    ...planChanges(workshop, scenario),
    { type: 'insert', entities: { availability: absences(workshop, scenario, hires, newId) } },
  ]);
  const taken = takeOver(changed.after, hires, (key) => scenario.overrides[key]?.ownerId !== undefined);
  const shared = [...taken].reduce(
    (state, [key, ownerId]) => following(state, [editItem(state.after, { key }, { ownerId })]),
    changed,
  );
  // More hands can make a plan longer (Graham 1966): they then leave the work where it is.
  return endOf(shared.after) <= endOf(changed.after) ? shared : changed;
}

const following = ({ commands, after }: CarriedOut, more: Command[]): CarriedOut => ({
  commands: [...commands, ...more],
  after: apply(after, { type: 'batch', commands: more }, { today: after.updatedOn }),
});

/** What people changed by hand in a scenario. */
function planChanges(
  { schedule, overrides }: Workshop,
  { start, reserve, dispositions, ...scenario }: Scenario,
): Command[] {
  const changed = Object.entries(scenario.overrides).map(
    ([key, override]) => [key, { ...overrides[key], ...override }] as const,
  );
  return [
    {
      type: 'setDetails',
      patch: {
        schedule: { ...schedule, start: start ?? schedule.start, reserve: reserve ?? schedule.reserve },
        overrides: { ...overrides, ...Object.fromEntries(changed) },
      },
    },
    {
      type: 'update',
      collection: 'components',
      changes: Object.entries(dispositions).map(([id, disposition]) => ({ id, patch: { disposition } })),
    },
  ];
}

/** Who comes later is away until then. */
const absences = (
  { schedule }: Workshop,
  { start, hires }: Scenario,
  people: readonly Participant[],
  newId: NewId,
) =>
  hires.flatMap(({ from }, place) =>
    from === null || from <= (start ?? schedule.start)
      ? []
      : [
          {
            id: newId('availability'),
            participantId: people[place]!.id,
            discipline: null,
            from: null,
            to: addDays(from, -1),
            share: 0,
            note: '',
          },
        ],
  );

const endOf = (workshop: Workshop): string => scheduleRoadmap(workshop).finish ?? '';

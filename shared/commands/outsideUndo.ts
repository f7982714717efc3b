/**
 * Votes and the timer are outside undo: what happened in the room is not taken back by undoing an edit. Undo swaps
 * whole states, so what happened since a state was left is done to it again when one returns to it.
 */
import { linksInto, mapDetailReferences, mapReferences } from '../model/references';
import type { Details, Entity, Workshop } from '../model/workshop';
import { apply, type CommandContext } from './apply';
import { CommandRefused, type Command } from './command';

type Ballot = Entity<'ballots'>;

/** Whether a command is about votes and the timer alone. */
export function isOutsideUndo(command: Command): boolean {
  switch (command.type) {
    case 'insert':
      return isOnly(command.entities, ['ballots']);
    case 'remove':
      return isOnly(command.ids, ['ballots']);
    case 'update':
      return command.collection === 'ballots';
    case 'setDetails':
      return isOnly(command.patch, ['voting', 'timer']);
    case 'batch':
      return command.commands.length > 0 && command.commands.every(isOutsideUndo);
    case 'move':
    case 'restore':
      return false;
  }
}

const isOnly = (record: object, names: readonly string[]): boolean => {
  const keys = Object.keys(record);
  return keys.length > 0 && keys.every((key) => names.includes(key));
};

/** The workshop after commands that were given in another state of it, each as far as this state has what it is about. */
export function applyAgain(
  workshop: Workshop,
  commands: readonly Command[],
  context: CommandContext,
): Workshop {
  return commands.flatMap(leaves).reduce((state, command) => {
    try {
      return apply(state, fitting(state, command), context);
    } catch (error) {
      if (error instanceof CommandRefused) return state;
      throw error;
    }
  }, workshop);
}

const leaves = (command: Command): Command[] =>
  command.type === 'batch' ? command.commands.flatMap(leaves) : [command];

/** The command without links to what is not there. */
function fitting(workshop: Workshop, command: Command): Command {
  const existing = linksInto(workshop);
  const linked = (ballot: Ballot) => mapReferences('ballots', ballot, existing) ?? [];
  switch (command.type) {
    case 'insert':
      return { type: 'insert', entities: { ballots: (command.entities.ballots ?? []).flatMap(linked) } };
    case 'update': {
      const changes = command.changes.flatMap(({ id, patch }) =>
        Object.hasOwn(workshop.ballots, id)
          ? [linked({ ...workshop.ballots[id]!, ...(patch as Partial<Ballot>) })].flat()
          : [],
      );
      return {
        type: 'update',
        collection: 'ballots',
        changes: changes.map(({ id, ...patch }) => ({ id, patch })),
      };
    }
    case 'setDetails': {
      const mapped = mapDetailReferences({ ...workshop, ...command.patch }, existing);
      const names = Object.keys(command.patch) as (keyof Details)[];
      const patch = Object.fromEntries(names.map((name) => [name, mapped[name] ?? command.patch[name]]));
      return { type: 'setDetails', patch };
    }
    default:
      return command;
  }
}

/**
 * Votes and the timer are outside undo: what happened in the room is not taken back by undoing an edit. Undo swaps
 * whole states, so what became of votes and timer meanwhile is carried into the state that one returns to.
 */
import { linksInto, mapDetailReferences, mapReferences } from '../model/references';
import type { Details, Entity, Workshop } from '../model/workshop';
import type { Command } from './command';

type Ballot = Entity<'ballots'>;
type Voting = Details['voting'];
type Timer = Details['timer'];

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

/**
 * The workshop that one returns to, with what became of votes and timer since; as far as it has what they are about. The
 * same workshop where nothing became of them.
 * @param left the state that the step between led to
 * @param present what came of that state by commands outside undo alone
 */
export function carriedInto(workshop: Workshop, left: Workshop, present: Workshop): Workshop {
  const links = linksInto(workshop);
  const ballots = carried<Ballot>(workshop.ballots, left.ballots, present.ballots, (ballot) =>
    mapReferences('ballots', ballot, links),
  );
  const voting = carriedVoting(workshop.voting, left.voting, present.voting);
  const timer = carriedTimer(workshop.timer, left.timer, present.timer);
  if (ballots === workshop.ballots && voting === workshop.voting && timer === workshop.timer) return workshop;
  const next: Workshop = { ...workshop, updatedOn: present.updatedOn, ballots, voting, timer };
  return { ...next, ...mapDetailReferences(next, linksInto(next)) };
}

/**
 * A record with what changed in another one meanwhile: what came is put in, what went is taken out, what changed is changed
 * where it is there.
 * @param fit makes an entry fit the state; null where it cannot
 */
function carried<T>(
  record: Record<string, T>,
  left: Record<string, T>,
  present: Record<string, T>,
  fit: (entry: T) => T | null = (entry) => entry,
): Record<string, T> {
  if (left === present) return record;
  const next = { ...record };
  for (const id of Object.keys(left)) if (!Object.hasOwn(present, id)) delete next[id];
  for (const [id, entry] of Object.entries(present)) {
    const before = left[id];
    if (before === entry || (before !== undefined && !Object.hasOwn(next, id))) continue;
    const there = next[id];
    const fitting = fit(there === undefined || before === undefined ? entry : changed(there, before, entry));
    if (fitting !== null) next[id] = fitting;
  }
  return next;
}

/** A value with those fields of another one that changed. */
function changed<T>(value: T, before: T, after: T): T {
  if (typeof value !== 'object' || value === null) return after;
  const fields = Object.entries(after as object).filter(
    ([name, field]) => (before as Record<string, unknown>)[name] !== field,
  );
  return { ...value, ...Object.fromEntries(fields) } as T;
}

function carriedVoting(voting: Voting, left: Voting, present: Voting): Voting {
  if (left === present) return voting;
  if (!voting || !left || !present || voting.startedAt !== present.startedAt) return present;
  const list = (name: 'componentIds' | 'voterIds' | 'doneIds' | 'ballotIds') => ({
    [name]: carriedList(voting[name], left[name], present[name]),
  });
  return {
    ...present,
    ...list('componentIds'),
    ...list('voterIds'),
    ...list('doneIds'),
    ...list('ballotIds'),
  };
}

const carriedList = (list: string[], left: string[], present: string[]): string[] => [
  ...list.filter((id) => present.includes(id) || !left.includes(id)),
  ...present.filter((id) => !left.includes(id) && !list.includes(id)),
];

function carriedTimer(timer: Timer, left: Timer, present: Timer): Timer {
  if (left === present) return timer;
  const isSame = left.itemId === present.itemId && left.since === present.since;
  const { itemId, since } = isSame ? timer : present;
  return {
    itemId,
    since,
    spent: carried(timer.spent, left.spent, present.spent),
    extended: carried(timer.extended, left.extended, present.extended),
  };
}

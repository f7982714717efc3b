/** Edits of work items among each other: split, merged, done sooner or later. Each is one command. */
import type { Command } from '../commands/command';
import type { Effort, HandMadeItem } from '../model/entities';
import type { NewId } from '../model/ids';
import { cutToLine } from '../model/primitives';
import { compareText } from '../model/queries';
import type { Workshop } from '../model/workshop';
import { dependencyKeys } from './dependencies';
import { editItem, editOverride, handMadeId } from './edits';
import type { PlannedItem } from './plan';
import { scheduleRoadmap } from './planRoadmap';
import { tasksOf } from './tasks';

const times = ({ low, likely, high }: Effort, factor: number): Effort => ({
  low: low * factor,
  likely: likely * factor,
  high: high * factor,
});

const plus = (a: Effort | null, b: Effort | null): Effort | null =>
  a && b ? { low: a.low + b.low, likely: a.likely + b.likely, high: a.high + b.high } : (a ?? b);

/**
 * Splits off the first half of an item, as one made by hand that the item then waits for: whoever waits for the item
 * still waits for all of it. Both have half of the effort; what was begun goes on with the first half.
 * @param title of the first half
 */
export function splitItem(workshop: Workshop, item: PlannedItem, title: string, newId: NewId): Command {
  const half = item.effort && times(item.effort, 0.5);
  // An orphan is there only because it was begun.
  const status = item.source === 'orphan' ? item.status : 'todo';
  const first: HandMadeItem = {
    id: newId('workItems'),
    title: cutToLine(title),
    description: '',
    componentIds: item.componentIds,
    waveId: item.waveId,
    ownerId: item.ownerId,
    effort: half,
    dependsOn: dependencyKeys(workshop, item.key),
    status: item.status,
    foundation: item.foundation,
    pinned: item.pinned,
    due: null,
    acceptance: '',
  };
  return {
    type: 'batch',
    commands: [
      { type: 'insert', entities: { workItems: [first] } },
      editItem(workshop, item, { effort: half, status, pinned: null, dependsOn: [`item:${first.id}`] }),
    ],
  };
}

/**
 * Merges an item into another: its effort and what it waits for go to the other, and who waited for it waits for the
 * other. One made by hand goes; a derived one is left out, with a note of where it is done. Null where something else
 * stands between the two: it would wait for itself; and where the other is an orphan, for which nothing can wait.
 * @param note such as “Done with …”
 */
export function mergeItem(
  workshop: Workshop,
  item: PlannedItem,
  into: PlannedItem,
  note: string,
): Command | null {
  const own = [item.key, into.key];
  if (into.source === 'orphan') return null;
  if (standsBetween(workshop, item.key, into.key) || standsBetween(workshop, into.key, item.key)) return null;
  const dependsOn = [...dependencyKeys(workshop, into.key), ...dependencyKeys(workshop, item.key)];
  const waiting = scheduleRoadmap(workshop).items.filter(
    ({ key, dependsOn: keys }) => keys.includes(item.key) && !own.includes(key),
  );
  let state = workshop;
  const commands: Command[] = [];
  /** Overrides are replaced as a whole: each edit has to see those before it. */
  const add = (command: Command) => {
    commands.push(command);
    if (command.type === 'setDetails') state = { ...state, ...command.patch };
  };
  add(
    editItem(state, into, {
      effort: plus(into.effort, item.effort),
      dependsOn: [...new Set(dependsOn)].filter((key) => !own.includes(key)),
    }),
  );
  for (const other of waiting) {
    const keys = dependencyKeys(workshop, other.key).map((key) => (key === item.key ? into.key : key));
    add(editItem(state, other, { dependsOn: [...new Set(keys)] }));
  }
  const id = handMadeId(item.key);
  const isPlain =
    id !== null && Object.hasOwn(workshop.workItems, id) && !Object.hasOwn(workshop.overrides, item.key);
  if (isPlain) add({ type: 'remove', ids: { workItems: [id] } });
  else add(editOverride(state, item.key, { excluded: true, notes: note }));
  return { type: 'batch', commands };
}

/** Whether an item waits for something that waits for another one. */
function standsBetween(workshop: Workshop, key: string, otherKey: string): boolean {
  const waitsFor = new Map(scheduleRoadmap(workshop).items.map((item) => [item.key, item.dependsOn]));
  const reached = new Set((waitsFor.get(key) ?? []).filter((next) => next !== otherKey));
  for (const next of reached) for (const further of waitsFor.get(next) ?? []) reached.add(further);
  return reached.has(otherKey);
}

/**
 * Puts an item before (-1) or after (+1) what its owner does just before or after it; null where that is nothing. What it
 * waits for still comes first.
 */
export function moveInTurn(workshop: Workshop, key: string, by: -1 | 1): Command | null {
  const { tasks, personDays } = tasksOf(workshop);
  const starts = new Map(scheduleRoadmap(workshop).items.map((item) => [item.key, item.start]));
  const places = new Map(tasks.keys.map((task, place) => [task, place]));
  const inTurn = tasks.keys.toSorted(
    (a, b) =>
      compareText(starts.get(a)!, starts.get(b)!) ||
      tasks.ranks[places.get(a)!]! - tasks.ranks[places.get(b)!]!,
  );
  const owner = tasks.owners[places.get(key) ?? -1];
  const lane = inTurn.filter((other) => {
    const place = places.get(other)!;
    return tasks.owners[place] === owner && personDays[place]! > 0 && tasks.statuses[place] === 'todo';
  });
  const at = lane.indexOf(key);
  const other = at < 0 ? undefined : lane[at + by];
  if (other === undefined) return null;
  const priorities = inTurn.filter((one) => one !== key);
  priorities.splice(priorities.indexOf(other) + (by > 0 ? 1 : 0), 0, key);
  return { type: 'setDetails', patch: { schedule: { ...workshop.schedule, priorities } } };
}

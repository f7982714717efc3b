import { wavesInOrder } from '../../model/queries';
import { KEY_COLLECTIONS } from '../../model/references';
import { workCalendar } from '../../roadmap/calendar';
import { capacities } from '../../roadmap/capacity';
import { subjectOf } from '../../roadmap/derive';
import { sumEffort } from '../../roadmap/effort';
import type { PlannedItem, WorkItemSource } from '../../roadmap/plan';
import { groupBy } from '../../model/group';
import type { Message, TextParams } from '../../texts/index';
import { joinNames, nameOr, ofWorkshop, type Facts, type Found, type Rule } from './rule';

export const roadmapRules: Rule[] = [
  {
    name: 'workWithoutSource',
    severity: 'warning',
    step: 'roadmap',
    find: ({ roadmap }) =>
      roadmap.items
        .filter((item) => item.source === 'orphan' && item.status === 'doing')
        .map((item) => ofItem(item)),
  },
  {
    name: 'workInCircle',
    severity: 'warning',
    step: 'roadmap',
    find: ({ workshop, roadmap, itemOf }) =>
      roadmap.cycles
        .map((keys) => keys.map((key) => itemOf.get(key)!))
        // What flows alone make a circle is one of the map, and found there.
        .filter((items) =>
          items.some((item) => item.source === 'item' || workshop.overrides[item.key]?.dependsOn),
        )
        .map((items) => {
          const [first] = items.toSorted((a, b) => (a.key < b.key ? -1 : 1));
          return ofItem(first!, { count: items.length, names: joinNames(namesOf(items)) });
        }),
  },
  { name: 'waveTooEarly', severity: 'warning', step: 'roadmap', find: tooEarly },
  { name: 'overloaded', severity: 'warning', step: 'roadmap', find: overloaded },
  {
    name: 'roadmapAfterOutcome',
    severity: 'warning',
    step: 'roadmap',
    find: ({ workshop: { outcome }, roadmap: { finish } }) =>
      outcome.date !== null && finish !== null && finish > outcome.date
        ? [ofWorkshop({ finish, due: outcome.date })]
        : [],
  },
  {
    name: 'itemWithoutEffort',
    severity: 'note',
    step: 'roadmap',
    find: (facts) => otherItems(facts, (item) => item.effort === null),
  },
  {
    name: 'itemWithoutOwner',
    severity: 'note',
    step: 'roadmap',
    find: (facts) => otherItems(facts, (item) => item.ownerId === null && item.source !== 'risk'),
  },
];

/** The name of what an item is about; the title of one that is about nothing with a name. */
const nameOfItem = (item: PlannedItem): string | Message => {
  const subject = subjectOf(item);
  return typeof subject === 'string' ? nameOr(subject) : subject;
};
const namesOf = (items: readonly PlannedItem[]): string[] =>
  items.map(nameOfItem).filter((name) => typeof name === 'string');

function ofItem(item: PlannedItem, params?: TextParams): Found {
  const [kind = '', id = ''] = item.key.split(':');
  return {
    id: item.key,
    about: item.source === 'orphan' ? null : { collection: KEY_COLLECTIONS[kind]!, id },
    params: { name: nameOfItem(item), ...params },
  };
}

const PLANNED_ELSEWHERE: readonly WorkItemSource[] = ['component', 'check', 'seam'];

/**
 * Open items that no rule of another step speaks of: components have their own, risks without a response as well. What
 * follows from the seam and from checks is planned once the components are.
 */
function otherItems({ workshop, roadmap }: Facts, isSo: (item: PlannedItem) => boolean): Found[] {
  return roadmap.items
    .filter((item) => item.status !== 'done' && !PLANNED_ELSEWHERE.includes(item.source) && isSo(item))
    .filter(
      (item) => item.source !== 'risk' || workshop.risks[item.key.slice('risk:'.length)]?.response !== null,
    )
    .map((item) => ofItem(item));
}

/** Items that people put into an earlier wave than something that they wait for; each with the latest such thing. */
function tooEarly({ workshop, roadmap, itemOf }: Facts): Found[] {
  const places = new Map(wavesInOrder(workshop.waves).map((wave, place) => [wave.id, place]));
  const placeOf = (item: PlannedItem) => (item.waveId === null ? -1 : (places.get(item.waveId) ?? -1));
  return roadmap.items.flatMap((item) => {
    const later = item.dependsOn
      .map((key) => itemOf.get(key)!)
      .filter((other) => placeOf(other) > placeOf(item));
    const latest = later.toSorted((a, b) => placeOf(b) - placeOf(a))[0];
    return latest ? [ofItem(item, { other: nameOfItem(latest) })] : [];
  });
}

/**
 * Owners with more person-days of open work (PERT mean) than they have for it until the outcome is due, or ever, where
 * it has no date.
 */
function overloaded({ workshop, roadmap }: Facts): Found[] {
  const calendar = workCalendar(workshop);
  const capacityOf = capacities(workshop, calendar);
  const end = workshop.outcome.date === null ? calendar.length : calendar.dayAfter(workshop.outcome.date);
  const until = workshop.outcome.date ?? calendar.dateOf(calendar.length);
  const open = roadmap.items.filter((item) => item.status !== 'done');
  return [...groupBy(open, (item) => item.ownerId)].flatMap(([ownerId, items]) => {
    const owner = ownerId === null ? undefined : workshop.participants[ownerId];
    const demand = sumEffort(items).mean;
    const capacity = capacityOf(ownerId).until(end);
    if (owner === undefined || demand <= capacity) return [];
    const params = { name: nameOr(owner.name), demand, capacity, until };
    return [{ id: owner.id, about: { collection: 'participants' as const, id: owner.id }, params }];
  });
}

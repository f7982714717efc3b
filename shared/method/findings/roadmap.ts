import { wavesInOrder } from '../../model/queries';
import { KEY_COLLECTIONS } from '../../model/references';
import { subjectOf } from '../../roadmap/derive';
import { editItem, editOverride } from '../../roadmap/edits';
import type { PlannedItem, PlannedWave, WorkItemSource } from '../../roadmap/plan';
import { latest } from '../../roadmap/planRoadmap';
import type { Message, TextParams } from '../../texts/index';
import { isWritten } from '../written';
import { joinNames, nameOr, ofComponent, ofWorkshop, type Facts, type Found, type Rule } from './rule';

export const roadmapRules: Rule[] = [
  {
    name: 'workWithoutSource',
    severity: 'warning',
    step: 'roadmap',
    reads: ['roadmap'],
    find: ({ roadmap }) =>
      roadmap.items
        .filter((item) => item.source === 'orphan' && item.status === 'doing')
        .map((item) => ofItem(item)),
    fix: ({ workshop }, key) => editOverride(workshop, key, { excluded: true }),
  },
  {
    name: 'workInCircle',
    severity: 'warning',
    step: 'roadmap',
    reads: ['roadmap', 'overrides'],
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
  {
    name: 'waveTooEarly',
    severity: 'warning',
    step: 'roadmap',
    reads: ['roadmap', 'waves'],
    find: (facts) => tooEarly(facts).map(({ item, latest }) => ofItem(item, { other: nameOfItem(latest) })),
    fix: (facts, key) => {
      const found = tooEarly(facts).find(({ item }) => item.key === key);
      const waveId = found?.latest.waveId ?? null;
      return waveId === null ? null : editItem(facts.workshop, { key }, { waveId });
    },
  },
  {
    name: 'foundationLate',
    severity: 'warning',
    step: 'roadmap',
    reads: ['roadmap', 'waves'],
    find: (facts) => lateFoundations(facts).map((item) => ofItem(item)),
    fix: (facts, key) => {
      const [first] = wavesInOrder(facts.workshop.waves);
      const isLate = lateFoundations(facts).some((item) => item.key === key);
      return first && isLate ? editItem(facts.workshop, { key }, { waveId: first.id }) : null;
    },
  },
  {
    name: 'exposedUntilLate',
    severity: 'error',
    step: 'roadmap',
    reads: ['components', 'roadmap', 'waves'],
    find: ({ workshop, itemOf }) => {
      const [first] = wavesInOrder(workshop.waves);
      return Object.values(workshop.components)
        .filter(({ origin, shortcuts }) => origin === 'existing' && shortcuts.includes('exposedAdminTool'))
        .flatMap((component) => {
          const item = itemOf.get(`component:${component.id}`);
          const isLate = item && item.status !== 'done' && item.waveId !== null && item.waveId !== first?.id;
          return isLate ? [ofComponent(component, { finish: item.finish })] : [];
        });
    },
  },
  {
    name: 'emptyWave',
    severity: 'note',
    step: 'roadmap',
    reads: ['roadmap'],
    find: ({ roadmap }) =>
      roadmap.items.length === 0
        ? []
        : roadmap.waves.filter(({ id, items }) => id !== null && items.length === 0).map(ofWave),
    fix: ({ workshop }, id) =>
      Object.hasOwn(workshop.waves, id) ? { type: 'remove', ids: { waves: [id] } } : null,
  },
  {
    name: 'waveWithoutGoal',
    severity: 'note',
    step: 'roadmap',
    reads: ['roadmap'],
    find: ({ roadmap }) =>
      roadmap.waves
        .filter(({ id, items, goal }) => id !== null && items.length > 0 && !isWritten(goal))
        .map(ofWave),
  },
  {
    name: 'waveWithoutExitCriteria',
    severity: 'note',
    step: 'roadmap',
    reads: ['roadmap'],
    find: ({ roadmap }) =>
      roadmap.waves
        .filter(({ id, items, exitCriteria }) => id !== null && items.length > 0 && !isWritten(exitCriteria))
        .map(ofWave),
  },
  {
    name: 'wideEffort',
    severity: 'note',
    step: 'roadmap',
    reads: ['roadmap'],
    find: ({ roadmap }) =>
      roadmap.items.flatMap((item) => {
        const { effort, status } = item;
        const saysNothing =
          effort !== null && effort.high >= WIDE_FROM && effort.high > effort.low * WIDE_FACTOR;
        return saysNothing && status !== 'done' ? [ofItem(item, { low: effort.low, high: effort.high })] : [];
      }),
  },
  {
    name: 'roadmapAfterOutcome',
    severity: 'warning',
    step: 'roadmap',
    reads: ['roadmap', 'outcome'],
    find: ({ workshop: { outcome }, roadmap: { items } }) => {
      // Finished work lies on the plan's first day, whenever it was done.
      const finish = latest(items.filter(({ status }) => status !== 'done'));
      return outcome.date !== null && finish !== null && finish > outcome.date
        ? [ofWorkshop({ finish, due: outcome.date })]
        : [];
    },
  },
  {
    name: 'itemWithoutEffort',
    severity: 'note',
    step: 'roadmap',
    reads: ['roadmap', 'risks'],
    find: (facts) => otherItems(facts, (item) => item.effort === null),
  },
  {
    name: 'itemWithoutOwner',
    severity: 'note',
    step: 'roadmap',
    reads: ['roadmap', 'risks'],
    find: (facts) => otherItems(facts, (item) => item.ownerId === null && item.source !== 'risk'),
  },
];

/** The name of what an item is about; the title of one that is about nothing with a name. */
export const nameOfItem = (item: PlannedItem): string | Message => {
  const subject = subjectOf(item);
  return typeof subject === 'string' ? nameOr(subject) : subject;
};
const namesOf = (items: readonly PlannedItem[]): string[] =>
  items.map(nameOfItem).filter((name) => typeof name === 'string');

export function ofItem(item: PlannedItem, params?: TextParams): Found {
  const [kind = '', id = ''] = item.key.split(':');
  const collection = item.source === 'orphan' ? undefined : KEY_COLLECTIONS[kind];
  return {
    id: item.key,
    // A check is no entity of the workshop.
    about: collection ? { collection, id } : null,
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

const ofWave = ({ id, name }: PlannedWave): Found => ({
  id: id!,
  about: { collection: 'waves', id: id! },
  params: { name: nameOr(name) },
});

/** The place of an item's wave among all; -1 where no wave holds it. */
function wavePlaces({ workshop }: Facts): (item: PlannedItem) => number {
  const places = new Map(wavesInOrder(workshop.waves).map((wave, place) => [wave.id, place]));
  return (item) => (item.waveId === null ? -1 : (places.get(item.waveId) ?? -1));
}

/** Items that people put into an earlier wave than something that they wait for; each with the latest such thing. */
function tooEarly(facts: Facts): { item: PlannedItem; latest: PlannedItem }[] {
  const placeOf = wavePlaces(facts);
  return facts.roadmap.items.flatMap((item) => {
    const later = item.dependsOn
      .map((key) => facts.itemOf.get(key)!)
      .filter((other) => placeOf(other) > placeOf(item));
    const latest = later.toSorted((a, b) => placeOf(b) - placeOf(a))[0];
    return latest ? [{ item, latest }] : [];
  });
}

/** Foundations that lie behind the first wave, though nothing that they wait for does. */
function lateFoundations(facts: Facts): PlannedItem[] {
  const placeOf = wavePlaces(facts);
  return facts.roadmap.items.filter(
    (item) =>
      item.foundation &&
      item.status !== 'done' &&
      item.source !== 'orphan' &&
      placeOf(item) > 0 &&
      item.dependsOn.every((key) => placeOf(facts.itemOf.get(key)!) <= 0),
  );
}

/** From this many days on, and so many times as much at worst as at best, an estimate says nothing. */
const WIDE_FROM = 5;
const WIDE_FACTOR = 5;

/** Who has more to do than they can, and on whom too much depends. */
import { groupBy } from '../../model/group';
import type { Participant } from '../../model/entities';
import { workCalendar } from '../../roadmap/calendar';
import { capacities } from '../../roadmap/capacity';
import { sumEffort } from '../../roadmap/effort';
import { ownerLoads, type Load } from '../../roadmap/load';
import { monthMessage } from '../../texts/format';
import type { TextParams } from '../../texts/index';
import { nameOr, type Facts, type Found, type Part, type Rule } from './rule';

/** What it follows from how much an owner can do, besides the plan itself. */
const CAPACITY_PARTS: readonly Part[] = [
  'roadmap',
  'outcome',
  'participants',
  'schedule',
  'calendars',
  'availability',
];

export const ownerRules: Rule[] = [
  {
    name: 'soleOwner',
    severity: 'warning',
    step: 'roadmap',
    reads: ['roadmap', 'participants'],
    find: soleOwners,
  },
  {
    name: 'overloaded',
    severity: 'warning',
    step: 'roadmap',
    reads: CAPACITY_PARTS,
    find: overloaded,
  },
  {
    name: 'ownerOverCapacity',
    severity: 'note',
    step: 'roadmap',
    reads: CAPACITY_PARTS,
    find: overCapacity,
  },
];

const ofOwner = ({ id, name }: Participant, params: TextParams): Found => ({
  id,
  about: { collection: 'participants', id },
  params: { name: nameOr(name), ...params },
});

/** Fewer components than this can well be one person's. */
const MANY = 4;

/** Whoever owns the work on more than half of the components, where there are others. */
function soleOwners({ workshop, roadmap }: Facts): Found[] {
  if (Object.keys(workshop.participants).length < 2) return [];
  const open = roadmap.items.filter((item) => item.source === 'component' && item.status !== 'done');
  return [...groupBy(open, (item) => item.ownerId)].flatMap(([ownerId, items]) => {
    const owner = ownerId === null ? undefined : workshop.participants[ownerId];
    if (owner === undefined || items.length < MANY || items.length * 2 <= open.length) return [];
    return [ofOwner(owner, { owned: items.length, count: open.length })];
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
    return [ofOwner(owner, { demand, capacity, until })];
  });
}

/** Asked for more than this share of what there is of them in a month, and by more than a day, somebody has to put work off. */
const MUCH = 1.5;

/**
 * Owners whom the end of the plan waits for, and of whom too much is wished in some month; the worst is told. Not those
 * with too much for all the time that there is.
 */
function overCapacity(facts: Facts): Found[] {
  const { workshop, roadmap } = facts;
  const told = new Set(overloaded(facts).map(({ id }) => id));
  const waitedFor = new Set(roadmap.items.filter(({ critical }) => critical).map(({ ownerId }) => ownerId));
  return ownerLoads(workshop).flatMap(({ ownerId, months }) => {
    const owner = ownerId === null ? undefined : workshop.participants[ownerId];
    if (owner === undefined || told.has(owner.id) || !waitedFor.has(owner.id)) return [];
    const [worst] = months
      .filter(({ asked, available }) => asked > MUCH * available && asked > available + 1)
      .sort((a, b) => shareOf(b) - shareOf(a));
    if (worst === undefined) return [];
    const { month, asked, available } = worst;
    return [ofOwner(owner, { month: monthMessage(month), asked, available })];
  });
}

const shareOf = ({ asked, available }: Load): number => asked / available;

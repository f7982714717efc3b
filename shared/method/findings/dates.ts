/** Days that people set and the plan does not keep. */
import { editItem } from '../../roadmap/edits';
import { holdMessage, missedDates, type MissedDate } from '../../roadmap/held';
import { milestonesOf, type PlannedMilestone } from '../../roadmap/milestones';
import { nameOfItem, ofItem } from './roadmap';
import { nameOr, type Facts, type Found, type Rule } from './rule';

export const dateRules: Rule[] = [
  {
    name: 'pinnedDateMissed',
    severity: 'warning',
    step: 'roadmap',
    reads: ['roadmap'],
    find: (facts) => missed(facts, 'pinned'),
    fix: ({ workshop }, key) => editItem(workshop, { key }, { pinned: null }),
  },
  {
    name: 'dueDateMissed',
    severity: 'warning',
    step: 'roadmap',
    reads: ['roadmap', 'risks', 'readiness', 'today'],
    find: (facts) => missed(facts, 'due').filter(({ id }) => !isToldElsewhere(facts, id)),
  },
  {
    name: 'milestoneLate',
    severity: 'warning',
    step: 'roadmap',
    reads: ['roadmap', 'milestones'],
    find: ({ workshop, roadmap, itemOf }) =>
      milestonesOf(workshop, roadmap.items).flatMap((milestone) => {
        const { isLate, due, on, keys } = milestone;
        if (!isLate) return [];
        const last = keys.map((key) => itemOf.get(key)!).find(({ finish }) => finish === on)!;
        return [ofMilestone(milestone, { due: due!, on: on!, last: nameOfItem(last) })];
      }),
  },
  {
    name: 'milestoneOfNothing',
    severity: 'note',
    step: 'roadmap',
    reads: ['roadmap', 'milestones'],
    find: ({ workshop, roadmap }) =>
      milestonesOf(workshop, roadmap.items)
        .filter(({ keys }) => keys.length === 0)
        .map((milestone) => ofMilestone(milestone)),
    fix: ({ workshop }, id) =>
      Object.hasOwn(workshop.milestones, id) ? { type: 'remove', ids: { milestones: [id] } } : null,
  },
];

const missed = ({ workshop, itemOf }: Facts, kind: MissedDate['kind']): Found[] =>
  missedDates(workshop)
    .filter((date) => date.kind === kind)
    .map(({ key, wanted, planned, hold }) => {
      const item = itemOf.get(key)!;
      return ofItem(item, { wanted, planned, why: holdMessage(workshop, item, hold) });
    });

/** A risk has its own rules for its day, and a check has one for a day that is past. */
function isToldElsewhere({ workshop, itemOf, today }: Facts, key: string): boolean {
  const { source, due } = itemOf.get(key)!;
  if (source === 'risk') return workshop.risks[key.slice('risk:'.length)]!.due === due;
  return source === 'check' && workshop.readiness[key]!.due === due && due! < today;
}

const ofMilestone = ({ id, name }: PlannedMilestone, params: Found['params'] = {}): Found => ({
  id,
  about: { collection: 'milestones', id },
  params: { name: nameOr(name), ...params },
});

/** Questions about a workshop that more than one room asks. Pure; costly answers are remembered by identity. */
import type { Component, Flow, Participant, Risk, Sitting, WorkItemOverride } from './entities';
import { memoByParts } from './memo';
import type { Fate } from './vocabulary';
import type { Workshop } from './workshop';

/** Remembers the last answers of a function by the identity of its argument. */
export function memoByIdentity<A extends object, R>(compute: (argument: A) => R): (argument: A) => R {
  const known = new WeakMap<A, R>();
  return (argument) => {
    let answer = known.get(argument);
    if (answer === undefined) {
      answer = compute(argument);
      known.set(argument, answer);
    }
    return answer;
  };
}

/** Who consumes and who provides: derived from the flow's direction, never guessed. */
export function endsOf(flow: Pick<Flow, 'sourceId' | 'targetId' | 'direction'>): {
  providerId: string;
  consumerId: string;
} {
  return flow.direction === 'calls'
    ? { providerId: flow.targetId, consumerId: flow.sourceId }
    : { providerId: flow.sourceId, consumerId: flow.targetId };
}

/** Inherent score of a risk, 1 to 25. */
export const scoreOf = (risk: Pick<Risk, 'likelihood' | 'impact'>): number => risk.likelihood * risk.impact;

/**
 * Step on the five-step risk ramp, 0 (mildest) to 4, of a likelihood × impact score from 1 to 25:
 * up to 3, 6, 11, 15 and above.
 */
export function riskLevel(score: number): 0 | 1 | 2 | 3 | 4 {
  if (score <= 3) return 0;
  if (score <= 6) return 1;
  if (score <= 11) return 2;
  return score <= 15 ? 3 : 4;
}

/** From this step of the ramp on a risk is high: whoever accepts it puts their name under it. */
export const HIGH_LEVEL = 3;

/** Open risks that nobody owns. */
export const isUnowned = (risk: Risk): boolean => risk.ownerId === null && risk.status !== 'closed';

/** The risks of each component that are not closed, by component id. Components without one are not there. */
export const openRisksByComponent = memoByIdentity(
  (risks: Workshop['risks']): ReadonlyMap<string, readonly Risk[]> => {
    const byComponent = new Map<string, Risk[]>();
    for (const risk of Object.values(risks)) {
      if (risk.status === 'closed') continue;
      for (const id of risk.componentIds) {
        const list = byComponent.get(id);
        if (list) list.push(risk);
        else byComponent.set(id, [risk]);
      }
    }
    return byComponent;
  },
);

/** The flows that touch each component, by component id. */
export const flowsByComponent = memoByIdentity(
  (flows: Workshop['flows']): ReadonlyMap<string, readonly Flow[]> => {
    const byComponent = new Map<string, Flow[]>();
    const add = (id: string, flow: Flow) => {
      const list = byComponent.get(id);
      if (list) list.push(flow);
      else byComponent.set(id, [flow]);
    };
    for (const flow of Object.values(flows)) {
      add(flow.sourceId, flow);
      if (flow.targetId !== flow.sourceId) add(flow.targetId, flow);
    }
    return byComponent;
  },
);

/** What happens to a component: there is nothing yet to keep or to replace where it has to be built. */
export const fateOf = ({ origin, disposition }: Pick<Component, 'origin' | 'disposition'>): Fate =>
  origin === 'missing' ? 'build' : disposition;

/** Whether there is something to be decided about a component, and it is not: what is missing is to be built. */
export const isUndecided = (component: Pick<Component, 'origin' | 'disposition'>): boolean =>
  fateOf(component) === 'undecided';

/** Whether a component that is there is to be refactored or rewritten. */
export const isChanged = ({ origin, disposition }: Pick<Component, 'origin' | 'disposition'>): boolean =>
  origin === 'existing' && (disposition === 'refactor' || disposition === 'rewrite');

/** Up to two initials of a name, as people would write them. */
export function initialsOf(participant: Pick<Participant, 'name'>): string {
  const words = participant.name.trim().split(/\s+/u).filter(Boolean);
  const first = words[0];
  if (!first) return '?';
  const last = words.length > 1 ? words[words.length - 1]! : '';
  return ([...first][0]! + ([...last][0] ?? '')).toUpperCase();
}

/** A comparison of texts that gives the same order on every engine: by code unit after case folding. */
export function compareText(a: string, b: string): number {
  const left = a.toLowerCase();
  const right = b.toLowerCase();
  if (left !== right) return left < right ? -1 : 1;
  return a === b ? 0 : a < b ? -1 : 1;
}

/** Components by name. */
export const componentsByName = memoByIdentity((components: Workshop['components']): readonly Component[] =>
  Object.values(components).sort((a, b) => compareText(a.name, b.name) || compareText(a.id, b.id)),
);

export const participantsByName = memoByIdentity(
  (participants: Workshop['participants']): readonly Participant[] =>
    Object.values(participants).sort((a, b) => compareText(a.name, b.name) || compareText(a.id, b.id)),
);

/** The newest sitting that has not ended; undefined while nobody sits. */
export const openSitting = (sittings: Workshop['sittings']): Sitting | undefined =>
  Object.values(sittings)
    .filter(({ endedAt }) => endedAt === null)
    .sort((a, b) => compareText(b.startedAt, a.startedAt) || compareText(b.id, a.id))[0];

/** Who is in the room, by name: those of the newest sitting that is open; everybody where none is. */
export const presentParticipants = memoByParts(
  ({ participants, sittings }: Pick<Workshop, 'participants' | 'sittings'>) => [participants, sittings],
  ({ participants, sittings }): readonly Participant[] => {
    const everybody = participantsByName(participants);
    const sitting = openSitting(sittings);
    return sitting ? everybody.filter(({ id }) => sitting.participantIds.includes(id)) : everybody;
  },
);

/** The boundary's id and those of all boundaries within it, at any depth; safe on cyclic parents. */
export function boundaryWithDescendants(boundaries: Workshop['boundaries'], id: string): Set<string> {
  const childrenOf = boundaryChildren(boundaries);
  const found = new Set<string>();
  const open = [id];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (found.has(next)) continue;
    found.add(next);
    open.push(...(childrenOf.get(next) ?? []));
  }
  return found;
}

const boundaryChildren = memoByIdentity((boundaries: Workshop['boundaries']): Map<string, string[]> => {
  const children = new Map<string, string[]>();
  for (const { id, parentId } of Object.values(boundaries)) {
    if (parentId === null) continue;
    const list = children.get(parentId);
    if (list) list.push(id);
    else children.set(parentId, [id]);
  }
  return children;
});

/** Whether work was begun, or even finished: it then outlives what it was derived from. */
export const hasBegun = ({ status }: WorkItemOverride): boolean => status === 'doing' || status === 'done';

/** Waves in their order. */
export const wavesInOrder = memoByIdentity((waves: Workshop['waves']) =>
  Object.values(waves).sort((a, b) => a.order - b.order || compareText(a.id, b.id)),
);

/** The day that the report speaks of: the one that was chosen, or else the day of the last edit. */
export const asOfDate = ({ reportOptions, updatedOn }: Workshop): string => reportOptions.asOf ?? updatedOn;

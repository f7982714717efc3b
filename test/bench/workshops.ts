/** Workshops of any size for the benchmarks: always the same for the same size. */
import {
  emptyWorkshop,
  newBoundary,
  newComponent,
  newFlow,
  newParticipant,
  newRisk,
} from '#shared/model/empty';
import { addDays } from '#shared/model/dates';
import { idSource } from '#shared/model/ids';
import { COMPONENT_KINDS, DATA_CLASSIFICATIONS, DISCIPLINES, DISPOSITIONS } from '#shared/model/vocabulary';
import { NODE_HEIGHT, NODE_WIDTH, type Workshop } from '#shared/model/workshop';

export interface Size {
  components: number;
  /** 1.5 for each component where it is not said. */
  flows?: number;
  risks?: number;
}

/** A generator of whole numbers below a limit (xorshift, 32 bits), so that runs can be compared. */
function generator(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % limit;
  };
}

const byId = <T extends { id: string }>(list: T[]): Record<string, T> =>
  Object.fromEntries(list.map((entity) => [entity.id, entity]));

/** Components of a group, which is a boundary, in columns and rows. */
const GROUP = 20;
const COLUMNS = 5;
const STEP_X = NODE_WIDTH + 96;
const STEP_Y = NODE_HEIGHT + 64;

/** A workshop of a size: groups of 20 in boundaries, most flows within a group, all dispositions and owners. */
export function workshopOfSize({
  components: count,
  flows = Math.round(count * 1.5),
  risks = 0,
}: Size): Workshop {
  const pick = generator(count + 1);
  let byte = 0;
  const newId = idSource(() => (byte = (byte * 31 + 17 + pick(200)) % 252));
  const today = '2026-11-02';

  const people = Array.from({ length: 12 }, (_, index) =>
    newParticipant(newId, {
      name: `Person ${index + 1}`,
      discipline: DISCIPLINES[index % DISCIPLINES.length]!,
    }),
  );
  const groups = Math.ceil(count / GROUP);
  const groupColumns = Math.ceil(Math.sqrt(groups));
  const boundaries = Array.from({ length: groups }, (_, group) =>
    newBoundary(newId, `Group ${group + 1}`, {
      x: (group % groupColumns) * (COLUMNS * STEP_X + 160),
      y: Math.floor(group / groupColumns) * ((GROUP / COLUMNS) * STEP_Y + 200),
      width: COLUMNS * STEP_X + 16,
      height: (GROUP / COLUMNS) * STEP_Y + 72,
      parentId: null,
    }),
  );
  const components = Array.from({ length: count }, (_, index) => {
    const boundary = boundaries[Math.floor(index / GROUP)]!;
    const slot = index % GROUP;
    const disposition = DISPOSITIONS[pick(DISPOSITIONS.length)]!;
    return {
      ...newComponent(newId, COMPONENT_KINDS[pick(COMPONENT_KINDS.length)]!, `Component ${index + 1}`, {
        x: boundary.x + 56 + (slot % COLUMNS) * STEP_X,
        y: boundary.y + 64 + Math.floor(slot / COLUMNS) * STEP_Y,
        boundaryId: boundary.id,
      }),
      technology: `Technology ${pick(40)}`,
      disposition,
      rationale:
        disposition === 'undecided'
          ? ''
          : `Evidence ${pick(90)} of the pilot speaks for this; nothing against it.`,
      ownerId: people[pick(people.length)]!.id,
      effort: { low: 2 + pick(4), likely: 6 + pick(6), high: 12 + pick(20) },
    };
  });
  const flowList = Array.from({ length: flows }, (_, index) => {
    const from = index % count;
    const near = pick(10) > 0;
    const to = near
      ? Math.floor(from / GROUP) * GROUP + pick(Math.min(GROUP, count - Math.floor(from / GROUP) * GROUP))
      : pick(count);
    const target = to === from ? (from + 1) % count : to;
    return {
      ...newFlow(newId, components[from]!, components[target]!.id),
      label: `flow ${index + 1}`,
      dataClassification: DATA_CLASSIFICATIONS[pick(DATA_CLASSIFICATIONS.length)]!,
    };
  });
  const riskList = Array.from({ length: risks }, (_, index) => ({
    ...newRisk(newId, `Risk ${index + 1}`, [components[pick(count)]!.id]),
    description: 'What could go wrong, in a sentence or two that a reader understands without the map.',
    plan: 'What is done about it, by whom, and how anybody sees that it worked.',
    likelihood: 1 + pick(5),
    impact: 1 + pick(5),
    ownerId: people[pick(people.length)]!.id,
    response: 'mitigate' as const,
    due: addDays(today, 14 + pick(200)),
    effort: { low: 1, likely: 3, high: 8 },
  }));
  const workshop = emptyWorkshop(
    `Benchmark of ${count} components`,
    ['Foundation', 'Modernize', 'Scale'].map((name) => ({ name, goal: '', exitCriteria: '' })),
    { newId, today },
  );
  return {
    ...workshop,
    participants: byId(people),
    boundaries: byId(boundaries),
    components: byId(components),
    flows: byId(flowList),
    risks: byId(riskList),
  };
}

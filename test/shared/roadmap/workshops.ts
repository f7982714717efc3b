/** Workshops for trying the roadmap on, made of as little as a case needs. */
import fc from 'fast-check';
import {
  emptyWorkshop,
  newComponent,
  newFlow,
  newParticipant,
  newRisk,
  newWorkItem,
} from '#shared/model/empty';
import type { Component, Effort, Flow, HandMadeItem, Risk } from '#shared/model/entities';
import {
  COMPONENT_KINDS,
  DISPOSITIONS,
  ORIGINS,
  RISK_RESPONSES,
  RISK_STATUSES,
  WORK_STATUSES,
} from '#shared/model/vocabulary';
import type { Workshop } from '#shared/model/workshop';

/** A Monday. */
export const START = '2027-03-01';

type Named<T> = Partial<T> & { id: string };

export interface Parts {
  /** Names of waves, in order; their ids are `wv_0`, `wv_1` … */
  waves?: string[];
  /** Ids of participants. */
  people?: string[];
  components?: Named<Component>[];
  /** Each calls the next. */
  calls?: [consumerId: string, providerId: string][];
  risks?: Named<Risk>[];
  items?: Named<HandMadeItem>[];
  overrides?: Workshop['overrides'];
  details?: Partial<Workshop>;
}

/** A workshop of some parts. It starts on a Monday; everybody works five full days a week, with nothing kept in reserve. */
export function workshopOf({
  waves = ['Foundation', 'Modernize', 'Scale'],
  people = [],
  components = [],
  calls = [],
  risks = [],
  items = [],
  overrides = {},
  details = {},
}: Parts): Workshop {
  const empty = emptyWorkshop('Test', [], { newId: () => 'w_1', today: '2027-02-24' });
  const place = { x: 0, y: 0, boundaryId: null };
  const byId = <T extends { id: string }>(entities: T[]) =>
    Object.fromEntries(entities.map((entity) => [entity.id, entity]));
  return {
    ...empty,
    schedule: { ...empty.schedule, start: START, reserve: 0 },
    waves: byId(
      waves.map((name, order) => ({
        id: `wv_${order}`,
        name,
        goal: `Goal of ${name}`,
        exitCriteria: '',
        order,
      })),
    ),
    participants: byId(
      people.map((id) => ({ ...newParticipant(() => id, { name: id, discipline: 'engineering' }) })),
    ),
    components: byId(
      components.map((component) => ({
        ...newComponent(() => component.id, 'service', component.id, place),
        ...component,
      })),
    ),
    flows: byId(
      calls.map(([sourceId, targetId], index): Flow => {
        return newFlow(() => `f_${index}`, { id: sourceId, kind: 'service' }, targetId);
      }),
    ),
    risks: byId(risks.map((risk) => ({ ...newRisk(() => risk.id, risk.id), ...risk }))),
    workItems: byId(items.map((item) => ({ ...newWorkItem(() => item.id, item.id, null), ...item }))),
    overrides,
    ...details,
  };
}

export const exactly = (days: number): Effort => ({ low: days, likely: days, high: days });

/** An estimate of a few days. */
export const anEffort = fc
  .tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 40 }))
  .map((quarters) => quarters.map((count) => count / 4).sort((a, b) => a - b) as [number, number, number])
  .map(([low, likely, high]): Effort => ({ low, likely, high }));

const ids = (prefix: string, most: number) =>
  Array.from({ length: most }, (_, index) => `${prefix}_${index}`);
const orNull = <T>(values: readonly T[]) => fc.option(fc.constantFrom(...values), { freq: 4 });
const named = <T>(id: string, fields: { [K in keyof T]?: fc.Arbitrary<T[K]> }) =>
  fc.record({ id: fc.constant(id), ...fields } as Record<string, fc.Arbitrary<unknown>>) as fc.Arbitrary<
    Named<T>
  >;

/** Plans of a size that a workshop has: circles, overrides, holidays, absences and everything else in them. */
export function aPlan({ choices = true }: { choices?: boolean } = {}): fc.Arbitrary<Workshop> {
  const people = ids('p', 3);
  const componentIds = ids('c', 9);
  const riskIds = ids('r', 5);
  const itemIds = ids('wi', 4);
  const waveIds = ids('wv', 4);
  const keys = [
    ...componentIds.map((id) => `component:${id}`),
    ...riskIds.map((id) => `risk:${id}`),
    ...itemIds.map((id) => `item:${id}`),
  ];
  const effort = fc.option(anEffort, { freq: 5 });
  const ownerId = orNull(people);
  const someOf = <T>(values: T[]) => fc.subarray(values, { maxLength: 2 });
  const components = componentIds.map((id) =>
    named<Component>(id, {
      kind: fc.constantFrom(...COMPONENT_KINDS),
      origin: fc.constantFrom('existing' as const, ...ORIGINS),
      disposition: fc.constantFrom('refactor' as const, 'rewrite' as const, ...DISPOSITIONS),
      shortcuts: fc.constantFrom([], ['personalScript' as const]),
      ownerId,
      effort,
    }),
  );
  const risks = riskIds.map((id) =>
    named<Risk>(id, {
      componentIds: someOf(componentIds),
      likelihood: fc.integer({ min: 1, max: 5 }),
      impact: fc.integer({ min: 1, max: 5 }),
      response: orNull(RISK_RESPONSES),
      status: fc.constantFrom('open' as const, 'open' as const, ...RISK_STATUSES),
      ownerId,
      effort,
    }),
  );
  const items = itemIds.map((id) =>
    named<HandMadeItem>(id, {
      componentIds: someOf(componentIds),
      waveId: choices ? orNull(waveIds) : fc.constant(null),
      dependsOn: someOf(keys),
      status: fc.constantFrom('todo' as const, 'todo' as const, ...WORK_STATUSES),
      foundation: fc.boolean(),
      pinned: orNull(['2027-02-01', '2027-03-04', '2027-03-20']),
      ownerId,
      effort,
    }),
  );
  const override = fc.record(
    {
      status: fc.constantFrom(...WORK_STATUSES),
      effort: anEffort,
      excluded: fc.boolean(),
      pinned: fc.constantFrom('2027-03-09', '2027-03-16'),
      ...(choices ? { waveId: fc.constantFrom(...waveIds), dependsOn: someOf(keys) } : {}),
    },
    { requiredKeys: [] },
  );
  return fc
    .record({
      components: fc.tuple(...components),
      calls: fc.array(fc.tuple(fc.constantFrom(...componentIds), fc.constantFrom(...componentIds)), {
        maxLength: 12,
      }),
      risks: fc.tuple(...risks),
      items: fc.tuple(...items),
      overrides: fc.dictionary(fc.constantFrom(...keys, 'component:c_gone'), override, {
        maxKeys: 3,
        noNullPrototype: true,
      }),
      weekdays: fc.subarray([1, 2, 3, 4, 5, 6, 7]),
      holidays: fc.uniqueArray(fc.integer({ min: 1, max: 28 }), { maxLength: 6 }),
      absences: fc.array(fc.tuple(orNull(people), fc.integer({ min: 1, max: 20 }), fc.constantFrom(0, 0.5)), {
        maxLength: 3,
      }),
      reserve: fc.constantFrom(0, 0.2, 0.5),
      daysPerWeek: fc.constantFrom(2, 5, 7),
    })
    .map(({ weekdays, holidays, absences, reserve, daysPerWeek, ...parts }) => {
      const workshop = workshopOf({ ...parts, people, waves: waveIds });
      const march = (day: number) => `2027-03-${String(day).padStart(2, '0')}`;
      return {
        ...workshop,
        schedule: { ...workshop.schedule, calendarId: 'cal_1', reserve, daysPerWeek },
        calendars: {
          cal_1: {
            id: 'cal_1',
            name: 'Team',
            weekdays,
            holidays: holidays.map((day) => ({ date: march(day), name: 'Holiday' })),
          },
        },
        availability: Object.fromEntries(
          absences.map(([participantId, day, share], index) => [
            `av_${index}`,
            {
              id: `av_${index}`,
              participantId,
              discipline: participantId === null ? ('engineering' as const) : null,
              from: march(day),
              to: march(day + 9),
              share,
              note: '',
            },
          ]),
        ),
      };
    });
}

/** The workshop with the keys of all its records in the opposite order. */
export function reversed(workshop: Workshop): Workshop {
  const entries = Object.entries(workshop).map(([name, value]) => [
    name,
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).reverse())
      : value,
  ]);
  return Object.fromEntries(entries.reverse()) as Workshop;
}

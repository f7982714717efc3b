/** Generators of everything that a workshop holds many of, with every field. */
import fc from 'fast-check';
import * as words from '#shared/model/vocabulary';
import type { Collection, Entity, Workshop } from '#shared/model/workshop';
import {
  anyCoordinate,
  anyDate,
  anyDays,
  anyEffort,
  anyExtent,
  anyLine,
  anyMoment,
  anyScore,
  anyId,
  byKey,
  byWord,
  few,
  freeKey,
  maybe,
  partial,
  record,
  some,
  upTo,
  word,
} from './arbitraryValues';

/** The ids that entities of each collection have, and that links can lead to. */
export type Ids = Record<Collection, string[]>;

/** A link to one of the ids, or to nothing. */
export const link = (ids: string[]) => (ids.length ? maybe(fc.constantFrom(...ids)) : fc.constant(null));
export const links = (ids: string[]) => fc.shuffledSubarray(ids, { maxLength: Math.min(3, ids.length) });

const anyOpening = record({
  components: byKey(anyId, record({ name: anyLine, disposition: word(words.DISPOSITIONS) })),
  votes: byKey(anyId, anyLine),
  risks: byKey(
    anyId,
    record({ title: anyLine, status: word(words.RISK_STATUSES), likelihood: anyScore, impact: anyScore }),
  ),
  signals: byKey(anyId, record({ type: word(words.SIGNAL_TYPES), strength: word(words.SIGNAL_STRENGTHS) })),
  lenses: byWord(words.LENSES, word(words.LENS_VERDICTS)),
  signs: byWord(words.SIGNS, word(words.SIGN_STATES)),
  facts: byWord(words.USE_FACTS, word(words.SIGN_STATES)),
  checks: byKey(freeKey, word(words.CHECK_ANSWERS)),
  path: maybe(word(words.PATHS)),
  decisions: byKey(anyId, word(words.DECISION_STATUSES)),
  parked: byKey(anyId, word(words.PARKED_STATES)),
});
const anyMinutesEntry = record({
  kind: word(words.MINUTES_KINDS),
  about: anyLine,
  name: anyLine,
  from: maybe(anyLine),
  to: maybe(anyLine),
});

/** The parts of entities and details that are linked. */
export function linkedParts(ids: Ids) {
  const owner = link(ids.participants);
  const derivedKeys = [
    ...ids.components.map((id) => `component:${id}`),
    ...ids.risks.map((id) => `risk:${id}:plan`),
    ...ids.workItems.map((id) => `item:${id}`),
  ];
  /** Keys of work items, each once. */
  const itemKeys = fc
    .tuple(links(derivedKeys), few(freeKey))
    .map(([derived, free]) => [...new Set([...derived, ...free])]);
  const byline = {
    participantId: owner,
    name: anyLine,
    discipline: maybe(word(words.DISCIPLINES)),
  };
  const scheduled = record({
    key: fc.oneof(freeKey, fc.constantFrom('component:c_gone', ...derivedKeys)),
    title: anyLine,
    ownerId: owner,
    start: anyDate,
    finish: anyDate,
  });
  const override = partial<Workshop['overrides'][string]>({
    title: anyLine,
    waveId: link(ids.waves),
    ownerId: owner,
    effort: maybe(anyEffort),
    status: word(words.WORK_STATUSES),
    dependsOn: itemKeys,
    notes: anyLine,
    excluded: fc.boolean(),
    pinned: maybe(anyDate),
    due: maybe(anyDate),
    acceptance: anyLine,
  });
  const overrides = byKey(fc.oneof(freeKey, fc.constantFrom('component:c_gone', ...derivedKeys)), override);

  return { owner, itemKeys, byline, scheduled, overrides };
}

/** The generator of a collection's entity with a given id. */
export type EntityArbitraries = { [C in Collection]: (id: string) => fc.Arbitrary<Entity<C>> };

/**
 * Generators of entities whose links lead to `ids`. Flows and ballots need a component.
 * @param parentsOf which boundaries a boundary may be in
 */
export function entitiesOver(ids: Ids, parentsOf: (id: string) => string[]): EntityArbitraries {
  const one = (collection: Collection) => fc.constantFrom(...ids[collection]);
  const { owner, itemKeys, byline, scheduled, overrides } = linkedParts(ids);
  return {
    participants: (id) =>
      record({
        id: fc.constant(id),
        name: anyLine,
        discipline: word(words.DISCIPLINES),
        role: anyLine,
        deliveryRoles: some(words.DELIVERY_ROLES),
      }),
    boundaries: (id) =>
      record({
        id: fc.constant(id),
        name: anyLine,
        kind: word(words.BOUNDARY_KINDS),
        parentId: link(parentsOf(id)),
        x: anyCoordinate,
        y: anyCoordinate,
        width: anyExtent,
        height: anyExtent,
        notes: anyLine,
      }),
    components: (id) =>
      record({
        id: fc.constant(id),
        name: anyLine,
        kind: word(words.COMPONENT_KINDS),
        origin: word(words.ORIGINS),
        layer: maybe(word(words.LAYERS)),
        boundaryId: link(ids.boundaries),
        x: anyCoordinate,
        y: anyCoordinate,
        technology: anyLine,
        notes: anyLine,
        ownerId: owner,
        disposition: word(words.DISPOSITIONS),
        rationale: anyLine,
        dissent: anyLine,
        effort: maybe(anyEffort),
        costOfKeeping: maybe(anyDays),
        costAfter: maybe(anyDays),
        dataClassification: maybe(word(words.DATA_CLASSIFICATIONS)),
        shortcuts: some(words.SHORTCUTS),
        safeguards: some(words.SAFEGUARDS),
        storeAnswers: byWord(
          words.STORE_QUESTIONS,
          record({ answer: anyLine, state: word(words.CHECK_ANSWERS) }),
        ),
        rewriteBrief: maybe(
          record({ lessons: anyLine, specification: anyLine, migrationRule: anyLine, notRebuilt: anyLine }),
        ),
      }),
    flows: (id) =>
      record({
        id: fc.constant(id),
        sourceId: one('components'),
        targetId: one('components'),
        direction: word(words.FLOW_DIRECTIONS),
        label: anyLine,
        protocol: anyLine,
        mode: word(words.FLOW_MODES),
        dataClassification: maybe(word(words.DATA_CLASSIFICATIONS)),
        actsOnBusinessData: fc.boolean(),
        contract: anyLine,
        migrationRule: anyLine,
        notes: anyLine,
      }),
    risks: (id) =>
      record({
        id: fc.constant(id),
        title: anyLine,
        description: anyLine,
        componentIds: links(ids.components),
        likelihood: anyScore,
        impact: anyScore,
        ownerId: owner,
        response: maybe(word(words.RISK_RESPONSES)),
        plan: anyLine,
        due: maybe(anyDate),
        status: word(words.RISK_STATUSES),
        residualLikelihood: maybe(anyScore),
        residualImpact: maybe(anyScore),
        effort: maybe(anyEffort),
        signOff: maybe(record({ ...byline, on: anyDate })),
        suggestionKey: maybe(freeKey),
      }),
    signals: (id) =>
      record({
        id: fc.constant(id),
        type: word(words.SIGNAL_TYPES),
        nature: word(words.SIGNAL_NATURES),
        strength: word(words.SIGNAL_STRENGTHS),
        evidence: anyLine,
        source: anyLine,
        on: maybe(anyDate),
      }),
    ballots: (id) =>
      record({
        id: fc.constant(id),
        componentId: one('components'),
        by: record(byline),
        way: word(words.BALLOT_WAYS),
        choice: word(words.DISPOSITIONS),
        handedIn: fc.boolean(),
        revealed: fc.boolean(),
        at: anyMoment,
        round: fc.integer({ min: 1, max: 1000 }),
      }),
    workItems: (id) =>
      record({
        id: fc.constant(id),
        title: anyLine,
        description: anyLine,
        componentIds: links(ids.components),
        waveId: link(ids.waves),
        ownerId: owner,
        effort: maybe(anyEffort),
        dependsOn: itemKeys,
        status: word(words.WORK_STATUSES),
        foundation: fc.boolean(),
        pinned: maybe(anyDate),
        due: maybe(anyDate),
        acceptance: anyLine,
      }),
    waves: (id) =>
      record({
        id: fc.constant(id),
        name: anyLine,
        goal: anyLine,
        exitCriteria: anyLine,
        order: anyCoordinate,
      }),
    milestones: (id) => record({ id: fc.constant(id), name: anyLine, after: itemKeys, due: maybe(anyDate) }),
    calendars: (id) =>
      record({
        id: fc.constant(id),
        name: anyLine,
        weekdays: fc.subarray([1, 2, 3, 4, 5, 6, 7]),
        holidays: few(record({ date: anyDate, name: anyLine })),
      }),
    availability: (id) =>
      record({
        id: fc.constant(id),
        participantId: owner,
        discipline: maybe(word(words.DISCIPLINES)),
        from: maybe(anyDate),
        to: maybe(anyDate),
        share: upTo(1),
        note: anyLine,
      }),
    rates: (id) =>
      record({ id: fc.constant(id), discipline: word(words.DISCIPLINES), perDay: upTo(1_000_000) }),
    scenarios: (id) =>
      record({
        id: fc.constant(id),
        name: anyLine,
        notes: anyLine,
        start: maybe(anyDate),
        reserve: maybe(upTo(1)),
        hires: few(record({ name: anyLine, discipline: word(words.DISCIPLINES), from: maybe(anyDate) })),
        dispositions: fc
          .tuple(links(ids.components), fc.infiniteStream(word(words.DISPOSITIONS)))
          .map(([components, choices]) =>
            Object.fromEntries(components.map((component) => [component, choices.next().value])),
          ),
        overrides,
      }),
    baselines: (id) =>
      record({
        id: fc.constant(id),
        name: anyLine,
        on: anyDate,
        items: few(scheduled),
        p50: maybe(anyDate),
        p80: maybe(anyDate),
      }),
    decisions: (id) =>
      record({
        id: fc.constant(id),
        title: anyLine,
        rationale: anyLine,
        evidence: anyLine,
        by: few(record(byline)),
        on: anyDate,
        status: word(words.DECISION_STATUSES),
        componentIds: links(ids.components),
        riskIds: links(ids.risks),
        dissent: anyLine,
        flowIds: links(ids.flows),
        checkKeys: few(freeKey),
        step: maybe(word(words.STEPS)),
      }),
    parkingLot: (id) =>
      record({
        id: fc.constant(id),
        text: anyLine,
        by: anyLine,
        at: maybe(anyMoment),
        on: maybe(anyDate),
        step: maybe(word(words.STEPS)),
        order: anyCoordinate,
        resolved: fc.boolean(),
      }),
    agenda: (id) =>
      record({
        id: fc.constant(id),
        title: anyLine,
        step: maybe(word(words.STEPS)),
        minutes: fc.integer({ min: 0, max: 1440 }),
        day: fc.integer({ min: 1, max: 10 }),
        order: anyCoordinate,
      }),
    sittings: (id) =>
      record({
        id: fc.constant(id),
        on: anyDate,
        startedAt: anyMoment,
        endedAt: maybe(anyMoment),
        participantIds: links(ids.participants),
        notes: anyLine,
        opening: maybe(anyOpening),
        minutes: few(anyMinutesEntry),
      }),
    images: (id) =>
      record({
        id: fc.constant(id),
        type: fc.constantFrom('image/png' as const, 'image/jpeg' as const),
        data: fc.base64String({ maxLength: 40 }),
      }),
  };
}

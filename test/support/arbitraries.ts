/** Generators of whole workshops: valid, with links that lead somewhere, and with every field generated. */
import fc from 'fast-check';
import * as words from '#shared/model/vocabulary';
import {
  COLLECTIONS,
  SCHEMA_VERSION,
  type Details,
  type Entity,
  type Workshop,
} from '#shared/model/workshop';
import { entitiesOver, link, linkedParts, links, type Ids } from './arbitraryEntities';
import {
  anyDate,
  anyId,
  anyLine,
  anyMoment,
  byKey,
  byWord,
  few,
  freeKey,
  maybe,
  record,
  some,
  upTo,
  word,
} from './arbitraryValues';

/** Generators of each of a workshop's details. */
export function detailsOver(ids: Ids): { [K in keyof Details]: fc.Arbitrary<Details[K]> } {
  const { owner, scheduled, overrides, itemKeys } = linkedParts(ids);
  const judgement = record({ state: word(words.SIGN_STATES), note: anyLine, evidence: anyLine });
  return {
    title: anyLine,
    team: anyLine,
    locale: word(words.LOCALES),
    outcome: record({
      statement: anyLine,
      metric: anyLine,
      baseline: anyLine,
      target: anyLine,
      date: maybe(anyDate),
      audience: maybe(word(words.AUDIENCES)),
      aiMay: anyLine,
      aiMustNever: anyLine,
      atLowConfidence: anyLine,
      dataSensitivity: some(words.DATA_SENSITIVITIES),
    }),
    path: record({ chosen: maybe(word(words.PATHS)), reason: anyLine }),
    schedule: record({
      start: anyDate,
      calendarId: link(ids.calendars),
      reserve: upTo(1),
      daysPerWeek: fc.oneof(
        fc.integer({ min: 1, max: 7 }),
        fc.double({ min: 0.5, max: 7, noNaN: true }),
        fc.constant(0.5),
      ),
      currency: fc.constantFrom('EUR', 'USD', 'JPY', 'XXX'),
      horizonMonths: fc.integer({ min: 1, max: 120 }),
      priorities: itemKeys,
      accepted: maybe(
        record({
          inputsHash: anyLine,
          on: anyDate,
          items: few(scheduled),
          p50: maybe(anyDate),
          p80: maybe(anyDate),
          waves: few(record({ waveId: link(ids.waves), p50: anyDate, p80: anyDate })),
          drivers: few(record({ key: freeKey, percent: fc.integer({ min: 0, max: 100 }) })),
        }),
      ),
    }),
    reportOptions: record({
      paper: word(words.PAPERS),
      reader: word(words.READERS),
      sections: some(words.REPORT_SECTIONS),
      redacted: some(words.REDACTIONS),
      asOf: maybe(anyDate),
      organization: anyLine,
      confidentiality: anyLine,
      footer: anyLine,
      colour: maybe(fc.constantFrom('#0b5cad', '#7a2aa0', '#000000')),
      signatoryIds: links(ids.participants),
      logoId: link(ids.images),
    }),
    lenses: byWord(
      words.LENSES,
      record({ verdict: word(words.LENS_VERDICTS), note: anyLine, evidence: anyLine }),
    ),
    signs: byWord(words.SIGNS, judgement),
    facts: byWord(words.USE_FACTS, judgement),
    readiness: byKey(
      freeKey,
      record({
        answer: word(words.CHECK_ANSWERS),
        evidence: anyLine,
        ownerId: owner,
        due: maybe(anyDate),
      }),
    ),
    dismissedSuggestions: few(freeKey),
    ignoredFindings: byKey(freeKey, record({ reason: anyLine, by: anyLine, on: anyDate })),
    overrides,
    voting: maybe(
      record({
        startedAt: anyMoment,
        anonymous: fc.boolean(),
        componentIds: links(ids.components),
        voterIds: links(ids.participants),
        doneIds: links(ids.participants),
        voterId: owner,
        ballotIds: links(ids.ballots),
      }),
    ),
    timer: record({
      itemId: link(ids.agenda),
      since: maybe(anyMoment),
      spent: byKey(anyId, fc.integer({ min: 0, max: 1_000_000 })),
      extended: byKey(anyId, fc.integer({ min: 0, max: 1440 })),
    }),
  };
}

/** Workshops with exactly these entities. */
export function workshopOver(ids: Ids): fc.Arbitrary<Workshop> {
  const entities = entitiesOver(ids, (id) => ids.boundaries.slice(0, ids.boundaries.indexOf(id)));
  const collections = COLLECTIONS.map((collection) => {
    const entity = entities[collection] as (id: string) => fc.Arbitrary<Entity<typeof collection>>;
    return [collection, record(Object.fromEntries(ids[collection].map((id) => [id, entity(id)])))] as const;
  });
  return record({
    schemaVersion: fc.constant(SCHEMA_VERSION),
    id: anyId,
    createdOn: anyDate,
    updatedOn: anyDate,
    ...detailsOver(ids),
    ...Object.fromEntries(collections),
  } as { [K in keyof Workshop]: fc.Arbitrary<Workshop[K]> });
}

/** Ids without those of entities that would have nothing to be linked to. */
export function linkable(ids: Ids): Ids {
  return {
    ...ids,
    flows: ids.components.length ? ids.flows : [],
    ballots: ids.components.length ? ids.ballots : [],
  };
}

/**
 * Whole workshops.
 * @param most how many entities each collection has at most
 */
export function anyWorkshop({ most = 4 }: { most?: number } = {}): fc.Arbitrary<Workshop> {
  const ids = fc.uniqueArray(anyId, { maxLength: most });
  return record(
    Object.fromEntries(COLLECTIONS.map((name) => [name, ids])) as { [C in keyof Ids]: typeof ids },
  )
    .map(linkable)
    .chain(workshopOver);
}

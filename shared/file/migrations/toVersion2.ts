/**
 * Version 2 brings the workshop's facilitation: votes in rounds, a timer, minutes, dissent, and where evidence comes from.
 * Released: this step never changes.
 */
import type { Document } from '../migrate';

export function toVersion2(document: Document): Document {
  return {
    ...document,
    facts: {},
    voting: null,
    timer: { itemId: null, since: null, spent: {}, extended: {} },
    lenses: eachValue(document.lenses, { evidence: '' }),
    signs: eachValue(document.signs, { evidence: '' }),
    reportOptions: withMinutes(document.reportOptions),
    components: eachEntity(document.components, { layer: null, dissent: '' }),
    signals: eachEntity(document.signals, { source: '', on: null }),
    ballots: eachEntity(document.ballots, { round: 1 }),
    decisions: eachEntity(document.decisions, { dissent: '', flowIds: [], checkKeys: [], step: null }),
    parkingLot: eachEntity(document.parkingLot, { at: null, step: null }),
    agenda: eachEntity(document.agenda, { day: 1 }),
    sittings: eachEntity(document.sittings, { opening: null, minutes: [] }),
  };
}

const isObject = (value: unknown): value is Document =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What is not an object is left for the schema to refuse. */
const withFields = (value: unknown, fields: Document): unknown =>
  isObject(value) ? { ...value, ...fields } : value;

function eachValue(record: unknown, fields: Document): unknown {
  if (!isObject(record)) return record;
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, withFields(value, fields)]));
}

/** Collections are lists in files, and records in the database. */
const eachEntity = (collection: unknown, fields: Document): unknown =>
  Array.isArray(collection)
    ? collection.map((entity) => withFields(entity, fields))
    : eachValue(collection, fields);

/** A report that has all sections keeps having all. */
function withMinutes(options: unknown): unknown {
  if (!isObject(options) || !Array.isArray(options.sections)) return options;
  const { sections } = options;
  return sections.includes('decisions') ? { ...options, sections: [...sections, 'minutes'] } : options;
}

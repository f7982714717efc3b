/**
 * Version 2 brings the workshop's facilitation: votes in rounds, a timer, minutes, dissent, and where evidence comes from.
 * Released: this step never changes.
 */
import type { Document } from '../migrate';
import { eachEntity, eachValue, isObject, withFields, type Derive } from './fields';

export function toVersion2(document: Document): Document {
  return {
    ...document,
    facts: {},
    voting: null,
    timer: { itemId: null, since: null, spent: {}, extended: {} },
    schedule: withFields(document.schedule, { priorities: [] }, acceptedOf),
    lenses: eachValue(document.lenses, { evidence: '' }),
    signs: eachValue(document.signs, { evidence: '' }),
    reportOptions: withMinutes(document.reportOptions),
    components: eachEntity(document.components, { layer: null, dissent: '' }),
    signals: eachEntity(document.signals, { source: '', on: null }),
    ballots: eachEntity(document.ballots, { round: 1 }, wayOf),
    decisions: eachEntity(document.decisions, { dissent: '', flowIds: [], checkKeys: [], step: null }),
    parkingLot: eachEntity(document.parkingLot, { at: null, on: null, step: null }),
    agenda: eachEntity(document.agenda, { day: 1 }),
    sittings: eachEntity(document.sittings, { opening: null, minutes: [] }, dayOf),
  };
}

/** A ballot without a name was cast in an anonymous vote; what was revealed had been handed in. */
const wayOf: Derive = ({ by, revealed }) => ({
  way: isObject(by) && by.participantId === null && by.name === '' ? 'anonymous' : 'silent',
  handedIn: revealed,
});

/** The day of UTC: another one is not known. */
const dayOf: Derive = ({ startedAt }) => ({
  on: typeof startedAt === 'string' ? startedAt.slice(0, 10) : startedAt,
});

/** What was accepted says nothing of waves, nor of what makes its end uncertain. */
const acceptedOf: Derive = ({ accepted }) => ({
  accepted: withFields(accepted, { waves: [], drivers: [] }),
});

/** A report that has all sections keeps having all. */
function withMinutes(options: unknown): unknown {
  if (!isObject(options) || !Array.isArray(options.sections)) return options;
  const { sections } = options;
  return sections.includes('decisions') ? { ...options, sections: [...sections, 'minutes'] } : options;
}

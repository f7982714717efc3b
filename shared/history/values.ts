/** What a difference shows of a field: a value that says of what sort it is, never a sentence. */
import { checkOf } from '../method/readiness/checks';
import type { Byline } from '../model/entities';
import { KEY_COLLECTIONS } from '../model/references';
import type { Disposition } from '../model/vocabulary';
import { COLLECTIONS, type Collection, type Entity, type Workshop } from '../model/workshop';
import type { TextKey } from '../texts/index';

export type Value =
  | { type: 'nothing' }
  | { type: 'text'; text: string }
  | { type: 'number'; number: number }
  /** Person-days. */
  | { type: 'days'; days: number }
  /** From 0 to 1. */
  | { type: 'share'; share: number }
  /** ISO date. */
  | { type: 'date'; date: string }
  /** ISO moment in UTC. */
  | { type: 'moment'; moment: string }
  | { type: 'word'; key: TextKey }
  | { type: 'disposition'; disposition: Disposition }
  /** Three-point estimate in person-days. */
  | { type: 'effort'; low: number; likely: number; high: number }
  /** A person as remembered by what they did; with the day, where one is kept. */
  | { type: 'byline'; name: string; isFormer: boolean; on: string | null }
  | { type: 'flow'; source: string; target: string; label: string }
  /** Something from one ISO date to another. */
  | { type: 'dated'; name: string; owner: string | null; from: string; to: string };

export const NOTHING: Value = { type: 'nothing' };

export const textValue = (text: string): Value => (text === '' ? NOTHING : { type: 'text', text });

export const wordValue = (key: string): Value => ({ type: 'word', key: key as TextKey });

/** A name of something that may have none. */
export const nameValue = (name: string): Value =>
  name.trim() === '' ? wordValue('history.unnamed') : { type: 'text', text: name };

export const bylineValue = ({ name, participantId }: Byline, on: string | null): Value => ({
  type: 'byline',
  name,
  isFormer: participantId === null,
  on,
});

type Naming = { [C in Collection]: (entity: Entity<C>, workshop: Workshop) => Value };

const naming: Naming = {
  participants: ({ name }) => nameValue(name),
  boundaries: ({ name }) => nameValue(name),
  components: ({ name }) => nameValue(name),
  flows: ({ sourceId, targetId, label }, { components }) => ({
    type: 'flow',
    source: components[sourceId]?.name ?? '',
    target: components[targetId]?.name ?? '',
    label,
  }),
  risks: ({ title }) => nameValue(title),
  signals: ({ type }) => wordValue(`words.signal.${type}`),
  ballots: ({ componentId }, workshop) => entityName(workshop, 'components', componentId),
  workItems: ({ title }) => nameValue(title),
  waves: ({ name }) => nameValue(name),
  calendars: ({ name }) => nameValue(name),
  milestones: ({ name }) => nameValue(name),
  availability: ({ participantId, discipline }, workshop) =>
    participantId !== null
      ? entityName(workshop, 'participants', participantId)
      : wordValue(discipline === null ? 'history.unnamed' : `words.discipline.${discipline}`),
  rates: ({ discipline }) => wordValue(`words.discipline.${discipline}`),
  scenarios: ({ name }) => nameValue(name),
  baselines: ({ name }) => nameValue(name),
  decisions: ({ title }) => nameValue(title),
  parkingLot: ({ text }) => nameValue(text),
  agenda: ({ title }) => nameValue(title),
  sittings: ({ startedAt }) => ({ type: 'moment', moment: startedAt }),
  images: ({ type }) => ({ type: 'text', text: type }),
};

/** How an entity is called in a workshop; its id where it is not there. */
export function entityName<C extends Collection>(workshop: Workshop, collection: C, id: string): Value {
  const record = workshop[collection] as Record<string, Entity<C>>;
  return Object.hasOwn(record, id) ? naming[collection](record[id]!, workshop) : { type: 'text', text: id };
}

/** How that is called which a key such as `component:c_1:rewrite` or `undecided:c_1` names; else the key itself. */
export function keyName(workshop: Workshop, key: string): Value {
  const [kind = '', ...ids] = key.split(':');
  const likely = Object.hasOwn(KEY_COLLECTIONS, kind) ? [KEY_COLLECTIONS[kind]!] : COLLECTIONS;
  for (const collection of likely)
    for (const id of ids)
      if (Object.hasOwn(workshop[collection], id)) return entityName(workshop, collection, id);
  const check = checkOf(key);
  if (check) return wordValue(`checks.${check.area}.${check.name}.question`);
  return { type: 'text', text: key };
}

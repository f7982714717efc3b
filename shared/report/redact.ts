/** A workshop for a reader outside the team: without names, or without what was noted. */
import { z } from 'zod';
import { groupBy } from '../model/group';
import { mapValues } from '../model/identity';
import { minutesEntrySchema, type MinutesEntry } from '../model/entities';
import { line, text } from '../model/primitives';
import type { Discipline, Redaction } from '../model/vocabulary';
import { workshopSchema, type Workshop } from '../model/workshop';
import { compareText, participantsByName } from '../model/queries';
import type { Translate } from '../texts/index';

export interface Redacted {
  /** Without what is redacted, but for costs: these are left out where they are told, since the plan rests on them. */
  workshop: Workshop;
  /** The same with its notes: whether something was noted is known, what was is not told. */
  noted: Workshop;
}

/** The workshop without what is redacted of it. */
export function redacted(workshop: Workshop, translate: Translate): Redacted {
  const hidden = new Set<Redaction>(workshop.reportOptions.redacted);
  const noted = hidden.has('names') ? withoutNames(workshop, translate) : workshop;
  return { workshop: hidden.has('notes') ? withoutNotes(noted) : noted, noted };
}

function withoutNotes(workshop: Workshop): Workshop {
  return {
    ...workshop,
    components: mapValues(workshop.components, (one) => ({ ...one, notes: '', dissent: '' })),
    boundaries: mapValues(workshop.boundaries, (one) => ({ ...one, notes: '' })),
    flows: mapValues(workshop.flows, (one) => ({ ...one, notes: '' })),
    decisions: mapValues(workshop.decisions, (one) => ({ ...one, dissent: '' })),
    overrides: mapValues(workshop.overrides, (one) =>
      one.notes === undefined ? one : { ...one, notes: '' },
    ),
    scenarios: mapValues(workshop.scenarios, (one) => ({ ...one, notes: '' })),
    sittings: mapValues(workshop.sittings, (one) => ({ ...one, notes: '' })),
    lenses: mapValues(workshop.lenses, (one) => ({ ...one, note: '' })),
    signs: mapValues(workshop.signs, (one) => ({ ...one, note: '' })),
    facts: mapValues(workshop.facts, (one) => ({ ...one, note: '' })),
  };
}

/**
 * Every person goes by discipline and number, “Engineering 2”: as participant, in signatures, and in all texts, where the
 * whole name stands, or a part of it that is one person's alone. People who were deleted and are remembered by what they did are counted after those that are there.
 */
function withoutNames(workshop: Workshop, translate: Translate): Workshop {
  const stands = new Map<string, Stand>();
  const counts = new Map<string, number>();
  const add = (name: string, discipline: Discipline | null) => {
    const tidy = tidied(name);
    if (tidy === '' || stands.has(keyOf(tidy))) return;
    const word =
      discipline === null ? translate('report.someone') : translate(`words.discipline.${discipline}`);
    const number = (counts.get(word) ?? 0) + 1;
    counts.set(word, number);
    stands.set(keyOf(tidy), { name: tidy, stand: translate('report.person', { word, number }) });
  };
  for (const { name, discipline } of participantsByName(workshop.participants)) add(name, discipline);
  const bylines = [
    ...Object.values(workshop.decisions).flatMap(({ by }) => by),
    ...Object.values(workshop.risks).flatMap(({ signOff }) => signOff ?? []),
  ].sort((a, b) => compareText(a.name, b.name) || compareText(a.discipline ?? '', b.discipline ?? ''));
  for (const { name, discipline } of bylines) add(name, discipline);
  for (const name of [
    ...Object.values(workshop.parkingLot).map(({ by }) => by),
    ...Object.values(workshop.ignoredFindings).map(({ by }) => by),
  ].sort(compareText))
    add(name, null);
  if (stands.size === 0) return workshop;
  // A title says who it is, too.
  const untitled = {
    ...workshop,
    participants: mapValues(workshop.participants, (person) => ({ ...person, role: '' })),
  };
  for (const part of ownParts([...stands.values()])) if (!stands.has(part.name)) stands.set(part.name, part);
  // The longest first: one name may be the beginning of another.
  const names = [...stands.values()]
    .map(({ name }) => name)
    .sort((a, b) => b.length - a.length || compareText(a, b));
  const pattern = new RegExp(names.map(asWord).join('|'), 'gu');
  return eachText(workshopSchema, untitled, (text) =>
    text.normalize('NFC').replace(pattern, (found) => stands.get(keyOf(tidied(found)))?.stand ?? found),
  ) as Workshop;
}

/** A name, or a part of it, and what stands for whoever has it. */
interface Stand {
  name: string;
  stand: string;
}

/** A name however it is typed: “José”, “O’Brien” and spaces have several codes, and “Ann Lee” is “ann.lee” in an address. */
const tidied = (name: string): string =>
  name
    .normalize('NFC')
    .replace(/[\s._]+/gu, ' ')
    .replaceAll('’', "'")
    .trim();

/** Of several words, a name is one in any case; a single word may be one in its own case alone: “Will” is, “will” is not. */
const keyOf = (tidy: string): string => (tidy.includes(' ') ? tidy.toLowerCase() : tidy);

/** A shorter part, such as the “de” of a surname, is a word of its own. */
const PART_LENGTH = 3;
const isPart = (part: string): boolean =>
  [...part].length >= PART_LENGTH && part[0] !== part[0]?.toLowerCase();

/** First names and surnames that only one person has, with what stands for that person. */
function ownParts(stands: readonly Stand[]): Stand[] {
  const parts = stands.flatMap(({ name, stand }) => {
    const words = name.split(' ');
    return words.length < 2 ? [] : [...new Set(words.filter(isPart))].map((part) => ({ name: part, stand }));
  });
  return [...groupBy(parts, ({ name }) => name).values()].flatMap((own) => (own.length === 1 ? own : []));
}

/** Scripts that are written without spaces between words, or that hang what else they say onto a name. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** A pattern of a name that is a word of its own; in scripts without spaces, of the name wherever it stands. */
function asWord(name: string): string {
  const pattern = [...name].map((letter) => inAnyForm(letter, name.includes(' '))).join('');
  return UNSPACED.test(name) ? pattern : `(?<![\\p{L}\\p{N}])${pattern}(?![\\p{L}\\p{N}])`;
}

/** A pattern of a letter of a tidy name as it may be typed. */
function inAnyForm(letter: string, inAnyCase: boolean): string {
  if (letter === ' ') return '[\\s._]+';
  if (letter === "'") return "['’]";
  const lower = letter.toLowerCase();
  const forms = [letter, lower, letter.toUpperCase()].filter((form) => form.toLowerCase() === lower);
  return inAnyCase && lower !== letter.toUpperCase()
    ? `(?:${[...new Set(forms)].join('|')})`
    : letter.replace(/[\\^$.*+?()[\]{}|/]/u, '\\$&');
}

/** A value with every text of its schema that people wrote mapped. Ids, codes and dates are nobody's name. */
function eachText(schema: z.core.$ZodType, value: unknown, map: (text: string) => string): unknown {
  if (schema instanceof z.ZodNullable || schema instanceof z.ZodOptional)
    return eachText(schema.unwrap(), value, map);
  if (typeof value === 'string') return schema === line || schema === text ? map(value) : value;
  if (typeof value !== 'object' || value === null) return value;
  if (schema instanceof z.ZodArray)
    return (value as unknown[]).map((entry) => eachText(schema.element, entry, map));
  if (schema instanceof z.ZodRecord)
    return mapValues(value as Record<string, unknown>, (entry) => eachText(schema.valueType, entry, map));
  if (schema === minutesEntrySchema) {
    // All else in it is ids and codes.
    const entry = value as MinutesEntry;
    return { ...entry, name: map(entry.name) };
  }
  if (schema instanceof z.ZodObject)
    return Object.fromEntries(
      Object.entries(value).map(([key, own]) => [key, eachText(schema.shape[key], own, map)]),
    );
  return value;
}

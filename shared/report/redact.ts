/** A workshop for a reader outside the team: without names, or without what was noted. */
import { z } from 'zod';
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
  const stands = new Map<string, string>();
  const counts = new Map<string, number>();
  const add = (name: string, discipline: Discipline | null) => {
    if (name.trim() === '' || stands.has(name.trim())) return;
    const word =
      discipline === null ? translate('report.someone') : translate(`words.discipline.${discipline}`);
    const number = (counts.get(word) ?? 0) + 1;
    counts.set(word, number);
    stands.set(name.trim(), translate('report.person', { word, number }));
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
  for (const [part, stand] of ownParts(stands)) if (!stands.has(part)) stands.set(part, stand);
  // The longest first: one name may be the beginning of another.
  const names = [...stands.keys()].sort((a, b) => b.length - a.length || compareText(a, b));
  const pattern = new RegExp(names.map(asWord).join('|'), 'gu');
  return eachText(workshopSchema, untitled, (text) =>
    text.replace(pattern, (name) => stands.get(name) ?? name),
  ) as Workshop;
}

/** A shorter part, such as the “de” of a surname, is a word of its own. */
const PART_LENGTH = 3;
const isPart = (part: string): boolean =>
  [...part].length >= PART_LENGTH && part[0] !== part[0]?.toLowerCase();

/** First names and surnames that only one person has, with what stands for that person. */
function ownParts(stands: ReadonlyMap<string, string>): Map<string, string> {
  const byPart = new Map<string, string[]>();
  for (const [name, stand] of stands) {
    const parts = name.split(/\s+/u);
    if (parts.length < 2) continue;
    for (const part of new Set(parts.filter(isPart))) byPart.set(part, [...(byPart.get(part) ?? []), stand]);
  }
  return new Map(
    [...byPart].flatMap(([part, [stand, ...others]]) =>
      stand !== undefined && others.length === 0 ? [[part, stand]] : [],
    ),
  );
}

/** Scripts that are written without spaces between words. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/** A pattern of a name that is a word of its own; in scripts without spaces, of the name wherever it stands. */
function asWord(name: string): string {
  const escaped = name.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&');
  return UNSPACED.test(name) ? escaped : `(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`;
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

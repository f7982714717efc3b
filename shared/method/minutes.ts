/** The minutes of a sitting: what became of things in it, and what is still open. */
import type { Component, Decision, MinutesEntry, Opening, Parked, Risk, Sitting } from '../model/entities';
import { compareText, fateOf, isUndecided, isUnowned } from '../model/queries';
import { cutToLine } from '../model/primitives';
import { DISPOSITIONS, LENSES, SIGNS, USE_FACTS, type MinutesKind } from '../model/vocabulary';
import type { Workshop } from '../model/workshop';
import { tallies, type Counts } from './votes/tally';

/** What a path is called in an entry: a workshop has one. */
const PATH = 'path';

/** How things stand, as far as minutes tell of them. */
export function openingOf(workshop: Workshop): Opening {
  const { components, risks, signals, lenses, signs, facts, readiness, path, decisions, parkingLot } =
    workshop;
  return {
    components: mapped(components, ({ name, disposition }) => ({ name, disposition })),
    votes: votesIn(workshop),
    risks: mapped(risks, ({ title, status, likelihood, impact }) => ({ title, status, likelihood, impact })),
    signals: mapped(signals, ({ type, strength }) => ({ type, strength })),
    lenses: mapped(lenses, ({ verdict }) => verdict),
    signs: mapped(signs, ({ state }) => state),
    facts: mapped(facts, ({ state }) => state),
    checks: mapped(readiness, ({ answer }) => answer),
    path: path.chosen,
    decisions: mapped(decisions, ({ status }) => status),
    parked: mapped(parkingLot, parkedState),
  };
}

/** What the last revealed vote on each component that is there came to. */
const votesIn = ({ ballots, components }: Workshop): Opening['votes'] =>
  Object.fromEntries(
    [...tallies(ballots)].flatMap(([id, { counts }]) => (components[id] ? [[id, countsCode(counts)]] : [])),
  );

/** Counts of votes as minutes keep them, such as `keep 3, rewrite 1`; choices without a vote are left out. */
const countsCode = (counts: Counts): string =>
  DISPOSITIONS.filter((choice) => counts[choice] > 0)
    .map((choice) => `${choice} ${counts[choice]}`)
    .join(', ');

const mapped = <T, R>(record: Partial<Record<string, T>>, map: (value: T) => R): Record<string, R> =>
  Object.fromEntries(
    Object.entries(record).flatMap(([key, value]) =>
      value === undefined ? [] : [[key, map(value)] as const],
    ),
  );

/**
 * What differs from how a sitting began: one entry a thing, kind by kind, with names as they are, or were. It tells of
 * dispositions, votes, scores, signals, verdicts, answers, states and the path, of decisions that were taken and points
 * that were parked or settled; not of mere renaming, nor of decisions and points that were deleted, whose names the
 * opening does not know.
 */
export function minutesBetween(opening: Opening, workshop: Workshop): MinutesEntry[] {
  const now = openingOf(workshop);
  const { risks, decisions, parkingLot } = workshop;
  /** Votes on components that are still there. */
  const votesOn = (votes: Opening['votes']) =>
    Object.fromEntries(
      Object.entries(votes).flatMap(([id, code]) => {
        const name = workshop.components[id]?.name;
        return name === undefined ? [] : [[id, { name, code }]];
      }),
    );
  const fates = (components: Opening['components']) =>
    Object.fromEntries(
      Object.entries(components).map(([id, { name, disposition }]) => {
        const origin = workshop.components[id]?.origin ?? 'existing';
        return [id, { name, code: fateOf({ origin, disposition }) }];
      }),
    );
  return [
    ...named('component', fates(opening.components), fates(now.components)),
    ...named('vote', votesOn(opening.votes), votesOn(now.votes)),
    ...named(
      'risk',
      mapped(opening.risks, ({ title, status }) => ({ name: title, code: status })),
      mapped(now.risks, ({ title, status }) => ({ name: title, code: status })),
    ),
    ...named('score', scores(only(opening.risks, risks)), scores(only(now.risks, opening.risks))),
    ...named('signal', mapped(opening.signals, signalCode), mapped(now.signals, signalCode)),
    ...LENSES.flatMap((lens) => entry('lens', lens, '', opening.lenses[lens], now.lenses[lens])),
    ...SIGNS.flatMap((sign) => entry('sign', sign, '', opening.signs[sign], now.signs[sign])),
    ...USE_FACTS.flatMap((fact) => entry('fact', fact, '', opening.facts[fact], now.facts[fact])),
    ...named('check', mapped(opening.checks, unnamed), mapped(now.checks, unnamed)),
    ...entry('path', PATH, '', opening.path, now.path),
    ...named(
      'decision',
      mapped(only(opening.decisions, decisions), unnamed),
      mapped(decisions, ({ title, status }) => ({ name: title, code: status })),
    ),
    ...named(
      'parked',
      mapped(only(opening.parked, parkingLot), unnamed),
      mapped(parkingLot, (point) => ({ name: point.text, code: parkedState(point) })),
    ),
  ];
}

type Named = { name: string; code: string };
const scores = (risks: Opening['risks']) =>
  mapped(risks, ({ title, likelihood, impact }) => ({ name: title, code: `${likelihood} × ${impact}` }));
/** A signal is named by the word of its type. */
const signalCode = ({ type, strength }: Opening['signals'][string]): Named => ({
  name: type,
  code: strength,
});
const unnamed = (code: string): Named => ({ name: '', code });

/** Those that are still there: what was deleted has left no name. */
const only = <T>(before: Record<string, T>, now: object): Record<string, T> =>
  Object.fromEntries(Object.entries(before).filter(([id]) => Object.hasOwn(now, id)));

const parkedState = ({ resolved }: Parked) => (resolved ? 'resolved' : 'open');

/** Entries of things that go by an id or a key, by name. */
function named(
  kind: MinutesKind,
  before: Record<string, Named>,
  after: Record<string, Named>,
): MinutesEntry[] {
  const ids = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return ids
    .flatMap((id) => entry(kind, id, (after[id] ?? before[id])!.name, before[id]?.code, after[id]?.code))
    .sort(byName);
}

const byName = (a: MinutesEntry, b: MinutesEntry): number =>
  compareText(a.name, b.name) || compareText(a.about, b.about);

/** What became of one thing; no entry where it is as it was. */
function entry(
  kind: MinutesKind,
  about: string,
  name: string,
  before: string | null | undefined,
  after: string | null | undefined,
): MinutesEntry[] {
  const from = before ?? null;
  const to = after ?? null;
  return from === to ? [] : [{ kind, about, name: cutToLine(name), from, to }];
}

/** What changed in a sitting: as it was frozen when it ended; while it lasts, up to now. */
export const minutesOfSitting = (workshop: Workshop, { opening, minutes }: Sitting): MinutesEntry[] =>
  opening === null ? minutes : minutesBetween(opening, workshop);

/** Decisions that the minutes tell of and that are still there, in the minutes' order. */
export const decisionsIn = (
  { decisions }: Pick<Workshop, 'decisions'>,
  entries: readonly MinutesEntry[],
): Decision[] =>
  entries.flatMap(({ kind, about }) =>
    kind === 'decision' && Object.hasOwn(decisions, about) ? decisions[about]! : [],
  );

/** Parked points in the order that people gave them. */
export const parkedInOrder = ({ parkingLot }: Pick<Workshop, 'parkingLot'>): Parked[] =>
  Object.values(parkingLot).sort((a, b) => a.order - b.order || compareText(a.id, b.id));

export const openParked = (workshop: Pick<Workshop, 'parkingLot'>): Parked[] =>
  parkedInOrder(workshop).filter(({ resolved }) => !resolved);

/** What nobody has settled yet. */
export interface StillOpen {
  parked: Parked[];
  /** Components that are there and that nothing is decided about. */
  undecided: Component[];
  unowned: Risk[];
}

export const stillOpen = (workshop: Workshop): StillOpen => ({
  parked: openParked(workshop),
  undecided: Object.values(workshop.components)
    .filter(isUndecided)
    .sort((a, b) => compareText(a.name, b.name) || compareText(a.id, b.id)),
  unowned: Object.values(workshop.risks)
    .filter(isUnowned)
    .sort((a, b) => compareText(a.title, b.title) || compareText(a.id, b.id)),
});

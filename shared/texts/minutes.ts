/** What became of a thing in a sitting, as people read it. */
import type { MinutesEntry } from '../model/entities';
import {
  CHECK_ANSWERS,
  DECISION_STATUSES,
  FATES,
  LENSES,
  LENS_VERDICTS,
  PARKED_STATES,
  PATHS,
  RISK_STATUSES,
  SIGNS,
  SIGN_STATES,
  USE_FACTS,
  type MinutesKind,
} from '../model/vocabulary';
import { groupBy } from '../model/group';
import { checkQuestion } from './checkText';
import type { Catalog, TextKey, Translate } from './index';

type Words = { words: readonly string[]; room: string };

/** Where the words of a kind's codes are. */
const CODES: Readonly<Record<MinutesKind, Words>> = {
  component: { words: FATES, room: 'words.fate' },
  risk: { words: RISK_STATUSES, room: 'words.riskStatus' },
  lens: { words: LENS_VERDICTS, room: 'words.verdict' },
  sign: { words: SIGN_STATES, room: 'words.signState' },
  fact: { words: SIGN_STATES, room: 'words.signState' },
  check: { words: CHECK_ANSWERS, room: 'words.checkAnswer' },
  path: { words: PATHS, room: 'words.path' },
  decision: { words: DECISION_STATUSES, room: 'words.decisionStatus' },
  parked: { words: PARKED_STATES, room: 'words.parkedState' },
};

/** Where the names are of kinds whose things are words themselves. */
const NAMES: Readonly<Partial<Record<MinutesKind, Words>>> = {
  lens: { words: LENSES, room: 'words.lens' },
  sign: { words: SIGNS, room: 'words.sign' },
  fact: { words: USE_FACTS, room: 'words.fact' },
};

/** A code in words; what is no code of this version is shown as it is. */
const inWords = (translate: Translate, { words, room }: Words, code: string): string =>
  words.includes(code) ? translate(`${room}.${code}` as TextKey) : code;

/** A line of minutes. */
export interface MinutesLine {
  text: string;
  /** The entries that it tells of: several where the same became of things that had no answer before. */
  entries: readonly MinutesEntry[];
}

/** The entries of one kind as lines, such as “Chat model: Rewrite (was Keep)” and “Keep: Helpdesk, Portal widget”. */
export function minutesLines(translate: Translate, entries: readonly MinutesEntry[]): MinutesLine[] {
  const first = entries.filter(isFirstAnswer);
  const together = [...groupBy(first, ({ kind, to }) => `${kind} ${to}`).values()].map((own) => ({
    text: translate('words.minutesEntry.together', {
      to: inWords(translate, CODES[own[0]!.kind], own[0]!.to!),
      names: own.map((entry) => nameOf(translate, entry)).join(', '),
    }),
    entries: own,
  }));
  const others = entries.filter((entry) => !isFirstAnswer(entry));
  return [...together, ...others.map((entry) => ({ text: lineOf(translate, entry), entries: [entry] }))];
}

/** What is answered in a word, by many things at once. */
const ANSWERED: readonly MinutesKind[] = ['component', 'lens', 'sign', 'fact', 'check'];
const NO_ANSWER: readonly (string | null)[] = [null, 'undecided', 'unknown'];

const isFirstAnswer = ({ kind, from, to }: MinutesEntry): boolean =>
  to !== null && NO_ANSWER.includes(from) && ANSWERED.includes(kind);

function lineOf(translate: Translate, { kind, about, name, from, to }: MinutesEntry): string {
  const codes = CODES[kind];
  const params = {
    name: nameOf(translate, { kind, about, name }),
    from: from === null ? '' : inWords(translate, codes, from),
    to: to === null ? '' : inWords(translate, codes, to),
  };
  const say = (key: keyof Catalog['words']['minutesEntry']) => translate(`words.minutesEntry.${key}`, params);
  if (kind === 'path') return say(to === null ? 'notChosen' : from === null ? 'chosen' : 'chosenAnew');
  if (to === null) return say(kind === 'component' || kind === 'risk' ? 'gone' : 'taken');
  if (kind === 'decision' || kind === 'parked') return say('became');
  return say(from === null ? 'came' : 'changed');
}

function nameOf(
  translate: Translate,
  { kind, about, name }: Pick<MinutesEntry, 'kind' | 'about' | 'name'>,
): string {
  const names = NAMES[kind];
  if (names) return inWords(translate, names, about);
  if (kind === 'check') return checkQuestion(translate, about) ?? about;
  return name.trim() === '' ? translate('words.minutesEntry.unnamed') : name;
}

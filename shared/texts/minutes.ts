/** What became of a thing in a sitting, as people read it. */
import type { MinutesEntry } from '../model/entities';
import {
  CHECK_ANSWERS,
  DECISION_STATUSES,
  DISPOSITIONS,
  FATES,
  LENSES,
  LENS_VERDICTS,
  PARKED_STATES,
  PATHS,
  RISK_STATUSES,
  SIGNAL_STRENGTHS,
  SIGNAL_TYPES,
  SIGNS,
  SIGN_STATES,
  USE_FACTS,
  type MinutesKind,
} from '../model/vocabulary';
import { groupBy } from '../model/group';
import { checkQuestion } from './checkText';
import type { Catalog, TextKey, Translate } from './index';

type Words = { words: readonly string[]; room: string };

/** Where the words of a kind's codes are; of votes and scores, the codes are figures. */
const CODES: Readonly<Record<Exclude<MinutesKind, 'vote' | 'score'>, Words>> = {
  component: { words: FATES, room: 'words.fate' },
  risk: { words: RISK_STATUSES, room: 'words.riskStatus' },
  signal: { words: SIGNAL_STRENGTHS, room: 'words.strength' },
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

/** A signal goes by an id, and its name is the word of its type. */
const SIGNAL_NAMES: Words = { words: SIGNAL_TYPES, room: 'words.signal' };

/** A code in words; what is no code of this version is shown as it is. */
const inWords = (translate: Translate, { words, room }: Words, code: string): string =>
  words.includes(code) ? translate(`${room}.${code}` as TextKey) : code;

const codeText = (translate: Translate, kind: MinutesKind, code: string): string => {
  if (kind === 'vote') return votesText(translate, code);
  return kind === 'score' ? code : inWords(translate, CODES[kind], code);
};

/** Counts of votes in words: “3 Keep, 1 Rewrite”. */
const votesText = (translate: Translate, code: string): string =>
  code.replaceAll(/(\w+) (\d+)/gu, (whole, word: string, votes: string) => {
    if (word === 'undecided') return translate('words.minutesEntry.abstained', { votes });
    const choice = DISPOSITIONS.find((disposition) => disposition === word);
    return choice
      ? translate('words.minutesEntry.votes', { votes, choice: translate(`words.disposition.${choice}`) })
      : whole;
  });

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
      to: codeText(translate, own[0]!.kind, own[0]!.to!),
      names: own.map((entry) => nameOf(translate, entry)).join(', '),
    }),
    entries: own,
  }));
  const others = entries.filter((entry) => !isFirstAnswer(entry));
  return [...together, ...others.map((entry) => ({ text: lineOf(translate, entry), entries: [entry] }))];
}

/** What is answered in a word, by many things at once. */
const ANSWERED: readonly MinutesKind[] = ['component', 'signal', 'lens', 'sign', 'fact', 'check'];
/** What goes when it is deleted; of the others, an answer is taken back. */
const DELETED: readonly MinutesKind[] = ['component', 'risk', 'signal'];
const NO_ANSWER: readonly (string | null)[] = [null, 'undecided', 'unknown'];

const isFirstAnswer = ({ kind, from, to }: MinutesEntry): boolean =>
  to !== null && NO_ANSWER.includes(from) && ANSWERED.includes(kind);

function lineOf(translate: Translate, { kind, about, name, from, to }: MinutesEntry): string {
  const params = {
    name: nameOf(translate, { kind, about, name }),
    from: from === null ? '' : codeText(translate, kind, from),
    to: to === null ? '' : codeText(translate, kind, to),
  };
  const say = (key: keyof Catalog['words']['minutesEntry']) => translate(`words.minutesEntry.${key}`, params);
  if (kind === 'path') return say(to === null ? 'notChosen' : from === null ? 'chosen' : 'chosenAnew');
  if (to === null) return say(DELETED.includes(kind) ? 'gone' : 'taken');
  if (kind === 'decision' || kind === 'parked') return say('became');
  if (from !== null) return say('changed');
  return say(kind === 'vote' ? 'told' : 'came');
}

function nameOf(
  translate: Translate,
  { kind, about, name }: Pick<MinutesEntry, 'kind' | 'about' | 'name'>,
): string {
  const names = NAMES[kind];
  if (names) return inWords(translate, names, about);
  if (kind === 'signal') return inWords(translate, SIGNAL_NAMES, name);
  if (kind === 'check') return checkQuestion(translate, about) ?? about;
  return name.trim() === '' ? translate('words.minutesEntry.unnamed') : name;
}

/** What became of a thing in a sitting, as people read it. */
import type { MinutesEntry } from '../model/entities';
import {
  CHECK_ANSWERS,
  DECISION_STATUSES,
  DISPOSITIONS,
  LENSES,
  LENS_VERDICTS,
  PATHS,
  RISK_STATUSES,
  SIGNS,
  SIGN_STATES,
  USE_FACTS,
  type MinutesKind,
} from '../model/vocabulary';
import type { TextKey, Translate } from './index';

type Words = { words: readonly string[]; room: string };

/** Where the words of a kind's codes are. */
const CODES: Readonly<Record<MinutesKind, Words>> = {
  component: { words: DISPOSITIONS, room: 'words.disposition' },
  risk: { words: RISK_STATUSES, room: 'words.riskStatus' },
  lens: { words: LENS_VERDICTS, room: 'words.verdict' },
  sign: { words: SIGN_STATES, room: 'words.signState' },
  fact: { words: SIGN_STATES, room: 'words.signState' },
  check: { words: CHECK_ANSWERS, room: 'words.checkAnswer' },
  path: { words: PATHS, room: 'words.path' },
  decision: { words: DECISION_STATUSES, room: 'words.decisionStatus' },
  parked: { words: ['open', 'resolved'], room: 'words.parkedState' },
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

/** The entry as one line, such as “Chat model: Rewrite (was Undecided)”. */
export function minutesLine(translate: Translate, { kind, about, name, from, to }: MinutesEntry): string {
  const codes = CODES[kind];
  const params = {
    name: nameOf(translate, { kind, about, name }),
    from: from === null ? '' : inWords(translate, codes, from),
    to: to === null ? '' : inWords(translate, codes, to),
  };
  if (kind === 'path') {
    if (to === null) return translate('words.minutesEntry.notChosen', params);
    return translate(from === null ? 'words.minutesEntry.chosen' : 'words.minutesEntry.chosenAnew', params);
  }
  const isThing = kind === 'component' || kind === 'risk';
  if (to === null) return translate(`words.minutesEntry.${isThing ? 'gone' : 'taken'}`, params);
  if (from === null) return translate(`words.minutesEntry.${isThing ? 'came' : 'answered'}`, params);
  return translate('words.minutesEntry.changed', params);
}

function nameOf(
  translate: Translate,
  { kind, about, name }: Pick<MinutesEntry, 'kind' | 'about' | 'name'>,
): string {
  const names = NAMES[kind];
  if (names) return inWords(translate, names, about);
  if (name.trim() !== '') return name;
  return kind === 'check' ? about : translate('words.minutesEntry.unnamed');
}

/** Reading a person from one line, as a facilitator types it: "Ann Lee, data" or "Ann Lee – CTO". */
import type { Participant } from '#shared/model/entities';
import { DISCIPLINES, type Discipline } from '#shared/model/vocabulary';
import { t } from '../ui/text';

export type PersonInput = Pick<Participant, 'name' | 'discipline' | 'role'>;
type Post = Omit<PersonInput, 'name'>;

/** Whoever is added without a discipline; most owners of components and risks are engineers. */
const NO_POST: Post = { discipline: 'engineering', role: '' };

/** A name, and after the last comma, dash between spaces or bracket what the person is. */
const NAME_AND_POST = /^(?<name>.*)(?:[,;\t(]|\s[-–—]\s)(?<post>[^,;\t()]*)\)?$/u;

/**
 * Name and discipline, and the role where a job title says more than the discipline. A discipline may be shortened as
 * long as it stays clear ("eng"). What is neither discipline nor a known job title belongs to the name.
 * @returns null where there is no name
 */
export function readPerson(line: string): PersonInput | null {
  const whole = line.trim();
  const parts = NAME_AND_POST.exec(whole)?.groups;
  const post = parts && readPost(parts['post']!.trim());
  const name = post ? parts['name']!.trim() : whole;
  return name === '' ? null : { name, ...(post ?? NO_POST) };
}

/** Discipline and role, as they read after a name. */
export const postText = ({ discipline, role }: PersonInput): string =>
  [t(`words.discipline.${discipline}`), role].filter(Boolean).join(' · ');

function readPost(typed: string): Post | null {
  if (typed === '') return NO_POST;
  const word = typed.toLowerCase();
  const named = DISCIPLINES.find((discipline) => called(discipline) === word);
  if (named) return { discipline: named, role: '' };
  const held = disciplineOfJob(typed);
  if (held) return { discipline: held, role: typed };
  const begun = DISCIPLINES.filter((discipline) => called(discipline).startsWith(word));
  return begun.length === 1 ? { discipline: begun[0]!, role: '' } : null;
}

const called = (discipline: Discipline) => t(`words.discipline.${discipline}`).toLowerCase();

/** Whose job it is: the word that comes first tells ("security engineer"), the longer one where two begin there. */
function disciplineOfJob(typed: string): Discipline | null {
  const words = spaced(typed);
  const found = DISCIPLINES.flatMap((discipline) =>
    [called(discipline), ...t(`people.jobs.${discipline}`).split(', ')].map((job) => ({
      discipline,
      at: words.indexOf(spaced(job)),
      length: job.length,
    })),
  )
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at || b.length - a.length);
  return found[0]?.discipline ?? null;
}

/** In lower case, with exactly one space before, after and between the words. */
const spaced = (text: string) =>
  ` ${
    text
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu)
      ?.join(' ') ?? ''
  } `;

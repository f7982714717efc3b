/** Reading a person from one line, as a facilitator types it: "Ann Lee, data". */
import { DISCIPLINES, type Discipline } from '#shared/model/vocabulary';
import { t } from '../ui/text';

/** Whoever is added without a discipline; most owners of components and risks are engineers. */
const DEFAULT_DISCIPLINE: Discipline = 'engineering';

/**
 * Name and discipline of "Name, discipline". A discipline may be shortened as long as it stays clear ("eng"); what
 * follows the last comma and is no discipline belongs to the name.
 * @returns null where there is no name
 */
export function readPerson(line: string): { name: string; discipline: Discipline } | null {
  const comma = line.lastIndexOf(',');
  const discipline = comma < 0 ? null : disciplineOf(line.slice(comma + 1));
  const named = comma >= 0 && (discipline !== null || line.slice(comma + 1).trim() === '');
  const name = (named ? line.slice(0, comma) : line).trim();
  return name === '' ? null : { name, discipline: discipline ?? DEFAULT_DISCIPLINE };
}

function disciplineOf(typed: string): Discipline | null {
  const word = typed.trim().toLowerCase();
  if (word === '') return null;
  const called = (discipline: Discipline) => t(`words.discipline.${discipline}`).toLowerCase();
  const exact = DISCIPLINES.find((discipline) => called(discipline) === word);
  if (exact) return exact;
  const starting = DISCIPLINES.filter((discipline) => called(discipline).startsWith(word));
  return starting.length === 1 ? starting[0]! : null;
}

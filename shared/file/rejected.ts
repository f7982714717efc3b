/** Why a document is not read as a workshop. */
import type { Message } from '../texts/index';

/** Thrown where a document cannot be read; nothing of it has been taken over. */
export class FileRejected extends Error {
  constructor(readonly reason: Message) {
    super(`${reason.key} ${JSON.stringify(reason.params)}`);
    this.name = 'FileRejected';
  }
}

/** What reading gives: a result, or the reason why there is none. */
export function attempt<R extends object>(read: () => R): R | { reason: Message } {
  try {
    return read();
  } catch (error) {
    if (error instanceof FileRejected) return { reason: error.reason };
    throw error;
  }
}

export type Path = readonly PropertyKey[];

const PLACE_MAX = 120;

/** A path as people read it: `components[3].effort.low`. Keys come from the file, so a long one is cut. */
export function placeOf(path: Path): string {
  const place = path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`))
    .join('')
    .replace(/^\./, '');
  return place.length > PLACE_MAX ? `${place.slice(0, PLACE_MAX)}…` : place;
}

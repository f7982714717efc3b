/** What a command needs from its surroundings, and how it stops. */
import type { readTextFile } from '../files';
import { t } from '../text';

export interface Terminal {
  /** Where the person is: relative names start there. */
  folder: string;
  say(text: string): void;
  complain(text: string): void;
}

/** Done, a file that cannot be read or written, wrong use. */
export type ExitCode = 0 | 1 | 2;

/** A reason to stop, in words for the person. */
export class Stop extends Error {
  constructor(
    message: string,
    readonly code: ExitCode,
  ) {
    super(message);
  }
}

export const wrongUse = (reason: string): Stop => new Stop(t('cli.wrongUse', { reason }), 2);

/** What is in a file; it stops where that cannot be read. */
export async function textOf(reading: ReturnType<typeof readTextFile>): Promise<string> {
  const read = await reading;
  if (read.outcome === 'failed') throw new Stop(t(read.message.key, read.message.params), 1);
  return read.text;
}

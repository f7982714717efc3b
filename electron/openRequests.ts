/** Files named on the command line: by a double click on Windows and Linux, or by hand. */
import path from 'node:path';
import { WORKSHOP_ENDING } from '#shared/desktop';

/** @returns the absolute paths of the workshop files among the arguments; `folder` is where they were given */
export function workshopFilesIn(args: readonly string[], folder: string): string[] {
  return args
    .filter((arg) => !arg.startsWith('-') && arg.toLowerCase().endsWith(WORKSHOP_ENDING))
    .map((arg) => path.resolve(folder, arg));
}

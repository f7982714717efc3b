/** A `.causeway` file's text to a workshop. */
import { readJson } from './json';
import { restore, type Restored } from './restore';

/**
 * Reads the text of a file, with or without a byte order mark, with any line ends.
 * @param name the file's name, for messages
 * @throws FileRejected; nothing is read in part
 */
export function parse(text: string, name: string): Restored {
  return restore(readJson(text, name), name);
}

/** Lines that carry a checksum of themselves, so that a torn or damaged one is known. */
import { createHash } from 'node:crypto';

const DIGITS = 16;

/** Hash of a text, in hexadecimal. */
export const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/** One line: the checksum, the value as JSON, a newline. */
export function checkedLine(value: unknown): Uint8Array {
  const json = JSON.stringify(value);
  return Buffer.from(`${hashOf(json).slice(0, DIGITS)} ${json}\n`);
}

/** The values of lines up to the first that is torn or damaged, and whether all were sound. */
export function readChecked(content: Uint8Array): { values: unknown[]; isSound: boolean } {
  const lines = Buffer.from(content).toString('utf8').split('\n');
  const rest = lines.pop();
  const values: unknown[] = [];
  for (const line of lines) {
    const json = line.slice(DIGITS + 1);
    if (line[DIGITS] !== ' ' || hashOf(json).slice(0, DIGITS) !== line.slice(0, DIGITS))
      return { values, isSound: false };
    values.push(JSON.parse(json));
  }
  return { values, isSound: rest === '' };
}

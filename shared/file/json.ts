/** Text from outside to a plain value, within limits that keep a hostile text from stopping the window. */
import { MAX_WORKSHOP_BYTES } from '../desktop';
import { FileRejected } from './rejected';

const DEPTH_MAX = 64;
/** Objects, lists, texts, numbers: a workshop of 10,000 components with everything filled in stays below. */
const VALUES_MAX = 1_000_000;

/**
 * The value of a JSON text.
 * @param file what messages call the text
 * @throws FileRejected where the text is too large, nested too deep, holds too much, or is no JSON
 */
export function readJson(text: string, file: string): unknown {
  // A UTF-8 file has at least as many bytes as its text has code units.
  if (text.length > MAX_WORKSHOP_BYTES)
    throw new FileRejected({
      key: 'errors.file.tooLarge',
      params: { file, max: MAX_WORKSHOP_BYTES / 2 ** 20 },
    });
  refuseBombs(text, file);
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw new FileRejected({ key: 'errors.file.notJson', params: { file } });
  }
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const OPENING = [0x5b, 0x7b];
const CLOSING = [0x5d, 0x7d];

/**
 * Refuses by a look at the brackets and commas alone: engines need many seconds to parse millions of nested or tiny
 * values that fit in 25 MB.
 */
function refuseBombs(text: string, file: string): void {
  let depth = 0;
  let values = 1;
  let quoted = false;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (quoted) {
      if (code === BACKSLASH) index++;
      else if (code === QUOTE) quoted = false;
    } else if (code === QUOTE) quoted = true;
    else if (code === COMMA) values++;
    else if (OPENING.includes(code)) {
      values++;
      if (++depth > DEPTH_MAX) throw tooDeep(file);
    } else if (CLOSING.includes(code)) depth--;
    if (values > VALUES_MAX)
      throw new FileRejected({ key: 'errors.file.tooManyValues', params: { file, max: VALUES_MAX } });
  }
}

const UNSAFE_NAMES: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * A copy made of plain objects, lists and primitives alone, without fields whose names reach into an object's
 * prototype, and how many such fields there were.
 * @throws FileRejected where it is nested too deep, as a circular value is
 */
export function tame(value: unknown, file: string): { value: unknown; unsafe: number } {
  let unsafe = 0;
  // Recursion is safe here: it goes no deeper than the limit.
  const copyOf = (from: unknown, depth: number): unknown => {
    if (typeof from !== 'object' || from === null) return from;
    if (depth === DEPTH_MAX) throw tooDeep(file);
    if (Array.isArray(from)) return from.map((entry) => copyOf(entry, depth + 1));
    const copy: Record<string, unknown> = {};
    for (const [name, entry] of Object.entries(from)) {
      if (UNSAFE_NAMES.has(name)) unsafe++;
      else if (entry !== undefined) copy[name] = copyOf(entry, depth + 1);
    }
    return copy;
  };
  return { value: copyOf(value, 0), unsafe };
}

function tooDeep(file: string): FileRejected {
  return new FileRejected({ key: 'errors.file.tooDeep', params: { file, max: DEPTH_MAX } });
}

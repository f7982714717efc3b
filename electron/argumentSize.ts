/** How much a call from the window brings, found out before anything else looks at it. */

/** What a value takes beside its text, about as in JSON; so that many small ones count, too. */
const PER_VALUE = 4;

/**
 * Whether a value is larger than a limit, in about the characters that it has as JSON; bytes count as they are. It looks no
 * further once the limit is passed, and so comes to an end also with a value that contains itself.
 */
export function isLargerThan(limit: number, value: unknown): boolean {
  let size = 0;
  const waiting = [value];
  while (waiting.length > 0) {
    const next = waiting.pop();
    size += PER_VALUE;
    if (typeof next === 'string') size += next.length;
    else if (ArrayBuffer.isView(next) || next instanceof ArrayBuffer) size += next.byteLength;
    else if (Array.isArray(next)) {
      // Before they are put in line: an array alone can be larger than the memory.
      if (size + PER_VALUE * next.length > limit) return true;
      for (const item of next) waiting.push(item);
    } else if (typeof next === 'object' && next !== null) {
      for (const [key, item] of Object.entries(next)) {
        size += key.length;
        waiting.push(item);
      }
    }
    if (size > limit) return true;
  }
  return false;
}

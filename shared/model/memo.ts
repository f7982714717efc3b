/** Remembering answers by the identity of what they were computed from: only what changed is computed again. */

/** Answers that are kept: the present state, and those that a window compares it with. */
const KEPT = 4;

/**
 * A function that computes anew only where one of the parts of its argument that it looks at is another one.
 * @param partsOf everything that `compute` reads, in a fixed order
 * @param isSame where given: an answer that is the same as the last one is that one, so that what rests on it stays known
 */
export function memoByParts<A, R>(
  partsOf: (argument: A) => readonly unknown[],
  compute: (argument: A) => R,
  isSame: (a: R, b: R) => boolean = () => false,
): (argument: A) => R {
  let known: { parts: readonly unknown[]; answer: R }[] = [];
  return (argument) => {
    const parts = partsOf(argument);
    const found = known.find((entry) => entry.parts.every((part, index) => part === parts[index]));
    if (found) {
      // What was asked about last is what the next one is compared with.
      if (found !== known[0]) known = [found, ...known.filter((entry) => entry !== found)];
      return found.answer;
    }
    const computed = compute(argument);
    const last = known[0]?.answer;
    const answer = last !== undefined && isSame(last, computed) ? last : computed;
    known = [{ parts, answer }, ...known].slice(0, KEPT);
    return answer;
  };
}

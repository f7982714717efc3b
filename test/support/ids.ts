/** Ids for tests: never the same twice, and the same in every run. */
import { idSource, type NewId } from '#shared/model/ids';

const LENGTH = 16;
const ALPHABET = 36;

/** A source that counts. */
export function countingIds(): NewId {
  let calls = 0;
  return idSource(() => {
    const [count, digit] = [Math.floor(calls / LENGTH), calls % LENGTH];
    calls += 1;
    return Math.floor(count / ALPHABET ** digit) % ALPHABET;
  });
}

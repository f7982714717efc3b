/** When a resource is in use. */

export interface Ledger {
  clear(): void;
  /**
   * Whether there are units left in all periods from `start` to before `finish`: -1 where there are; else the next start
   * for which there may be.
   */
  blockedUntil(start: number, finish: number, units: number): number;
  take(start: number, finish: number, units: number): void;
}

export const ledgerOf = (capacity: number): Ledger => (capacity === 1 ? ofOneUnit() : ofUnits(capacity));

/** A resource of one unit: the stretches in which it is in use, in order. */
function ofOneUnit(): Ledger {
  let begins = new Int32Array(16);
  let ends = new Int32Array(16);
  let count = 0;
  /** How many stretches begin before a period. */
  const before = (period: number): number => {
    let from = 0;
    for (let to = count; from < to;) {
      const middle = (from + to) >> 1;
      if (begins[middle]! < period) from = middle + 1;
      else to = middle;
    }
    return from;
  };
  return {
    clear: () => {
      count = 0;
    },
    blockedUntil: (start, finish) => {
      const last = before(finish) - 1;
      return last >= 0 && ends[last]! > start ? ends[last]! : -1;
    },
    take: (start, finish) => {
      if (count === begins.length) {
        begins = grown(begins, count + 1);
        ends = grown(ends, count + 1);
      }
      const place = before(start);
      begins.copyWithin(place + 1, place, count);
      ends.copyWithin(place + 1, place, count);
      begins[place] = start;
      ends[place] = finish;
      count++;
    },
  };
}

/** A resource of several units: how many are in use in each period. */
function ofUnits(capacity: number): Ledger {
  let used = new Int32Array(256);
  /** For each period in which it is in use, the finish of what is finished first of all that uses it then. */
  let frees = new Int32Array(256);
  /** The period up to which it may be in use. */
  let end = 0;
  return {
    clear: () => {
      used.fill(0, 0, end);
      frees.fill(0, 0, end);
      end = 0;
    },
    // From the end: what blocks the last period blocks every start that is not after that.
    blockedUntil: (start, finish, units) => {
      for (let period = Math.min(finish, end) - 1; period >= start; period--)
        if (used[period]! + units > capacity) return frees[period]!;
      return -1;
    },
    take: (start, finish, units) => {
      if (finish > used.length) {
        used = grown(used, finish);
        frees = grown(frees, finish);
      }
      for (let period = start; period < finish; period++) {
        used[period]! += units;
        if (frees[period] === 0 || finish < frees[period]!) frees[period] = finish;
      }
      end = Math.max(end, finish);
    },
  };
}

function grown(array: Int32Array, length: number): Int32Array<ArrayBuffer> {
  const longer = new Int32Array(Math.max(length, 2 * array.length));
  longer.set(array);
  return longer;
}

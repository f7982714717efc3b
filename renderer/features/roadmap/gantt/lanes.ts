/** Lanes for things that lie side by side and must not lie on each other. */

/** The lane of each stretch, the first that is free there; stretches come in the order of their left edges. */
export function lanesOf(stretches: readonly { left: number; right: number }[]): number[] {
  const ends: number[] = [];
  return stretches.map(({ left, right }) => {
    const free = ends.findIndex((end) => end <= left);
    const lane = free < 0 ? ends.length : free;
    ends[lane] = right;
    return lane;
  });
}

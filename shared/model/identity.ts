/**
 * Changing plain data so that what stays the same keeps its identity: whoever compares references (the window's
 * rendering, the journal of changes) then sees exactly what changed.
 */

/** The object with a patch; the same object where the patch changes nothing. */
export function patched<T extends object>(before: T, patch: { readonly [K in keyof T]?: T[K] }): T {
  const changes = (Object.keys(patch) as (keyof T)[]).some((key) => before[key] !== patch[key]);
  return changes ? { ...before, ...patch } : before;
}

/** The record with every value mapped, and without those that map to null; the same record where nothing changed. */
export function mapValues<T>(
  record: Record<string, T>,
  map: (value: T, key: string) => T | null,
): Record<string, T> {
  const changes = Object.entries(record).flatMap(([key, value]) => {
    const next = map(value, key);
    return next === value ? [] : [[key, next] as const];
  });
  if (changes.length === 0) return record;
  const mapped = { ...record };
  for (const [key, next] of changes) {
    if (next === null) delete mapped[key];
    else mapped[key] = next;
  }
  return mapped;
}

/** The list with every entry mapped; the same list where nothing changed. */
export function mapEach<T>(list: T[], map: (entry: T) => T): T[] {
  const mapped = list.map(map);
  return mapped.every((entry, index) => entry === list[index]) ? list : mapped;
}

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

/**
 * A value that came from elsewhere, with every part of it that is as it was before being the one from before: plain data
 * that was copied gets its identities back. The value from before, where nothing differs.
 */
export function reused<T>(before: unknown, after: T): T {
  if (Object.is(before, after)) return after;
  if (typeof before !== 'object' || typeof after !== 'object' || before === null || after === null)
    return after;
  if (Array.isArray(after)) {
    if (!Array.isArray(before)) return after;
    const entries = after.map((entry: unknown, index) => reused(before[index], entry));
    const isSame = entries.length === before.length && entries.every((entry, at) => entry === before[at]);
    return (isSame ? before : entries) as T;
  }
  if (Array.isArray(before)) return after;
  const known = before as Record<string, unknown>;
  const keys = Object.keys(after);
  let isSame = Object.keys(known).length === keys.length;
  const parts: Record<string, unknown> = {};
  for (const key of keys) {
    const part = (after as Record<string, unknown>)[key];
    const own = Object.hasOwn(known, key) ? reused(known[key], part) : part;
    if (!Object.hasOwn(known, key) || own !== known[key]) isSame = false;
    parts[key] = own;
  }
  return (isSame ? known : parts) as T;
}

/** Effort as it is typed into a cell: `3 5 9`, `3-5-9` or `3 · 5 · 9` are low, likely and high; one number is all three. */
import type { Effort } from '#shared/model/entities';

/** The effort that a text says: null for an empty one, undefined for one that says none. */
export function readEffort(text: string): Effort | null | undefined {
  if (text.trim() === '') return null;
  const figures =
    text
      .replaceAll(',', '.')
      .match(/\d+(\.\d+)?/gu)
      ?.map(Number) ?? [];
  const [low, likely = low, high = likely] = figures;
  if (low === undefined || likely === undefined || high === undefined || figures.length > 3) return undefined;
  return low <= likely && likely <= high && high <= 100_000 ? { low, likely, high } : undefined;
}

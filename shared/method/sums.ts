/** Sums that do not depend on the order of what is added: floating-point addition does, so it goes from small to large. */
export const sum = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b).reduce((total, value) => total + value, 0);

/** 0 of nothing. */
export const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : sum(values) / values.length;

/** The share of entries that are so, 0 to 1; 0 of none. */
export const shareOf = <T>(entries: readonly T[], isSo: (entry: T) => boolean): number =>
  entries.length === 0 ? 0 : entries.filter(isSo).length / entries.length;

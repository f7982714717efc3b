/** How benchmarks measure, and how they write what they saw. */

/** A row of RESULTS.md. */
export interface Row {
  what: string;
  /** What was seen, with its unit. */
  seen: string;
  /** quality.md's aim; empty where it names none. */
  aim: string;
}

export interface Section {
  title: string;
  /** How it was measured, in a sentence. */
  method: string;
  rows: Row[];
}

/** The value below which a share of the samples lies; NaN for no samples. */
export function percentile(samples: readonly number[], share: number): number {
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export const median = (samples: readonly number[]): number => percentile(samples, 0.5);

/** Milliseconds that a piece of work takes: median of several runs after one that does not count. */
export async function timed(runs: number, work: () => unknown): Promise<number> {
  const samples: number[] = [];
  for (let run = -1; run < runs; run += 1) {
    const start = performance.now();
    await work();
    if (run >= 0) samples.push(performance.now() - start);
  }
  return median(samples);
}

/**
 * Milliseconds that a fixed piece of arithmetic takes: how fast the machine is just now. Other guests of a shared one
 * slow it several times over, and then the figures beside it are theirs.
 */
export function yardstick(): number {
  const start = performance.now();
  let value = 0;
  for (let round = 0; round < 100_000_000; round += 1) value = (Math.imul(value, 1_103_515_245) + 12_345) | 0;
  // Told apart from no result, so that the work is not optimized away.
  return value === 0.5 ? 0 : performance.now() - start;
}

export const ms = (value: number): string => `${value < 10 ? value.toFixed(1) : Math.round(value)} ms`;

/** Sections as Markdown. */
export function markdown(heading: string, sections: readonly Section[]): string {
  const tables = sections.map(({ title, method, rows }) =>
    [
      `## ${title}`,
      method,
      [
        '| what | seen | aim |',
        '| --- | --- | --- |',
        ...rows.map(({ what, seen, aim }) => `| ${what} | ${seen} | ${aim} |`),
      ].join('\n'),
    ].join('\n\n'),
  );
  return [heading, ...tables, ''].join('\n\n');
}

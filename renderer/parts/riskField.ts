/** The field of likelihood and impact: its places, and the ways that arrow keys lead on it. */

export interface MatrixPlace {
  likelihood: number;
  impact: number;
}

export const SCALE = [1, 2, 3, 4, 5] as const;
/** Likelihood is drawn from the top down. */
export const DOWNWARDS = [...SCALE].reverse();

const STEPS: Record<string, MatrixPlace> = {
  ArrowUp: { likelihood: 1, impact: 0 },
  ArrowDown: { likelihood: -1, impact: 0 },
  ArrowRight: { likelihood: 0, impact: 1 },
  ArrowLeft: { likelihood: 0, impact: -1 },
};

/** The place beside another that a key leads to, the same at the edge; null for a key that is no arrow. */
export function placeBeside(from: MatrixPlace, key: string): MatrixPlace | null {
  const step = STEPS[key];
  if (!step) return null;
  return {
    likelihood: clamp(from.likelihood + step.likelihood),
    impact: clamp(from.impact + step.impact),
  };
}

const clamp = (score: number) => Math.min(5, Math.max(1, score));

/** Names a place: as a key, and for a filter. */
export const placeOf = ({ likelihood, impact }: MatrixPlace): string => `${likelihood}-${impact}`;

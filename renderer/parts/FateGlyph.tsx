/**
 * The shape of what happens to a component: filled circle, diamond, triangle, hollow circle; a dashed box for what has to
 * be built.
 */
import { dispositionGlyph } from '#shared/icons';
import type { Fate } from '#shared/model/vocabulary';

/** On the glyphs' grid of 12. */
const BOX = 'M2 2H10V10H2Z';

export function FateGlyph({ fate, size = 12 }: { fate: Fate; size?: number }) {
  const isHollow = fate === 'undecided' || fate === 'build';
  return (
    <svg width={size} height={size} viewBox="0 0 12 12" aria-hidden="true">
      <path
        d={fate === 'build' ? BOX : dispositionGlyph(fate).d}
        fill={isHollow ? 'none' : `var(--cw-${fate})`}
        stroke={`var(--cw-${fate})`}
        strokeWidth={isHollow ? 1.5 : 0}
        strokeDasharray={isHollow ? '2 1.5' : undefined}
      />
    </svg>
  );
}

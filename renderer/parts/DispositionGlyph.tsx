/** The shape of a disposition: filled circle, diamond, triangle, hollow circle. */
import { dispositionGlyph } from '#shared/icons';
import type { Disposition } from '#shared/model/vocabulary';

export function DispositionGlyph({ disposition, size = 12 }: { disposition: Disposition; size?: number }) {
  const isHollow = disposition === 'undecided';
  return (
    <svg width={size} height={size} viewBox="0 0 12 12" aria-hidden="true">
      <path
        d={dispositionGlyph(disposition).d}
        fill={isHollow ? 'none' : `var(--cw-${disposition})`}
        stroke={`var(--cw-${disposition})`}
        strokeWidth={isHollow ? 1.5 : 0}
        strokeDasharray={isHollow ? '2 1.5' : undefined}
      />
    </svg>
  );
}

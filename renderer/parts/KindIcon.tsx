/** The icon of a component kind; the PDF draws the same paths. */
import { kindIcon } from '#shared/icons';
import type { ComponentKind } from '#shared/model/vocabulary';

export function KindIcon({ kind, size = 20 }: { kind: ComponentKind; size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth={1.75}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d={kindIcon(kind).d} />
    </svg>
  );
}

/** What a map will look like: four components in a boundary, one of each disposition, and the flows between. */
const BOXES = [
  { x: 24, y: 64, disposition: 'keep' },
  { x: 144, y: 24, disposition: 'refactor' },
  { x: 144, y: 104, disposition: 'rewrite' },
  { x: 264, y: 64, disposition: 'undecided' },
] as const;

export function EmptyPicture() {
  return (
    <svg width="360" height="168" viewBox="0 0 360 168" aria-hidden="true">
      <rect
        x="124"
        y="4"
        width="116"
        height="160"
        rx="8"
        fill="var(--cw-hover)"
        stroke="var(--cw-hairline)"
      />
      <path
        d="M96 84 C120 84 120 44 144 44 M96 84 C120 84 120 124 144 124 M216 44 C240 44 240 84 264 84 M216 124 C240 124 240 84 264 84"
        fill="none"
        stroke="var(--cw-control-edge)"
        strokeWidth="1.5"
      />
      {BOXES.map(({ x, y, disposition }) => (
        <g key={disposition}>
          <rect
            x={x}
            y={y}
            width="72"
            height="40"
            rx="6"
            fill="var(--cw-surface)"
            stroke="var(--cw-control-edge)"
            strokeDasharray={disposition === 'undecided' ? '4 3' : undefined}
          />
          <rect x={x} y={y} width="5" height="40" rx="2" fill={`var(--cw-${disposition})`} />
          <rect x={x + 14} y={y + 12} width="44" height="5" rx="2" fill="var(--cw-control-edge)" />
          <rect x={x + 14} y={y + 23} width="28" height="5" rx="2" fill="var(--cw-hairline)" />
        </g>
      ))}
    </svg>
  );
}

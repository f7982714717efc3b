/** What the list of people will look like: three people of three disciplines. */
const PEOPLE = ['keep', 'refactor', 'rewrite'] as const;

export function NobodyPicture() {
  return (
    <svg width="280" height="108" viewBox="0 0 280 108">
      {PEOPLE.map((tone, row) => (
        <g key={tone} transform={`translate(8 ${4 + row * 36})`}>
          <circle cx="14" cy="14" r="13" fill={`color-mix(in srgb, var(--cw-${tone}) 30%, transparent)`} />
          <rect x="40" y="6" width={100 - row * 14} height="7" rx="3" fill="var(--cw-control-edge)" />
          <rect x="40" y="19" width={60 + row * 10} height="6" rx="3" fill="var(--cw-hairline)" />
          <rect x="180" y="10" width={70 - row * 12} height="7" rx="3" fill="var(--cw-hairline)" />
        </g>
      ))}
    </svg>
  );
}

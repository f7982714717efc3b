/** The shell around every screen. */
export const app = {
  name: 'Causeway',
  effort: {
    label: 'Effort in person-days',
    low: 'Low',
    likely: 'Likely',
    high: 'High',
    incomplete: 'All three figures are needed; until then nothing is stored.',
    outOfOrder: 'Low, likely and high must rise in this order; the last good estimate stays.',
  },
  saved: 'Saved',
  savedInBrowser: 'Saved in this browser',
  saving: 'Saving…',
  saveFailed: 'Not saved',
} as const;

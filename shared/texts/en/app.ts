/** The shell around every screen. */
export const app = {
  name: 'Causeway',
  saved: 'Saved',
  savedInBrowser: 'Saved in this browser',
  saving: 'Saving…',
  saveFailed: 'Not saved',
} as const;

/** Participants. */
export const people = {
  nobodyFound: 'Nobody of that name. Add people on the People page.',
} as const;

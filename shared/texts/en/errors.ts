/** What went wrong: what happened, what is safe, what to do. */
export const errors = {
  refused: {
    invalid: 'That value does not fit ({{field}}). Nothing was changed.',
    duplicateId: 'Something with the same identity ({{id}}) is there already. Nothing was changed.',
    dangling: 'What this refers to is no longer there. Nothing was changed.',
    cycle: 'A boundary cannot be inside itself. Nothing was changed.',
  },
} as const;

/** Participants: who is in the workshop, what they own, and which delivery role is nobody's. */
export const people = {
  nobodyFound: 'Nobody yet. Type a name to add somebody.',
  nobodyCalledThat: 'Nobody of that name.',
  add: 'Add “{{name}}” · {{discipline}}',
  undo: { addOwner: 'Add {{name}} as owner' },
} as const;

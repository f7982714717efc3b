/** What went wrong: what happened, what is safe, what to do. */
export const errors = {
  refused: {
    invalid: 'That value does not fit ({{field}}). Nothing was changed.',
    duplicateId: 'Something with the same identity ({{id}}) is there already. Nothing was changed.',
    dangling: 'What this refers to is no longer there. Nothing was changed.',
    cycle: 'A boundary cannot be inside itself. Nothing was changed.',
    following:
      'This window only follows: another one has the workshop open. To edit here, choose Take over at the top.',
    tooMany: 'A workshop holds at most {{max}} components and boundaries. Nothing was changed.',
  },
  file: {
    tooLarge: '“{{file}}” was not opened: it is larger than {{max}} MB. Nothing was changed.',
    notJson: '“{{file}}” was not opened: it is damaged or not a Causeway file. Nothing was changed.',
    notWorkshop: '“{{file}}” was not opened: there is no workshop in it. Nothing was changed.',
    newer: '“{{file}}” was made by a newer Causeway. Nothing was changed; update Causeway to open it.',
    tooDeep: '“{{file}}” was not opened: it is nested deeper than {{max}} levels. Nothing was changed.',
    tooManyValues: '“{{file}}” was not opened: it holds more than {{max}} values. Nothing was changed.',
    tooManyNodes:
      '“{{file}}” was not opened: it has more than {{max}} components and boundaries. Nothing was changed.',
    tooMuch: '“{{file}}” was not opened: {{place}} holds too much. Nothing was changed.',
    missing: '“{{file}}” was not opened: {{place}} is missing. Nothing was changed.',
    type: '“{{file}}” was not opened: {{place}} is not the kind of value that belongs there. Nothing was changed.',
    range: '“{{file}}” was not opened: {{place}} is too large, too small or not whole. Nothing was changed.',
    form: '“{{file}}” was not opened: {{place}} is not written as Causeway writes it. Nothing was changed.',
    repaired: {
      circle: 'The boundary {{id}} was inside itself. It now stands on its own.',
      link: 'In {{place}}, links were cut that led to nothing or twice to the same.',
      leftOut: '{{place}} was left out: what it belongs to is not there.',
      duplicate: '{{place}} was left out: something with the same identity ({{id}}) comes before it.',
      cut: '{{place}} was cut: it was longer than {{max}} characters.',
      names_one: '{{count}} field with an unsafe name was left out.',
      names_other: '{{count}} fields with unsafe names were left out.',
    },
  },
  psplib: {
    unreadable: '“{{file}}” was not read: line {{line}} is not as PSPLIB writes it.',
    impossible:
      '“{{file}}” was not read: activities wait for each other in a circle, or one needs more than there is.',
  },
} as const;

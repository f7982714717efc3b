export const roadmap = {
  /** Titles of work items that are derived; people may write another. */
  item: {
    build: 'Build {{name}}',
    refactor: 'Refactor {{name}}',
    rewrite: 'Rewrite {{name}}',
    clear: 'Remove the shortcuts from {{name}}',
    mitigate: 'Mitigate: {{name}}',
    transfer: 'Transfer: {{name}}',
    avoid: 'Avoid: {{name}}',
    contract: 'Agree the contract: {{consumer}} uses {{name}}',
    migration: 'Move the data to the new {{name}}',
    cutover: 'Change over to the new {{name}}',
    retirement: 'Retire the old {{name}}',
    respond: 'Decide how to respond to: {{name}}',
    orphan: 'Work on something that is no longer there',
  },
} as const;

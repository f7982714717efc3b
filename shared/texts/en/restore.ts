/** Bringing the library back from what is kept beside the database. */
export const restore = {
  checking: 'Checking what is stored…',
  doubt: {
    behind: {
      title: 'Some saved work is missing from the database',
      text: 'The database has an older state than Causeway wrote down beside it. Nothing is lost: choose the state to go on with. What is in the database now is put aside, not deleted.',
    },
    empty: {
      title: 'The database is empty, and your workshops are kept',
      text: 'Something has removed or replaced the database. Nothing is lost: choose the state to go on with.',
    },
    unreadable: {
      title: 'The database cannot be opened',
      text: 'Causeway has kept your workshops beside it. Choose the state to go on with; the broken database is put aside, not deleted.',
    },
    uncertain: {
      title: 'Causeway did not end properly the last time',
      text: 'It could not be made sure by itself that the database is whole. Choose the state to go on with. What is in the database now is put aside, not deleted.',
    },
  },
  backups: {
    open: 'Backups…',
    title: 'Backups',
    text: 'States of the whole library, kept on this machine beside the database. Going back to one puts it in place of the present library; the present state becomes a backup itself.',
    none: 'There is no backup yet. The first one is made a few minutes after an edit, and when Causeway ends.',
  },
  points: 'States that are kept',
  latest: 'As last saved',
  reason: {
    latest: 'the newest state',
    work: 'while working',
    close: 'when Causeway ended',
    start: 'at a start',
    upgrade: 'before an upgrade',
    import: 'before a file replaced a workshop',
    restore: 'before going back',
  },
  workshops_one: '{{count}} workshop',
  workshops_other: '{{count}} workshops',
  facts: '{{components}} · {{risks}}',
  components_one: '{{count}} component',
  components_other: '{{count}} components',
  risks_one: '{{count}} risk',
  risks_other: '{{count}} risks',
  unreadable: 'This workshop cannot be read here.',
  noWorkshops: 'The library was empty.',
  restore: 'Go on with this state',
  keepAsIs: 'Keep the database as it is',
  startEmpty: 'Start with an empty library',
  tryAgain: 'Try again',
  done_one: 'The library is back, with {{count}} workshop.',
  done_other: 'The library is back, with {{count}} workshops.',
  partly: 'Could not be read, and was not brought back: {{titles}}',
  aside: 'The database as it was is kept in {{folder}}.',
  failed: 'The library could not be brought back',
  notStarted: 'Causeway could not start with an empty library',
  failedText:
    'Nothing was changed. Check that the disk has room and that Causeway may write there, then try again.',
  mended: 'Mended after an unexpected end',
  mendedText: 'The database had lost something. It is back as last saved: {{titles}}.',
  mendedEmpty: 'The database had lost something. It is back as last saved.',
  unguarded: 'Nothing can be written beside the database',
  unguardedText:
    'Your workshops are there, but edits are not safe: Causeway’s own folder cannot be used. Check that the disk has room and that Causeway may write there. ({{reason}})',
  newer: {
    title: 'A newer Causeway has used this library',
    text: 'This version does not know its format, and has changed nothing. Start the newer Causeway, or install it anew.',
  },
  noBackup: {
    title: 'The database cannot be opened',
    text: 'Nothing has been changed. Check that the disk has room and that no other Causeway is open, then try again. There is no backup to go back to; a broken database is put aside, not deleted.',
  },
  lost: {
    title: 'The library is empty, and what was kept of it cannot be read',
    text: 'The database is empty, and the backup beside it is damaged. Nothing has been changed. If you have a copy of Causeway’s data, close Causeway, put the copy in its place, and start again. Workshops that were saved to files can be opened once Causeway has started.',
  },
  lostPart: {
    title: 'Some saved work is missing from the database',
    text: 'The database has an older state than Causeway wrote down beside it, and what was written down is damaged. Nothing has been changed. If you have a copy of Causeway’s data, close Causeway, put the copy in its place, and start again.',
  },
  unguardedEmpty: {
    title: 'The library is empty, and its backup cannot be reached',
    text: 'If you have worked here before, your workshops may be kept in Causeway’s own folder, which cannot be used now. Check that the disk has room and that Causeway may read and write there, then try again. ({{reason}})',
  },
  unreachable: {
    title: 'Neither the database nor its backup can be opened',
    text: 'Nothing has been changed. Check that the disk has room, that Causeway may read and write its own folder, and that no other Causeway is open, then try again. ({{reason}})',
  },
  blocked: {
    title: 'Another window holds the database',
    text: 'It runs an older Causeway, and the database cannot be brought up to date while it is open. Nothing has been changed. Close that window, then try again.',
  },
  silent: {
    title: 'The database gives no answer',
    text: 'Nothing has been changed. Close other windows of Causeway, check that the disk has room, then try again.',
  },
} as const;

/** The desktop around the window: native menu, native dialogs, files, and what the launcher prints. */
export const desktop = {
  menu: {
    file: 'File',
    edit: 'Edit',
    view: 'View',
    help: 'Help',
    recent: 'Open recent',
    recentFile: '{{name}} – {{folder}}',
    clearRecent: 'Clear list',
    command: {
      library: { new: 'New workshop' },
      file: {
        open: 'Open file…',
        save: 'Save file',
        saveAs: 'Save file as…',
        revert: 'Revert to the file',
        history: 'Version history…',
      },
      report: { export: 'Export PDF…' },
      edit: { undo: 'Undo', redo: 'Redo' },
      capture: { open: 'Park a point or note a decision…' },
      go: { library: 'Library', backups: 'Backups…' },
      window: { palette: 'Find or do…', shortcuts: 'Keyboard shortcuts', about: 'About Causeway' },
    },
  },
  dialog: {
    workshopFiles: 'Causeway workshops',
    reportFiles: 'PDF documents',
    replaceTitle: '“{{name}}” is there already. Replace it?',
    replaceDetail: 'What is in that file now will be lost.',
    replace: 'Replace',
    cancel: 'Cancel',
    externalTitle: 'Open this address outside Causeway?',
    externalOpen: 'Open',
    closingTitle: 'Causeway is still saving your last edits.',
    closingDetail: 'If you close it now, the edits of the last moments may be lost.',
    closingNow: 'Close anyway',
    wait: 'Keep waiting',
    restart: 'Start the window again',
    quit: 'Quit',
    hangingTitle: 'Causeway does not answer.',
    hangingDetail:
      'It may be busy and go on in a moment. If you start its window again now, what was not shown as saved is lost.',
    crashedTitle: 'Causeway’s window has stopped twice in a row.',
    crashedDetail:
      'Everything that was shown as saved is safe. If it is the open workshop that stops the window, start at the library: it opens no workshop by itself.',
    crashedLibrary: 'Start at the library',
  },
  file: {
    wrongKind: '“{{name}}” is not a .causeway file. Nothing was opened.',
    noPath:
      '“{{name}}” could not be read from where it is. Save it in a folder first, then open it from there.',
    unknown:
      'Causeway does not know any more where this file is. Nothing was changed. Open the file once, then Causeway knows it again.',
    missing:
      '“{{name}}” is no longer there. Nothing was changed. It may have been moved, renamed or deleted.',
    unreadable: 'Causeway is not allowed to read “{{name}}”. Nothing was changed. Check its permissions.',
    readFailed:
      '“{{name}}” could not be read ({{code}}). Nothing was changed. Try again, or open a copy of it.',
    tooLarge: '“{{name}}” is larger than {{limit}} MB. Nothing was opened.',
    notText: '“{{name}}” is damaged: it is not text in UTF-8. Nothing was opened.',
    readOnly:
      '“{{name}}” was not written: the file or its folder is read-only. Your work is safe in the library. Save the file in another place.',
    noFolder:
      '“{{name}}” was not written: its folder is no longer there. Your work is safe in the library. Save the file in another place.',
    full: '“{{name}}” was not written: the disk is full. Your work is safe in the library, and the file is as it was. Free some space and save again.',
    busy: '“{{name}}” was not written: another program has it open. Your work is safe in the library, and the file is as it was. Close the other program and save again.',
    writeFailed:
      '“{{name}}” was not written ({{code}}). Your work is safe in the library, and the file is as it was. Save it in another place.',
    writeTooLarge:
      '“{{name}}” was not written: it would be larger than {{limit}} MB. Your work is safe in the library. Remove large images and save again.',
  },
  launcher: {
    building: 'Building Causeway…',
    built: 'Built in {{seconds}} s.',
    fetching: 'Fetching Electron, once (about 110 MB)…',
    electronMissing:
      'Electron’s program is not there and could not be fetched, so Causeway runs in a browser instead.',
    noDisplayForElectron: 'There is no display for Electron, so Causeway runs in a browser instead.',
    otherData:
      'What you save here stays in this browser profile; it is not the data of the desktop app. Move workshops with .causeway files.',
    profile: 'Browser profile: {{folder}}',
    asRoot: 'Started as root: the browser runs without its sandbox. Prefer a normal user.',
    address: 'Causeway: {{address}}',
    stop: 'Close the window or press Ctrl-C to stop.',
    stopServing: 'Press Ctrl-C to stop.',
    noDisplay: 'There is no display here. Open the address in a browser on this machine.',
    noBrowser:
      'No Chromium, Chrome or Edge was found. Open the address in a browser, or name one in the variable CHROMIUM.',
    browserFailed: 'The browser could not be started ({{reason}}). Open the address by hand.',
    handedOver: 'A browser that was open already took over the window. Press Ctrl-C to stop.',
    alreadyRunning: 'Causeway is running already: {{address}}',
    portTaken:
      'Port {{port}} is taken by another program. Causeway needs this very port, because what you saved belongs to its address. Close that program and start again.',
    stopped: 'Stopped.',
    electronFailed: 'Electron ended with code {{code}}.',
  },
} as const;

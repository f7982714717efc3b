/** The desktop of a plain browser: the fallback where Electron can't be had, and the app under end-to-end test. */
import type { Desktop } from '#shared/desktop';
import { externalUrl } from '#shared/externalUrl';
import { version } from '../../package.json';
import { openDroppedFile, openFile, readFile, saveFile } from './browserFiles';

export function browserDesktop(): Desktop {
  return {
    target: 'browser',
    appInfo: async () => ({ version, runsOn: [navigator.userAgent] }),
    windowReady: async () => undefined,
    openWorkshopFile: openFile,
    openDroppedFile,
    readFile,
    saveFile,
    showTitle: async (title) => {
      document.title = title;
    },
    // A browser has no menu, opens no files and closes without asking: nothing to enable, nothing to hear.
    enableCommands: async () => undefined,
    answerClose: async () => undefined,
    // A browser gives no place beside its own.
    backupStatus: async () => null,
    writeJournal: async () => undefined,
    takeSnapshot: async () => undefined,
    listRestorePoints: async () => [],
    readRestorePoint: async () => null,
    listVersions: async () => [],
    readVersion: async () => null,
    writeVersion: async () => undefined,
    removeVersion: async () => undefined,
    settleStart: async () => null,
    discardDatabase: () => Promise.reject(new Error('A browser keeps nothing aside.')),
    on: () => () => undefined,
    openExternal: async (url) => {
      const address = externalUrl(url);
      if (address === null) return false;
      window.open(address, '_blank', 'noopener,noreferrer');
      return true;
    },
  };
}

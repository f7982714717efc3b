/** What main does for the window: the contract's methods. */
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { app, dialog, session, type BrowserWindow } from 'electron';
import { REPORT_ENDING, WORKSHOP_ENDING, type ReadOutcome, type SaveRequest } from '#shared/desktop';
import type { Backup } from './backup/backup';
import type { SetAside } from './backup/setAside';
import { openExternal } from './externalLinks';
import type { FileLinks } from './fileLinks';
import { safeFileName } from './fileNames';
import { findChange, printOf, readWorkshopFile, writeFile } from './files';
import type { Handlers } from './ipc';
import { enableCommands } from './menu';
import { t } from './text';

const ENDINGS = { causeway: WORKSHOP_ENDING, pdf: REPORT_ENDING };
const FILE_LABELS = { causeway: 'desktop.dialog.workshopFiles', pdf: 'desktop.dialog.reportFiles' } as const;

const filtersOf = (kind: SaveRequest['kind']) => [
  { name: t(FILE_LABELS[kind]), extensions: [ENDINGS[kind].slice(1)] },
];

/** Reads a workshop file; the window may write it again by its link. */
export async function openFile(file: string, links: FileLinks): Promise<ReadOutcome> {
  const read = await readWorkshopFile(file);
  if (read.outcome === 'failed') {
    if (read.message.key === 'desktop.file.missing') await links.forgetRecent(file);
    return read;
  }
  return {
    outcome: 'opened',
    name: path.basename(file),
    text: read.text,
    link: await links.linkTo(file, read.print),
  };
}

/**
 * @param backup gives the backup, opened
 * @param aside keeps the database as it was found at the start
 */
export function desktopMethods(links: FileLinks, backup: () => Promise<Backup>, aside: SetAside): Handlers {
  return {
    appInfo: async () => ({
      version: app.getVersion(),
      runsOn: [
        `Electron ${process.versions.electron}`,
        `Chromium ${process.versions.chrome}`,
        `Node ${process.versions.node}`,
      ],
    }),
    windowReady: async (window) => {
      window.startListening();
      window.send('recentFiles', links.recentFiles());
    },
    openWorkshopFile: async (window) => {
      const { filePaths } = await dialog.showOpenDialog(window.native, {
        properties: ['openFile'],
        filters: filtersOf('causeway'),
      });
      const file = filePaths[0];
      return file === undefined ? { outcome: 'cancelled' } : openFile(file, links);
    },
    openPath: async (_window, file) =>
      file === '' ? { outcome: 'failed', message: { key: 'desktop.file.noPath' } } : openFile(file, links),
    readFile: async (_window, link) => {
      const known = links.fileOf(link);
      return known
        ? openFile(known.path, links)
        : { outcome: 'failed', message: { key: 'desktop.file.unknown' } };
    },
    saveFile: async (window, request) => {
      const known = links.fileOf(request.link);
      const file = known?.path ?? (await askWhere(window.native, request));
      if (file === null) return { outcome: 'cancelled' };
      const name = path.basename(file);
      const print = printOf(request.content);
      if (known) {
        const change = await findChange(file, [known.print, print]);
        if (change && 'failure' in change) return { outcome: 'failed', message: change.failure };
        if (change)
          return {
            outcome: 'changed',
            name,
            changedAt: change.at,
            link: await links.linkTo(file, change.print),
          };
      }
      const failure = await writeFile(file, request);
      if (failure) return { outcome: 'failed', message: failure };
      const link = request.kind === 'causeway' ? await links.linkTo(file, print) : null;
      return { outcome: 'saved', name, link };
    },
    showTitle: async ({ native }, title, unsaved) => {
      native.setTitle(title);
      native.setDocumentEdited(unsaved);
    },
    enableCommands: async (_window, commands) => enableCommands(commands),
    openExternal: (window, url) => openExternal(window.native, url),
    answerClose: async (window, close) => window.answerClose(close),
    backupStatus: async () => (await backup()).status,
    takeSnapshot: async (_window, reason) => (await backup()).takeSnapshot(reason),
    listRestorePoints: async () => (await backup()).listRestorePoints(),
    readRestorePoint: async (_window, point, id) => (await backup()).readRestorePoint(point, id),
    listVersions: async (_window, workshopId) => (await backup()).versions.list(workshopId),
    readVersion: async (_window, workshopId, at) => (await backup()).versions.read(workshopId, at),
    writeVersion: async (_window, workshopId, version, text) =>
      (await backup()).versions.put(workshopId, version, text),
    removeVersion: async (_window, workshopId, at) => (await backup()).versions.remove(workshopId, at),
    settleStart: async (_window, isKept) => {
      const folder = await aside.settle(isKept);
      (await backup()).settle();
      return folder;
    },
    discardDatabase: async () => {
      if (!(await aside.isThere())) throw new Error('The database is not kept aside.');
      await session.defaultSession.clearStorageData({ storages: ['indexdb'] });
    },
    writeJournal: async (_window, record) => (await backup()).append(record),
  };
}

/** Asks for a file to save to. Its ending is added where the dialog did not, and what that would replace is asked about. */
async function askWhere(window: BrowserWindow, request: SaveRequest): Promise<string | null> {
  const ending = ENDINGS[request.kind];
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    defaultPath: path.join(app.getPath('documents'), safeFileName(request.suggestedName) + ending),
    filters: filtersOf(request.kind),
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  });
  if (canceled || filePath === '') return null;
  if (filePath.toLowerCase().endsWith(ending)) return filePath;
  const file = filePath + ending;
  return (await isFree(file)) || (await mayReplace(window, file)) ? file : null;
}

const isFree = (file: string) =>
  stat(file).then(
    () => false,
    () => true,
  );

async function mayReplace(window: BrowserWindow, file: string): Promise<boolean> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: t('desktop.dialog.replaceTitle', { name: path.basename(file) }),
    detail: t('desktop.dialog.replaceDetail'),
    buttons: [t('desktop.dialog.replace'), t('desktop.dialog.cancel')],
    defaultId: 1,
    cancelId: 1,
    noLink: true,
  });
  return response === 0;
}

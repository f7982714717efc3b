/** The desktop of a plain browser: the fallback where Electron can't be had, and the app under end-to-end test. */
import {
  refusalToRead,
  type Desktop,
  type DroppedFile,
  type OpenOutcome,
  type SaveOutcome,
  type SaveRequest,
} from '#shared/desktop';
import { externalUrl } from '#shared/externalUrl';
import type { TextKey } from '#shared/texts/index';
import { version } from '../../package.json';
import { download, FILE_KINDS, pickFile, pickTarget, writeThrough } from './pickers';

export function browserDesktop(): Desktop {
  return {
    target: 'browser',
    appInfo: async () => ({ version, runsOn: [navigator.userAgent] }),
    windowReady: async () => undefined,
    openWorkshopFile: async () => {
      const picked = await pickFile();
      return picked ? read(picked.file, picked.handle) : { outcome: 'cancelled' };
    },
    openDroppedFile: (file) => read(file, null),
    saveFile: save,
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

async function read(file: DroppedFile, link: FileSystemFileHandle | null): Promise<OpenOutcome> {
  const refusal = refusalToRead(file);
  if (refusal) return { outcome: 'failed', message: refusal };
  const { name } = file;
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer());
    return { outcome: 'opened', name, text, link };
  } catch (error) {
    const key: TextKey = error instanceof TypeError ? 'desktop.file.notText' : 'desktop.file.readFailed';
    return { outcome: 'failed', message: { key, params: { name, code: nameOf(error) } } };
  }
}

async function save(request: SaveRequest): Promise<SaveOutcome> {
  const content = request.content as BlobPart;
  const suggested = request.suggestedName + FILE_KINDS[request.kind].ending;
  const target =
    request.link instanceof FileSystemFileHandle ? request.link : await pickTarget(request.kind, suggested);
  if (target === null) return { outcome: 'cancelled' };
  if (target === 'download') {
    download(request.kind, suggested, content);
    return { outcome: 'saved', name: suggested, link: null };
  }
  const { name } = target;
  try {
    if (await writeThrough(target, content)) return { outcome: 'saved', name, link: target };
    return { outcome: 'failed', message: { key: 'desktop.file.readOnly', params: { name } } };
  } catch (error) {
    return {
      outcome: 'failed',
      message: { key: whyNotWritten(error), params: { name, code: nameOf(error) } },
    };
  }
}

const nameOf = (error: unknown) => (error instanceof Error ? error.name : String(error));

function whyNotWritten(error: unknown): TextKey {
  switch (nameOf(error)) {
    case 'NotAllowedError':
    case 'NoModificationAllowedError':
      return 'desktop.file.readOnly';
    case 'NotFoundError':
      return 'desktop.file.noFolder';
    case 'QuotaExceededError':
      return 'desktop.file.full';
    default:
      return 'desktop.file.writeFailed';
  }
}

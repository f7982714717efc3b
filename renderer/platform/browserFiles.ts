/** Workshop files and reports in a plain browser, with the messages that the desktop has for them. */
import {
  refusalToRead,
  type ChangedFile,
  type DroppedFile,
  type FileLink,
  type OpenOutcome,
  type ReadOutcome,
  type SaveOutcome,
  type SaveRequest,
} from '#shared/desktop';
import type { Message, TextKey } from '#shared/texts/index';
import { download, FILE_KINDS, mayWrite, pickFile, pickTarget, writeThrough } from './pickers';

/** What a link is here. */
interface HandleLink {
  handle: FileSystemFileHandle;
  /** Fingerprint of what was in the file when the link was given. */
  print: string;
}

const isHandleLink = (link: FileLink): link is HandleLink =>
  typeof link === 'object' &&
  link !== null &&
  'handle' in link &&
  link.handle instanceof FileSystemFileHandle &&
  'print' in link;

async function printOf(content: BufferSource): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', content);
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Asks for a workshop file and reads it. */
export async function openFile(): Promise<OpenOutcome> {
  const picked = await pickFile();
  return picked ? read(picked.file, picked.handle) : { outcome: 'cancelled' };
}

/** Reads a file that was dropped: it comes without a way to write it again. */
export const openDroppedFile = (file: DroppedFile): Promise<ReadOutcome> => read(file, null);

/** Reads a file by its link, as it is now. */
export async function readFile(link: FileLink): Promise<ReadOutcome> {
  if (!isHandleLink(link)) return { outcome: 'failed', message: { key: 'desktop.file.unknown' } };
  const { handle } = link;
  try {
    // After a restart the browser asks the person first.
    await handle.requestPermission?.({ mode: 'read' });
    return await read(await handle.getFile(), handle);
  } catch (error) {
    return { outcome: 'failed', message: messageOf(whyNotRead(error), handle.name, error) };
  }
}

async function read(file: DroppedFile, handle: FileSystemFileHandle | null): Promise<ReadOutcome> {
  const refusal = refusalToRead(file);
  if (refusal) return { outcome: 'failed', message: refusal };
  const { name } = file;
  try {
    const bytes = await file.arrayBuffer();
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return { outcome: 'opened', name, text, link: handle && { handle, print: await printOf(bytes) } };
  } catch (error) {
    return { outcome: 'failed', message: messageOf(whyNotRead(error), name, error) };
  }
}

/** Writes to a linked file, to one that the person chooses, or to the downloads. */
export async function saveFile(request: SaveRequest): Promise<SaveOutcome> {
  const bytes =
    typeof request.content === 'string' ? new TextEncoder().encode(request.content) : request.content;
  const content = bytes as Uint8Array<ArrayBuffer>;
  const suggested = request.suggestedName + FILE_KINDS[request.kind].ending;
  const known = isHandleLink(request.link) ? request.link : null;
  const target = known?.handle ?? (await pickTarget(request.kind, suggested));
  if (target === null) return { outcome: 'cancelled' };
  if (target === 'download') {
    download(request.kind, suggested, content);
    return { outcome: 'saved', name: suggested, link: null };
  }
  const { name } = target;
  try {
    if (!(await mayWrite(target)))
      return { outcome: 'failed', message: { key: 'desktop.file.readOnly', params: { name } } };
    const print = await printOf(content);
    const change = known && (await findChange(known, print));
    if (change) return { outcome: 'changed', ...change };
    await writeThrough(target, content);
    return { outcome: 'saved', name, link: { handle: target, print } };
  } catch (error) {
    return { outcome: 'failed', message: messageOf(whyNotWritten(error), name, error) };
  }
}

/** @returns what became of a file that another program has changed; null where nothing is there that could be lost */
async function findChange({ handle, print }: HandleLink, next: string): Promise<ChangedFile | null> {
  const file = await handle.getFile().catch((error: unknown) => {
    if (nameOf(error) === 'NotFoundError') return null;
    throw error;
  });
  if (!file) return null;
  const found = await printOf(await file.arrayBuffer());
  if (found === print || found === next) return null;
  return { name: handle.name, changedAt: file.lastModified, link: { handle, print: found } };
}

const nameOf = (error: unknown) => (error instanceof Error ? error.name : String(error));

const messageOf = (key: TextKey, name: string, error: unknown): Message => ({
  key,
  params: { name, code: nameOf(error) },
});

function whyNotRead(error: unknown): TextKey {
  switch (nameOf(error)) {
    case 'TypeError':
      return 'desktop.file.notText';
    case 'NotFoundError':
      return 'desktop.file.missing';
    case 'NotAllowedError':
      return 'desktop.file.unreadable';
    default:
      return 'desktop.file.readFailed';
  }
}

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

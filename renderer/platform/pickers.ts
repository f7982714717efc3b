/**
 * Files in a plain browser: by the File System Access API where it is there (Chromium), else by an input for reading and
 * a download for writing.
 */
import { REPORT_ENDING, WORKSHOP_ENDING, type SaveRequest } from '#shared/desktop';
import { translator } from '#shared/texts/index';

const t = translator('en');

interface FileType {
  description: string;
  accept: Record<string, string[]>;
}

/** What TypeScript's DOM library does not know yet. */
declare global {
  interface Window {
    showOpenFilePicker?: (options: { types: FileType[] }) => Promise<[FileSystemFileHandle]>;
    showSaveFilePicker?: (options: {
      types: FileType[];
      suggestedName: string;
    }) => Promise<FileSystemFileHandle>;
  }
  interface FileSystemFileHandle {
    requestPermission?: (options: { mode: 'read' | 'readwrite' }) => Promise<PermissionState>;
  }
}

/** How each kind of file is named and labelled. */
export const FILE_KINDS = {
  causeway: { ending: WORKSHOP_ENDING, mime: 'application/json', label: 'desktop.dialog.workshopFiles' },
  pdf: { ending: REPORT_ENDING, mime: 'application/pdf', label: 'desktop.dialog.reportFiles' },
} as const;

const typesOf = (kind: SaveRequest['kind']): FileType[] => {
  const { ending, mime, label } = FILE_KINDS[kind];
  return [{ description: t(label), accept: { [mime]: [ending] } }];
};

const isCancel = (error: unknown) => error instanceof DOMException && error.name === 'AbortError';

/** Asks for a workshop file; null when cancelled. The handle is there where the file can be written again. */
export async function pickFile(): Promise<{ file: File; handle: FileSystemFileHandle | null } | null> {
  if (!window.showOpenFilePicker) {
    const file = await pickByInput();
    return file && { file, handle: null };
  }
  try {
    const [handle] = await window.showOpenFilePicker({ types: typesOf('causeway') });
    return { file: await handle.getFile(), handle };
  } catch (error) {
    if (isCancel(error)) return null;
    throw error;
  }
}

function pickByInput(): Promise<File | null> {
  return new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = WORKSHOP_ENDING;
    input.onchange = () => resolve(input.files?.[0] ?? null);
    input.oncancel = () => resolve(null);
    input.click();
  });
}

/** Asks where to save: a handle, null when cancelled, or `download` where the browser does not let a page ask. */
export async function pickTarget(
  kind: SaveRequest['kind'],
  name: string,
): Promise<FileSystemFileHandle | null | 'download'> {
  if (!window.showSaveFilePicker) return 'download';
  try {
    return await window.showSaveFilePicker({ types: typesOf(kind), suggestedName: name });
  } catch (error) {
    if (isCancel(error)) return null;
    // The click that led here is too long ago for a picker; a download needs none.
    if (error instanceof DOMException && error.name === 'SecurityError') return 'download';
    throw error;
  }
}

/** Asks whether a file may be written, where the browser wants to know that. */
export const mayWrite = async (handle: FileSystemFileHandle): Promise<boolean> =>
  (await handle.requestPermission?.({ mode: 'readwrite' })) !== 'denied';

/** Writes through a handle: the browser swaps the new file in when the stream closes. */
export async function writeThrough(handle: FileSystemFileHandle, content: BlobPart): Promise<void> {
  const stream = await handle.createWritable();
  try {
    await stream.write(new Blob([content]));
    await stream.close();
  } catch (error) {
    await stream.abort().catch(() => undefined);
    throw error;
  }
}

/** Hands a file to the browser's downloads. */
export function download(kind: SaveRequest['kind'], name: string, content: BlobPart): void {
  const address = URL.createObjectURL(new Blob([content], { type: FILE_KINDS[kind].mime }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser reads the address after this task; a minute is plenty.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** Workshop files and reports on the disk, with messages that say what happened, what is safe and what to do. */
import { open } from 'node:fs/promises';
import path from 'node:path';
import {
  MAX_REPORT_BYTES,
  MAX_WORKSHOP_BYTES,
  refusalToRead,
  type OpenOutcome,
  type SaveRequest,
} from '#shared/desktop';
import type { Message, TextKey } from '#shared/texts/index';
import { writeAtomically } from './atomicWrite';

type Read = Exclude<OpenOutcome, { outcome: 'opened' | 'cancelled' }> | { outcome: 'read'; text: string };

/** Reads a workshop file as text; refuses by name, size and encoding before anything is parsed. */
export async function readWorkshopFile(file: string): Promise<Read> {
  const name = path.basename(file);
  try {
    const bytes = await readLimited(file);
    const refusal = refusalToRead({ name, size: bytes.byteLength });
    if (refusal) return { outcome: 'failed', message: refusal };
    return { outcome: 'read', text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch (error) {
    const code = codeOf(error);
    return { outcome: 'failed', message: { key: whyNotRead(code), params: { name, code } } };
  }
}

/** Reads at most one byte more than is allowed, so that a huge file or an endless device costs no memory. */
async function readLimited(file: string): Promise<Uint8Array> {
  const handle = await open(file, 'r');
  try {
    const { size } = await handle.stat();
    const buffer = Buffer.alloc(Math.min(size, MAX_WORKSHOP_BYTES) + 1);
    let length = 0;
    while (length < buffer.length) {
      const { bytesRead } = await handle.read(buffer, length, buffer.length - length, null);
      if (bytesRead === 0) break;
      length += bytesRead;
    }
    return buffer.subarray(0, length);
  } finally {
    await handle.close();
  }
}

/** Writes a file atomically. @returns why it could not, or null; what was there is then untouched */
export async function writeFile(
  file: string,
  { kind, content }: Pick<SaveRequest, 'kind' | 'content'>,
): Promise<Message | null> {
  const name = path.basename(file);
  const limit = kind === 'pdf' ? MAX_REPORT_BYTES : MAX_WORKSHOP_BYTES;
  if (Buffer.byteLength(content) > limit)
    return { key: 'desktop.file.writeTooLarge', params: { name, limit: limit / 2 ** 20 } };
  try {
    await writeAtomically(file, content);
    return null;
  } catch (error) {
    const code = codeOf(error);
    return { key: whyNotWritten(code), params: { name, code } };
  }
}

const codeOf = (error: unknown): string =>
  (error as NodeJS.ErrnoException).code ?? (error instanceof Error ? error.name : String(error));

function whyNotRead(code: string): TextKey {
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return 'desktop.file.missing';
    case 'EACCES':
    case 'EPERM':
      return 'desktop.file.unreadable';
    case 'ERR_ENCODING_INVALID_ENCODED_DATA':
      return 'desktop.file.notText';
    default:
      return 'desktop.file.readFailed';
  }
}

function whyNotWritten(code: string): TextKey {
  switch (code) {
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return 'desktop.file.readOnly';
    case 'ENOENT':
    case 'ENOTDIR':
      return 'desktop.file.noFolder';
    case 'ENOSPC':
    case 'EDQUOT':
      return 'desktop.file.full';
    case 'EBUSY':
    case 'ETXTBSY':
      return 'desktop.file.busy';
    default:
      return 'desktop.file.writeFailed';
  }
}

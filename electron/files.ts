/** Workshop files and reports on the disk, with messages that say what happened, what is safe and what to do. */
import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import path from 'node:path';
import {
  MAX_REPORT_BYTES,
  MAX_WORKSHOP_BYTES,
  refusalOfSize,
  refusalToRead,
  type ReadOutcome,
  type SaveRequest,
} from '#shared/desktop';
import type { Message, TextKey } from '#shared/texts/index';
import { writeAtomically } from './atomicWrite';

type Read = Exclude<ReadOutcome, { outcome: 'opened' }> | { outcome: 'read'; text: string; print: string };

/** A file's fingerprint: the same for the same content, and no other. */
export const printOf = (content: string | Uint8Array): string =>
  createHash('sha256').update(content).digest('hex');

/** Reads a workshop file as text; refuses by name, size and encoding before anything is parsed. */
export const readWorkshopFile = (file: string): Promise<Read> => readText(file, refusalToRead);

/** Reads a file of another kind as text; refuses by size and encoding. */
export const readTextFile = (file: string): Promise<Read> => readText(file, refusalOfSize);

async function readText(file: string, refusalOf: typeof refusalToRead): Promise<Read> {
  const name = path.basename(file);
  try {
    const { bytes } = await readLimited(file);
    const refusal = refusalOf({ name, size: bytes.byteLength });
    if (refusal) return { outcome: 'failed', message: refusal };
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return { outcome: 'read', text, print: printOf(bytes) };
  } catch (error) {
    return { outcome: 'failed', message: readFailure(name, error) };
  }
}

/**
 * Looks whether another program has changed a file that is about to be written.
 * @param expected the fingerprints that it may have
 * @returns when it was changed and what fingerprint it has now, or why that cannot be found out; null where all is well,
 * or nothing is there that could be lost
 */
export async function findChange(
  file: string,
  expected: readonly string[],
): Promise<{ at: number; print: string } | { failure: Message } | null> {
  try {
    const { bytes, changedAt } = await readLimited(file);
    const print = printOf(bytes);
    return expected.includes(print) ? null : { at: changedAt, print };
  } catch (error) {
    const failure = readFailure(path.basename(file), error);
    return failure.key === 'desktop.file.missing' ? null : { failure };
  }
}

function readFailure(name: string, error: unknown): Message {
  const code = codeOf(error);
  return { key: whyNotRead(code), params: { name, code } };
}

/** Reads at most one byte more than is allowed, so that a huge file or an endless device costs no memory. */
async function readLimited(file: string): Promise<{ bytes: Uint8Array; changedAt: number }> {
  const handle = await open(file, 'r');
  try {
    const { size, mtimeMs } = await handle.stat();
    const buffer = Buffer.alloc(Math.min(size, MAX_WORKSHOP_BYTES) + 1);
    let length = 0;
    while (length < buffer.length) {
      const { bytesRead } = await handle.read(buffer, length, buffer.length - length, null);
      if (bytesRead === 0) break;
      length += bytesRead;
    }
    return { bytes: buffer.subarray(0, length), changedAt: mtimeMs };
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

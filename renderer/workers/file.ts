/** Reads workshop files in a worker of their own. */
import { wrap } from 'comlink';
import type { FileReaderWorker, ReadOutcome } from './file.worker';

/** The workshop in a file's text, with what was mended; or the reason why it is not one. */
export async function readWorkshopFile(text: string, name: string): Promise<ReadOutcome> {
  const worker = new Worker(new URL('./file.worker.ts', import.meta.url), { type: 'module' });
  const broken = new Promise<never>((_, reject) => {
    worker.addEventListener('error', (event) =>
      reject(new Error(event.message || 'The reader could not start')),
    );
  });
  try {
    return await Promise.race([wrap<FileReaderWorker>(worker).read(text, name), broken]);
  } finally {
    worker.terminate();
  }
}

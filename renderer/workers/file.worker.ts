/** Reads workshop files off the window's thread, so that a large or hostile one never freezes it. */
import { expose } from 'comlink';
import { parse } from '#shared/file/parse';
import { FileRejected } from '#shared/file/rejected';
import type { Workshop } from '#shared/model/workshop';
import type { Message } from '#shared/texts/index';

/** An error's class does not survive the way between threads; its message does. */
export type ReadOutcome = { workshop: Workshop; repairs: Message[] } | { reason: Message };

const reader = {
  read(text: string, name: string): ReadOutcome {
    try {
      return parse(text, name);
    } catch (error) {
      if (error instanceof FileRejected) return { reason: error.reason };
      throw error;
    }
  },
};
export type FileReaderWorker = typeof reader;

expose(reader);

/** Reads workshop files off the window's thread, so that a large or hostile one never freezes it. */
import { expose } from 'comlink';
import { parse } from '#shared/file/parse';
import { attempt } from '#shared/file/rejected';
import type { Workshop } from '#shared/model/workshop';
import type { Message } from '#shared/texts/index';

/** An error's class does not survive the way between threads; its message does. */
export type ReadOutcome = { workshop: Workshop; repairs: Message[] } | { reason: Message };

const reader = {
  read(text: string, name: string): ReadOutcome {
    return attempt(() => parse(text, name));
  },
};
export type FileReaderWorker = typeof reader;

expose(reader);

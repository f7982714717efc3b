/** The command line's work, with what it needs from its surroundings passed in. */
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { parse } from '#shared/file/parse';
import { FileRejected } from '#shared/file/rejected';
import type { Workshop } from '#shared/model/workshop';
import { renderReport } from '#shared/report/render';
import { writeAtomically } from '../atomicWrite';
import { readWorkshopFile } from '../files';
import { t } from '../text';
import { loadFont } from './fontFiles';

export interface Terminal {
  /** Where the person is: relative names start there. */
  folder: string;
  say(text: string): void;
  complain(text: string): void;
}

/** Done, a file that cannot be read or written, wrong use. */
export type ExitCode = 0 | 1 | 2;

/** A reason to stop, in words for the person. */
class Stop extends Error {
  constructor(
    message: string,
    readonly code: ExitCode,
  ) {
    super(message);
  }
}

const wrongUse = (reason: string): Stop => new Stop(t('cli.wrongUse', { reason }), 2);

/** @param words what stands after the command's name */
export async function run(words: readonly string[], terminal: Terminal): Promise<ExitCode> {
  try {
    const { values, positionals } = understand(words);
    if (values.help) terminal.say(t('cli.usage'));
    else await report(positionals, values.output, terminal);
    return 0;
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    terminal.complain(error.message);
    return error.code;
  }
}

function understand(words: readonly string[]) {
  try {
    return parseArgs({
      args: [...words],
      options: { output: { type: 'string', short: 'o' }, help: { type: 'boolean', short: 'h' } },
      allowPositionals: true,
    });
  } catch (error) {
    throw wrongUse((error as Error).message);
  }
}

async function report(
  [command, file, ...others]: readonly string[],
  output: string | undefined,
  terminal: Terminal,
): Promise<void> {
  if (command !== 'report')
    throw wrongUse(command === undefined ? t('cli.usage') : t('cli.unknownCommand', { command }));
  if (file === undefined || others.length > 0) throw wrongUse(t('cli.noFile'));
  if (!output) throw wrongUse(t('cli.noOutput'));
  const source = path.resolve(terminal.folder, file);
  const target = path.resolve(terminal.folder, output);
  if (await isSameFile(source, target))
    throw new Stop(t('cli.overInput', { name: path.basename(source) }), 2);

  const workshop = await readWorkshop(source, terminal);
  const { report, pdf } = await renderReport(workshop, { loadFont });
  await writeAtomically(target, pdf).catch((error: NodeJS.ErrnoException) => {
    const code = error.code ?? error.message;
    throw new Stop(t('cli.notWritten', { name: path.basename(target), code }), 1);
  });
  for (const { key, params } of report.notices) terminal.complain(t(key, params));
}

async function readWorkshop(file: string, terminal: Terminal): Promise<Workshop> {
  const name = path.basename(file);
  const read = await readWorkshopFile(file);
  if (read.outcome === 'failed') throw new Stop(t(read.message.key, read.message.params), 1);
  try {
    const { workshop, repairs } = parse(read.text, name);
    if (repairs.length > 0) terminal.complain(t('cli.repaired', { name }));
    for (const { key, params } of repairs) terminal.complain(`- ${t(key, params)}`);
    return workshop;
  } catch (error) {
    if (!(error instanceof FileRejected)) throw error;
    throw new Stop(t(error.reason.key, error.reason.params), 1);
  }
}

/** Also by another name, through a link. */
async function isSameFile(one: string, other: string): Promise<boolean> {
  const [a, b] = await Promise.all([one, other].map((file) => stat(file).catch(() => null)));
  return one === other || Boolean(a && b && a.dev === b.dev && a.ino === b.ino);
}

/** `report FILE.causeway -o OUT.pdf`: the report without a window. */
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { parse } from '#shared/file/parse';
import { attempt } from '#shared/file/rejected';
import type { Workshop } from '#shared/model/workshop';
import { renderReport } from '#shared/report/render';
import { writeAtomically } from '../atomicWrite';
import { readWorkshopFile } from '../files';
import { t } from '../text';
import { loadFont } from './fontFiles';
import { Stop, textOf, wrongUse, type Terminal } from './terminal';

export async function report(
  [file, ...others]: readonly string[],
  { output }: { output?: string | undefined },
  terminal: Terminal,
): Promise<void> {
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
  const text = await textOf(readWorkshopFile(file));
  const read = attempt(() => parse(text, name));
  if ('reason' in read) throw new Stop(t(read.reason.key, read.reason.params), 1);
  const { workshop, repairs } = read;
  if (repairs.length > 0) terminal.complain(t('cli.repaired', { name }));
  for (const { key, params } of repairs) terminal.complain(`- ${t(key, params)}`);
  return workshop;
}

/** Also by another name, through a link. */
async function isSameFile(one: string, other: string): Promise<boolean> {
  const [a, b] = await Promise.all([one, other].map((file) => stat(file).catch(() => null)));
  return one === other || Boolean(a && b && a.dev === b.dev && a.ino === b.ino);
}

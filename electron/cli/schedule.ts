/** `schedule --psplib FILE.sm --json`: the planning engine on an instance of PSPLIB, to compare it with others. */
import path from 'node:path';
import { attempt } from '#shared/file/rejected';
import { parsePsplib } from '#shared/interop/psplib';
import { searchPlan } from '#shared/roadmap/rcpsp/improve';
import { readTextFile } from '../files';
import { t } from '../text';
import { Stop, textOf, wrongUse, type Terminal } from './terminal';

/** As many as comparisons of heuristics generate (Kolisch and Hartmann 2006). */
const SCHEDULES = 5000;
const SCHEDULES_MAX = 10_000_000;
const SEED = 1;

interface Options {
  psplib?: string | undefined;
  json?: boolean | undefined;
  schedules?: string | undefined;
}

export async function schedule(
  others: readonly string[],
  { psplib, json, schedules = String(SCHEDULES) }: Options,
  terminal: Terminal,
): Promise<void> {
  if (psplib === undefined || others.length > 0) throw wrongUse(t('cli.noInstance'));
  const count = Number(schedules);
  if (!/^\d+$/u.test(schedules) || count < 1 || count > SCHEDULES_MAX)
    throw wrongUse(t('cli.noCount', { max: String(SCHEDULES_MAX) }));
  const text = await textOf(readTextFile(path.resolve(terminal.folder, psplib)));
  const read = attempt(() => parsePsplib(text, path.basename(psplib)));
  if ('reason' in read) throw new Stop(t(read.reason.key, read.reason.params), 1);

  const found = searchPlan(read, { seed: SEED });
  found.search(count);
  const makespan = found.cost;
  const starts = [...found.best.starts];
  if (json) terminal.say(JSON.stringify({ makespan, starts }));
  else
    terminal.say(
      t('cli.scheduled', {
        makespan: String(makespan),
        critical: String(read.criticalLength),
        starts: starts.join(' '),
      }),
    );
}

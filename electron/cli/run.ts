/** The command line's work, with what it needs from its surroundings passed in. */
import { parseArgs } from 'node:util';
import { t } from '../text';
import { report } from './report';
import { schedule } from './schedule';
import { Stop, wrongUse, type ExitCode, type Terminal } from './terminal';

const COMMANDS = { report, schedule };

/** @param words what stands after the command's name */
export async function run(words: readonly string[], terminal: Terminal): Promise<ExitCode> {
  try {
    const { values, positionals } = understand(words);
    const [command, ...others] = positionals;
    if (values.help) terminal.say(t('cli.usage'));
    else if (command === undefined) throw wrongUse(t('cli.usage'));
    else if (!isCommand(command)) throw wrongUse(t('cli.unknownCommand', { command }));
    else await COMMANDS[command](others, values, terminal);
    return 0;
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    terminal.complain(error.message);
    return error.code;
  }
}

const isCommand = (word: string): word is keyof typeof COMMANDS => Object.hasOwn(COMMANDS, word);

function understand(words: readonly string[]) {
  try {
    return parseArgs({
      args: [...words],
      options: {
        output: { type: 'string', short: 'o' },
        psplib: { type: 'string' },
        json: { type: 'boolean' },
        schedules: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
      allowPositionals: true,
    });
  } catch (error) {
    throw wrongUse((error as Error).message);
  }
}

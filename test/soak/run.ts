/** `npm run soak:kill -- --runs 200`: kills the app so many times, and writes what was seen into RESULTS.md. */
import { parseArgs } from 'node:util';
import { cpus } from 'node:os';
import { buildIfStale } from '../../electron/launcher/build';
import { markdown } from '../bench/table';
import { writeChapter } from '../bench/results';
import { describeTarget } from '../support/harness';
import { killAgainAndAgain } from './kills';

const { values } = parseArgs({ options: { runs: { type: 'string', default: '200' } } });
const runs = Number(values.runs);
if (!Number.isInteger(runs) || runs < 1) throw new Error('--runs takes a whole number');

/** Two or three writes of the journal, and a snapshot. */
const LONGEST_MS = 2500;

const say = (line: string) => console.log(line);
await buildIfStale(say);
say(describeTarget());
const outcome = await killAgainAndAgain(runs, LONGEST_MS, (seen) =>
  say(
    `${seen.runs}: ${seen.saved} saved, ${seen.lost} lost, ${seen.torn} torn, ${seen.mended} mended, ${seen.asked} asked`,
  ),
);

const rows = [
  { what: 'edits shown as saved', seen: String(outcome.saved), aim: '' },
  { what: 'of these lost', seen: String(outcome.lost), aim: '0' },
  {
    what: 'starts at which a later edit was there without an earlier one',
    seen: String(outcome.torn),
    aim: '0',
  },
  { what: 'snapshots read after a kill', seen: String(outcome.snapshots), aim: '' },
  { what: 'of these unreadable', seen: String(outcome.unreadableSnapshots), aim: '0' },
  { what: 'starts that mended the database by themselves', seen: String(outcome.mended), aim: '' },
  { what: 'starts that asked for a state', seen: String(outcome.asked), aim: '' },
];
await writeChapter(
  'What kills left',
  markdown(
    `\`npm run soak:kill -- --runs ${runs}\` on ${new Date().toISOString().slice(0, 10)}, ${cpus().length} cores, Node ${process.version}. ${describeTarget()}`,
    [
      {
        title: `${runs} kills`,
        method: `The app in a process of its own edits without a pause, on one library; it and all its processes are killed at a random moment within ${LONGEST_MS / 1000} s of the first saved edit, and it is started twice and compared.`,
        rows,
      },
    ],
  ),
);
if (outcome.lost + outcome.torn + outcome.unreadableSnapshots > 0) process.exitCode = 1;

/** The command line. */
export const cli = {
  usage: `Usage: npm run --silent causeway -- report FILE.causeway -o OUT.pdf
       npm run --silent causeway -- schedule --psplib FILE.sm [--json] [--schedules N]

report writes the report of a workshop file as a PDF, the same one that the window exports.
A file that is there already is replaced.

  -o, --output OUT.pdf   where the PDF goes

schedule plans an instance of PSPLIB with the roadmap's engine. The same file and number give the same plan.

  --psplib FILE.sm       the instance, single-mode with renewable resources
  --json                 print {"makespan": n, "starts": [one for each activity, the dummy ones included]}
  --schedules N          how many schedules are generated; 5000 where it is left out

  -h, --help             show this

Exit codes: 0 done, 1 a file could not be read or written, 2 wrong use.`,
  wrongUse: '{{reason}}\nAsk for help with --help.',
  unknownCommand: '“{{command}}” is not a command.',
  noFile: 'Name one workshop file.',
  noInstance: 'Name one instance with --psplib.',
  noCount: 'With --schedules, give a whole number from 1 to {{max}}.',
  scheduled: 'Makespan {{makespan}}; the critical path takes {{critical}}.\nStarts: {{starts}}',
  noOutput: 'Name the PDF to write with -o.',
  overInput: '“{{name}}” would be written over itself. Nothing was written. Name another file with -o.',
  repaired: '“{{name}}” was mended while it was read; the file itself is as it was:',
  notWritten: '“{{name}}” was not written ({{code}}). What was there before is as it was.',
} as const;

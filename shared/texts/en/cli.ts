/** The command line. */
export const cli = {
  usage: `Usage: npm run --silent causeway -- report FILE.causeway -o OUT.pdf

Writes the report of a workshop file as a PDF, the same one that the window exports.
A file that is there already is replaced.

  -o, --output OUT.pdf   where the PDF goes
  -h, --help             show this

Exit codes: 0 written, 1 a file could not be read or written, 2 wrong use.`,
  wrongUse: '{{reason}}\nAsk for help with --help.',
  unknownCommand: '“{{command}}” is not a command.',
  noFile: 'Name one workshop file.',
  noOutput: 'Name the PDF to write with -o.',
  overInput: '“{{name}}” would be written over itself. Nothing was written. Name another file with -o.',
  repaired: '“{{name}}” was mended while it was read; the file itself is as it was:',
  notWritten: '“{{name}}” was not written ({{code}}). What was there before is as it was.',
} as const;

/** Lines to sign on: for each person one for the signature and one for the date, two people beside each other. */
import { light } from '../../tokens';
import type { SignaturesBlock } from '../document';
import { line } from './marks';
import { TYPE, columns } from './paper';
import { piece, placed, type Piece, type Setting } from './piece';
import { drawLines, heightOf, setLines } from './text';

/** Room to write in. */
const ROOM = 30;
const PER_ROW = 2;
/** Lines of a name or a role below a line to sign on, which stays whole on its page. */
const UNDER = 3;

export function setSignatures(setting: Setting, block: SignaturesBlock, width: number): Piece[] {
  const { people } = block;
  const rows = Array.from({ length: Math.ceil(people.length / PER_ROW) }, (_, row) =>
    people.slice(row * PER_ROW, (row + 1) * PER_ROW),
  );
  return rows.map((row) => {
    const set = row.map((person, index) => ({
      x: columns(width, index * 6, 6).x,
      own: signatureOf(setting, block, person, columns(width, 0, 6).width),
    }));
    return piece(
      Math.max(...set.map(({ own }) => own.height)),
      set.flatMap(({ x, own }) => placed(own.marks, x, 0)),
      { gap: 10 },
    );
  });
}

function signatureOf(
  setting: Setting,
  { signature, date }: SignaturesBlock,
  { name, role }: SignaturesBlock['people'][number],
  width: number,
): Piece {
  const dateWidth = width * 0.28;
  const signWidth = width - dateWidth - 10;
  const under = [
    name === '' ? { text: role, tone: 'muted' as const } : { text: name, weight: 'medium' as const },
    { text: name === '' ? signature : role, tone: 'muted' as const },
  ].map((words) => ({ ...words, maxLines: UNDER }));
  const words = setLines(setting, under, TYPE.table, signWidth);
  const day = setLines(setting, [{ text: date, tone: 'muted' }], TYPE.table, dateWidth);
  const top = ROOM + 4;
  return piece(top + heightOf(words), [
    line(0, ROOM, signWidth, ROOM, { stroke: light.ink, lineWidth: 0.6 }),
    line(signWidth + 10, ROOM, width, ROOM, { stroke: light.ink, lineWidth: 0.6 }),
    ...drawLines(setting, words, { x: 0, y: top, width: signWidth }),
    ...drawLines(setting, day, { x: signWidth + 10, y: top, width: dateWidth }),
  ]);
}

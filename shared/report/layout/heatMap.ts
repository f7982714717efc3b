/** The risks on a grid of likelihood and impact, with their numbers in the cells. */
import { riskLevel } from '../../model/queries';
import { light } from '../../tokens';
import type { HeatMap, HeatMapBlock } from '../document';
import type { Mark } from '../pages';
import { rectangle } from './marks';
import { TYPE, baseline, columns } from './paper';
import { piece, placed, type Piece, type Setting } from './piece';
import { setPanel } from './panel';
import { drawLines, heightOf, linkMark, oneLine, setLines, textMark } from './text';

const SCORES = [1, 2, 3, 4, 5];
const GAP = 1.5;
const CELL_HEIGHT = 34;
const AXIS = 14;

/** One grid with the panel beside it, or two with the panel below them. */
export function setHeatMap(setting: Setting, block: HeatMapBlock, width: number): Piece {
  const half = [columns(width, 0, 6), columns(width, 6, 6)];
  const grids = block.maps.map((map, index) => ({
    slot: half[index]!,
    set: grid(setting, block, map, half[index]!.width),
  }));
  const gridHeight = Math.max(...grids.map(({ set }) => set.height));
  const isAlone = grids.length === 1;
  const panel = setPanel(setting, block.panel, isAlone ? half[1]!.width : width);
  const caption = setLines(
    setting,
    [{ text: block.caption }],
    TYPE.caption,
    isAlone ? half[0]!.width : width,
  );
  const captionTop = gridHeight + 4;
  const bottom = captionTop + heightOf(caption);
  const panelAt = isAlone ? { x: half[1]!.x, y: 0 } : { x: 0, y: bottom + 14 };
  return piece(
    Math.max(bottom, panelAt.y + panel.height),
    [
      ...grids.flatMap(({ slot, set }) => placed(set.marks, slot.x, 0)),
      ...drawLines(setting, caption, { x: 0, y: captionTop, width }),
      ...placed(panel.marks, panelAt.x, panelAt.y),
    ],
    { gap: 16 },
  );
}

function grid(setting: Setting, block: HeatMapBlock, { title, cells }: HeatMap, width: number): Piece {
  const titleHeight = title === '' ? 0 : TYPE.label.leading + 2;
  const top = titleHeight + TYPE.tableHead.leading + 4;
  const cellWidth = (width - AXIS - GAP * (SCORES.length - 1)) / SCORES.length;
  const columnOf = (likelihood: number) => AXIS + (likelihood - 1) * (cellWidth + GAP);
  const rowOf = (impact: number) => top + (5 - impact) * (CELL_HEIGHT + GAP);
  const marks: Mark[] = [
    ...textMark(oneLine(setting, title, TYPE.label, width), 0, baseline(TYPE.label), TYPE.label),
    ...textMark(
      oneLine(setting, block.impact, TYPE.tableHead, width),
      0,
      titleHeight + baseline(TYPE.tableHead),
      TYPE.tableHead,
    ),
  ];
  for (const likelihood of SCORES) {
    for (const impact of SCORES) {
      const risks = cells.find((cell) => cell.likelihood === likelihood && cell.impact === impact)?.risks;
      const box = { x: columnOf(likelihood), y: rowOf(impact), width: cellWidth, height: CELL_HEIGHT };
      marks.push(...drawCell(setting, likelihood * impact, box, risks ?? []));
    }
  }
  const bottom = rowOf(1) + CELL_HEIGHT + 2;
  for (const value of SCORES) {
    const runs = setting.typesetter.line(String(value), TYPE.tableHead.size, 'medium');
    const half = setting.typesetter.width(runs) / 2;
    const middle = rowOf(value) + (CELL_HEIGHT - TYPE.tableHead.leading) / 2;
    marks.push(
      ...textMark(
        runs,
        columnOf(value) + cellWidth / 2 - half,
        bottom + baseline(TYPE.tableHead),
        TYPE.tableHead,
      ),
      ...textMark(runs, 0, middle + baseline(TYPE.tableHead), TYPE.tableHead),
    );
  }
  const likelihood = oneLine(setting, block.likelihood, TYPE.tableHead, width - AXIS);
  const under = bottom + TYPE.tableHead.leading;
  marks.push(...textMark(likelihood, AXIS, under + baseline(TYPE.tableHead), TYPE.tableHead));
  return piece(under + TYPE.tableHead.leading, marks);
}

/** A cell with the numbers of its risks, and how many more there are where they do not all fit. */
function drawCell(
  setting: Setting,
  score: number,
  box: { x: number; y: number; width: number; height: number },
  risks: readonly { label: string; link: string | null }[],
): Mark[] {
  const { typesetter } = setting;
  const level = riskLevel(score);
  const marks: Mark[] = [rectangle(box.x, box.y, box.width, box.height, { fill: light.risk[level] }, 2)];
  const style = { ...TYPE.small, weight: 'semibold', colour: light.onRisk[level], leading: 8.6 } as const;
  const space = 3;
  const inset = 4;
  const widest = Math.max(
    0,
    ...risks.map(({ label }) => typesetter.width(typesetter.line(label, style.size, style.weight))),
  );
  const across = Math.max(1, Math.floor((box.width - 2 * inset + space) / (widest + space)));
  const down = Math.floor((box.height - 6) / style.leading);
  const fits = risks.length <= across * down ? risks.length : across * down - 1;
  const labels = [
    ...risks.slice(0, fits),
    ...(fits < risks.length ? [{ label: `+${risks.length - fits}`, link: null }] : []),
  ];
  labels.forEach(({ label, link }, index) => {
    const runs = typesetter.line(label, style.size, style.weight);
    const x = box.x + inset + (index % across) * (widest + space);
    const y = box.y + 3 + Math.floor(index / across) * style.leading;
    marks.push(...textMark(runs, x, y + baseline(style), style));
    if (link !== null) marks.push(linkMark(x, y, typesetter.width(runs), style.leading, link));
  });
  return marks;
}

/** The table of contents: the sections, with their pages, in columns. */
import type { Section } from '../document';
import type { Mark } from '../pages';
import { light } from '../../tokens';
import { line } from './marks';
import { TYPE, baseline, columns, type TextStyle } from './paper';
import { piece, type Piece, type Setting } from './piece';
import { linkMark, oneLine, textMark } from './text';

const STYLE: TextStyle = { ...TYPE.table, leading: 11.2 };
const TITLE_HEIGHT = 20;
const PAGE_WIDTH = 24;
const COLUMNS = 3;

/** The contents as one piece; page numbers come once all pages are known. */
export function setContents(setting: Setting, sections: readonly Section[], width: number): Piece {
  const title = oneLine(setting, setting.translate('report.contents'), TYPE.label, width);
  const rows = Math.ceil(sections.length / COLUMNS);
  const places = sections.map((section, index) => {
    const column = columns(width, Math.floor(index / rows) * (12 / COLUMNS), 12 / COLUMNS);
    return { section, column, y: TITLE_HEIGHT + (index % rows) * STYLE.leading };
  });
  const marks: Mark[] = [
    line(0, 0, width, 0, { stroke: light.ink, lineWidth: 0.75 }),
    ...textMark(title, 0, 5 + baseline(TYPE.label), TYPE.label),
    ...places.flatMap(({ section, column, y }) => [
      ...textMark(
        oneLine(setting, section.title, STYLE, column.width - PAGE_WIDTH),
        column.x,
        y + baseline(STYLE),
        STYLE,
      ),
      linkMark(column.x, y, column.width, STYLE.leading, `section:${section.name}`),
    ]),
  ];
  return piece(TITLE_HEIGHT + rows * STYLE.leading, marks, {
    gap: 16,
    late: (pageOf) =>
      places.flatMap(({ section, column, y }) => {
        const runs = setting.typesetter.line(pageOf(`section:${section.name}`), STYLE.size, STYLE.weight);
        const x = column.x + column.width - setting.typesetter.width(runs);
        return textMark(runs, x, y + baseline(STYLE), { ...STYLE, colour: light.muted });
      }),
  });
}

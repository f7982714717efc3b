/** The roadmap as bars over time, wave by wave; the axis repeats on every page. */
import { daysBetween } from '../../model/dates';
import { light } from '../../tokens';
import type { GanttBlock, GanttGroup, GanttRow } from '../document';
import type { Colour, Mark } from '../pages';
import { fateColour, line, polygon, rectangle } from './marks';
import { TYPE, baseline, type TextStyle } from './paper';
import { piece, type Piece, type Setting } from './piece';
import { drawLines, heightOf, linkMark, oneLine, setLines, textMark } from './text';
import { timeAxis, type TimeAxis } from './timeAxis';

const NUMBER_WIDTH = 20;
const GUTTER = 10;
const ROW_PADDING = 3;
const BAR = 7;
const LABEL_ROOM = 30;
const MARKER: TextStyle = { ...TYPE.small, weight: 'medium', colour: light.accent };

/** What all rows of a chart share. */
interface Chart {
  setting: Setting;
  width: number;
  title: { x: number; width: number };
  owner: { x: number; width: number };
  /** Left edge and width of the bars' part. */
  bars: { x: number; width: number };
  axis: TimeAxis;
  markers: { x: number; label: string; strong: boolean }[];
}

/** The pieces of a chart on a width. */
export function setGantt(setting: Setting, block: GanttBlock, width: number): Piece[] {
  const chart = chartOf(setting, block, width);
  const head = axisHead(chart, block);
  const rows = block.groups.flatMap((group, index) => [
    { ...groupRow(chart, group, index === 0), head },
    ...group.rows.map((row) => ({ ...itemRow(chart, row), head })),
  ]);
  if (block.caption === '') return [head, ...rows];
  const caption = setLines(setting, [{ text: block.caption }], TYPE.caption, width);
  return [
    head,
    ...keepLast(rows),
    piece(heightOf(caption), drawLines(setting, caption, { x: 0, y: 0, width }), { gap: 8 }),
  ];
}

/** The last row stays with the caption. */
const keepLast = (rows: Piece[]): Piece[] =>
  rows.map((row, index) => (index === rows.length - 1 ? { ...row, keepWithNext: true } : row));

function chartOf(setting: Setting, block: GanttBlock, width: number): Chart {
  const title = { x: NUMBER_WIDTH, width: width * 0.34 - NUMBER_WIDTH };
  const owner = { x: title.x + title.width + GUTTER, width: width * 0.14 };
  const x = owner.x + owner.width + GUTTER;
  const bars = { x, width: width - x };
  const { start, finish } = reach(block);
  const axis = timeAxis(setting.translate, start, finish, Math.floor(bars.width / LABEL_ROOM));
  const markers = block.markers
    .filter(({ date }) => date >= start && date <= finish)
    .map(({ date, label, strong }) => ({
      x: bars.x + (bars.width * (daysBetween(start, date) + 0.5)) / axis.days,
      label,
      strong,
    }));
  return { setting, width, title, owner, bars, axis, markers };
}

/** The days that the axis shows: all work, and the markers that are not too far from it. */
function reach({ start, finish, markers }: GanttBlock): { start: string; finish: string } {
  const near = Math.max(14, Math.round(daysBetween(start, finish) / 3));
  const dates = markers
    .map(({ date }) => date)
    .filter((date) => daysBetween(date, start) <= near && daysBetween(finish, date) <= near);
  return {
    start: dates.reduce((first, date) => (date < first ? date : first), start),
    finish: dates.reduce((last, date) => (date > last ? date : last), finish),
  };
}

function axisHead(chart: Chart, block: GanttBlock): Piece {
  const { setting, title, owner, bars, axis, markers } = chart;
  const style = TYPE.tableHead;
  const levels = markerLevels(chart);
  const markerRows = levels.length === 0 ? 0 : Math.max(...levels) + 1;
  const markerHeight = markerRows * MARKER.leading;
  const eras = axis.ticks.some(({ era }) => era !== null && era !== '');
  const labelTop = markerHeight + (eras ? style.leading : 0);
  const height = labelTop + style.leading + 4;
  const marks: Mark[] = [
    ...textMark(
      oneLine(setting, block.itemTitle, style, title.width),
      title.x,
      labelTop + baseline(style),
      style,
    ),
    ...textMark(
      oneLine(setting, block.ownerTitle, style, owner.width),
      owner.x,
      labelTop + baseline(style),
      style,
    ),
  ];
  let free = bars.x;
  axis.ticks.forEach(({ day, label, era }) => {
    const x = Math.max(bars.x, bars.x + (day / axis.days) * bars.width);
    const put = (text: string, top: number, from: number): number => {
      const runs = setting.typesetter.line(text, style.size, style.weight);
      const end = x + 2 + setting.typesetter.width(runs);
      if (text === '' || x < from || end > bars.x + bars.width) return from;
      marks.push(...textMark(runs, x + 2, top + baseline(style), style));
      return end + 4;
    };
    if (day >= 0) put(label, labelTop, bars.x);
    free = era === null ? free : put(era, markerHeight, free);
  });
  const lines: Mark[] = [];
  const labels: Mark[] = [];
  markers.forEach((marker, index) => {
    const runs = setting.typesetter.line(marker.label, MARKER.size, MARKER.weight);
    const x = markerLabelLeft(chart, marker);
    const top = levels[index]! * MARKER.leading;
    const width = setting.typesetter.width(runs);
    lines.push(line(marker.x, top + MARKER.leading, marker.x, height, markerInk(marker.strong)));
    labels.push(
      rectangle(x - 1, top, width + 2, MARKER.leading, { fill: light.surface }),
      ...textMark(runs, x, top + baseline(MARKER), MARKER),
    );
  });
  marks.push(...lines, ...labels);
  marks.push(line(0, height, chart.width, height, { stroke: light.ink, lineWidth: 0.75 }));
  return piece(height, marks, { gap: 14, keepWithNext: true });
}

const markerInk = (strong: boolean) => ({
  stroke: light.accent,
  lineWidth: strong ? 0.9 : 0.6,
  dash: strong ? [] : [2, 2],
});

function markerLabelLeft({ setting, bars }: Chart, { x, label }: { x: number; label: string }): number {
  const runs = setting.typesetter.line(label, MARKER.size, MARKER.weight);
  const width = setting.typesetter.width(runs);
  return Math.max(bars.x, Math.min(x - width / 2, bars.x + bars.width - width));
}

/** The row of each marker's label, so that labels of days close together stand above each other. */
function markerLevels(chart: Chart): number[] {
  const ends: number[] = [];
  return chart.markers.map((marker) => {
    const left = markerLabelLeft(chart, marker);
    const runs = chart.setting.typesetter.line(marker.label, MARKER.size, MARKER.weight);
    const free = ends.findIndex((end) => end + 6 <= left);
    const level = free === -1 ? ends.length : free;
    ends[level] = left + chart.setting.typesetter.width(runs);
    return level;
  });
}

/** The lines that run through all rows: the axis' ticks and the markers. */
function grid({ bars, axis, markers }: Chart, height: number): Mark[] {
  return [
    ...axis.ticks
      .filter(({ day }) => day >= 0)
      .map(({ day }) => {
        const x = bars.x + (day / axis.days) * bars.width;
        return line(x, 0, x, height, { stroke: light.hairline, lineWidth: 0.4 });
      }),
    ...markers.map(({ x, strong }) => line(x, 0, x, height, markerInk(strong))),
  ];
}

/** Left and right edge of a stretch of days, both included. */
function stretch({ bars, axis }: Chart, start: string, finish: string): { x: number; width: number } {
  const at = (day: number) => bars.x + (bars.width * day) / axis.days;
  const x = at(daysBetween(axis.start, start));
  return { x, width: at(daysBetween(axis.start, finish) + 1) - x };
}

function groupRow(chart: Chart, group: GanttGroup, first: boolean): Piece {
  const { setting, title, owner, width } = chart;
  const style: TextStyle = { ...TYPE.table, weight: 'semibold' };
  const gap = first ? 0 : 5;
  const height = gap + style.leading + 2 * ROW_PADDING;
  const words = oneLine(setting, group.title, style, owner.x + owner.width);
  const marks: Mark[] = [
    rectangle(0, gap, width, height - gap, { fill: light.canvas }),
    ...grid(chart, height),
    ...textMark(words, title.x - NUMBER_WIDTH + 4, gap + ROW_PADDING + baseline(style), style),
  ];
  if (group.start !== null && group.finish !== null) {
    const { x, width: length } = stretch(chart, group.start, group.finish);
    const y = gap + (height - gap) / 2 - 1.5;
    marks.push(rectangle(x, y, length, 3, { fill: light.ink }, 1.5));
  }
  return piece(height, marks, { keepWithNext: true });
}

function itemRow(chart: Chart, row: GanttRow): Piece {
  const { setting, title, owner, width } = chart;
  const style = TYPE.table;
  const words = setLines(
    setting,
    [{ text: row.title, maxLines: 2, ...(row.link === null ? {} : { link: row.link }), tone: 'ink' }],
    style,
    title.width,
  );
  const who = setLines(setting, [{ ...row.owner, maxLines: 1 }], style, owner.width);
  const height = Math.max(heightOf(words), style.leading) + 2 * ROW_PADDING;
  const number = oneLine(setting, row.number, TYPE.tableHead, NUMBER_WIDTH - 4);
  const numberWidth = setting.typesetter.width(number);
  return piece(height, [
    ...grid(chart, height),
    ...textMark(number, NUMBER_WIDTH - 6 - numberWidth, ROW_PADDING + baseline(style), TYPE.tableHead),
    ...drawLines(setting, words, { x: title.x, y: ROW_PADDING, width: title.width }),
    ...drawLines(setting, who, { x: owner.x, y: ROW_PADDING, width: owner.width }),
    ...bar(chart, row, height),
    line(0, height, width, height, { stroke: light.hairline, lineWidth: 0.4 }),
  ]);
}

/** The item's days: filled while it is to do, hollow once done, outlined in ink where it is critical. */
function bar(chart: Chart, row: GanttRow, height: number): Mark[] {
  const { x, width } = stretch(chart, row.start, row.finish);
  const colour: Colour = row.fate === null ? light.controlEdge : fateColour(row.fate);
  const ink = row.done
    ? { fill: light.surface, stroke: colour, lineWidth: 0.8 }
    : { fill: colour, ...(row.critical ? { stroke: light.ink, lineWidth: 1.1 } : {}) };
  const middle = height / 2;
  const link = row.link === null ? [] : [linkMark(x, middle - BAR / 2, Math.max(width, 2), BAR, row.link)];
  if (row.milestone) {
    const half = BAR / 2;
    const at = Math.min(x + width / 2, chart.width - half);
    return [
      polygon(
        [
          [at, middle - half],
          [at + half, middle],
          [at, middle + half],
          [at - half, middle],
        ],
        ink,
      ),
      ...link,
    ];
  }
  return [rectangle(x, middle - BAR / 2, Math.max(width, 1.2), BAR, ink, 1.5), ...link];
}

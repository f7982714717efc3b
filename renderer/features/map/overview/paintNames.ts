/** Names in the boxes of the overview, in up to three lines, where they fit. */
import type { Component } from '#shared/model/entities';
import { NODE_HEIGHT, NODE_WIDTH } from '#shared/model/workshop';
import type { Manner } from './scene';

type Context = CanvasRenderingContext2D;

/** Pixels that a letter has at least; smaller is not read. */
const SMALLEST = 9;
/** Units that a letter has near life size. */
const USUAL = 20;
const LINE_HEIGHT = 1.1;
const MARGIN = 8;
const BAR = 10;

export function paintNames(
  context: Context,
  components: readonly Component[],
  { palette, zoom }: Manner,
): void {
  const size = Math.max(USUAL, SMALLEST / zoom);
  const lines = Math.min(3, Math.floor((NODE_HEIGHT - MARGIN) / (size * LINE_HEIGHT)));
  if (lines < 1) return;
  context.font = `600 ${size}px 'Inter Variable', sans-serif`;
  context.fillStyle = palette.ink;
  context.textBaseline = 'middle';
  const width = NODE_WIDTH - BAR - 2 * MARGIN;
  const widthOf = widths(context, size);
  for (const { x, y, name } of components) {
    const broken = breakLines(name, width, lines, widthOf);
    if (!broken) continue;
    const middle = y + NODE_HEIGHT / 2 - ((broken.length - 1) * size * LINE_HEIGHT) / 2;
    broken.forEach((line, index) => {
      context.fillText(line, x + BAR + MARGIN, middle + index * size * LINE_HEIGHT);
    });
  }
}

/** Words are measured once, at a size of one unit. */
const measured = new Map<string, number>();

function widths(context: Context, size: number): (text: string) => number {
  return (text) => {
    let width = measured.get(text);
    if (width === undefined) {
      width = context.measureText(text).width / size;
      measured.set(text, width);
    }
    return width * size;
  };
}

/** A text in so many lines at most; null where it does not fit. */
export function breakLines(
  text: string,
  width: number,
  most: number,
  widthOf: (text: string) => number,
): string[] | null {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/u).filter(Boolean)) {
    if (widthOf(word) > width) return null;
    const longer = line === '' ? word : `${line} ${word}`;
    // The width of a line is about that of its words and the spaces between them.
    if (line === '' || sumOf(longer, widthOf) <= width) line = longer;
    else {
      lines.push(line);
      line = word;
    }
  }
  if (line !== '') lines.push(line);
  return lines.length > 0 && lines.length <= most ? lines : null;
}

const sumOf = (line: string, widthOf: (text: string) => number): number => {
  const words = line.split(' ');
  return words.reduce((sum, word) => sum + widthOf(word), 0) + (words.length - 1) * widthOf(' ');
};

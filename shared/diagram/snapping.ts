/** Alignment while dragging: what moves is drawn to the edges and centres of what stands still. */
import type { Box } from './flowPath';

/** A line that two or more boxes share: `at` on the one axis, `from` and `to` on the other. */
export interface Guide {
  axis: 'x' | 'y';
  at: number;
  from: number;
  to: number;
}

/** Where the edges and centres of boxes are on one axis, in rising order. */
interface Line {
  at: number;
  from: number;
  to: number;
}
export interface Lines {
  x: readonly Line[];
  y: readonly Line[];
}

const byPlace = (a: Line, b: Line): number => a.at - b.at;

/** The edges and centres of the boxes that stand still. Made once a drag, so that each step is a search among sorted lines. */
export function linesOf(boxes: Iterable<Box>): Lines {
  const x: Line[] = [];
  const y: Line[] = [];
  for (const box of boxes) {
    const right = box.x + box.width;
    const bottom = box.y + box.height;
    for (const at of [box.x, box.x + box.width / 2, right]) x.push({ at, from: box.y, to: bottom });
    for (const at of [box.y, box.y + box.height / 2, bottom]) y.push({ at, from: box.x, to: right });
  }
  return { x: x.sort(byPlace), y: y.sort(byPlace) };
}

export interface Snap {
  dx: number;
  dy: number;
  guides: Guide[];
}

/**
 * How far a box has to be shifted, at most `tolerance` on each axis, to line up with what stands still, and the lines
 * that show why. The nearest line on each axis counts.
 */
export function snap(box: Box, lines: Lines, tolerance: number): Snap {
  const dx = pull([box.x, box.x + box.width / 2, box.x + box.width], lines.x, tolerance);
  const dy = pull([box.y, box.y + box.height / 2, box.y + box.height], lines.y, tolerance);
  const at = { ...box, x: box.x + (dx ?? 0), y: box.y + (dy ?? 0) };
  return {
    dx: dx ?? 0,
    dy: dy ?? 0,
    guides: [
      ...(dx === null
        ? []
        : shared('x', [at.x, at.x + at.width / 2, at.x + at.width], lines.x, at.y, at.height)),
      ...(dy === null
        ? []
        : shared('y', [at.y, at.y + at.height / 2, at.y + at.height], lines.y, at.x, at.width)),
    ],
  };
}

/** The smallest shift that brings one of the places onto a line; null where none is near enough. */
function pull(places: readonly number[], lines: readonly Line[], tolerance: number): number | null {
  let best: number | null = null;
  for (const place of places) {
    const after = firstFrom(lines, place);
    for (const line of [lines[after - 1], lines[after]]) {
      if (!line) continue;
      const shift = line.at - place;
      if (Math.abs(shift) <= tolerance && (best === null || Math.abs(shift) < Math.abs(best))) best = shift;
    }
  }
  return best;
}

/** The guides of one axis: where a place of the moving box now lies on a line, stretched over all that share it. */
function shared(
  axis: Guide['axis'],
  places: readonly number[],
  lines: readonly Line[],
  start: number,
  length: number,
): Guide[] {
  return places.flatMap((at) => {
    let from = start;
    let to = start + length;
    let isShared = false;
    for (let index = firstFrom(lines, at - 0.01); index < lines.length; index += 1) {
      const line = lines[index]!;
      if (line.at > at + 0.01) break;
      isShared = true;
      from = Math.min(from, line.from);
      to = Math.max(to, line.to);
    }
    return isShared ? [{ axis, at, from, to }] : [];
  });
}

/** Index of the first line at or after a place. */
function firstFrom(lines: readonly Line[], place: number): number {
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (lines[middle]!.at < place) low = middle + 1;
    else high = middle;
  }
  return low;
}

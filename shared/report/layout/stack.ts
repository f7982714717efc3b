/** Stacks pieces on pages: keeps together what belongs together, repeats heads, and begins no page without a piece. */
import type { Paper } from '../../model/vocabulary';
import { PDF_MARGIN } from '../../tokens';
import type { Mark } from '../pages';
import { frameOf, sheet, type Orientation, type Size } from './paper';
import { isTurn, placed, type Flowable, type PageOf, type Piece, type PieceAnchor } from './piece';

export interface StackedPage {
  size: Size;
  marks: Mark[];
  /** Index of its section. */
  section: number;
}

export interface StackedAnchor {
  anchor: PieceAnchor;
  page: number;
  section: number;
}

export interface LateMarks {
  page: number;
  make: (pageOf: PageOf) => Mark[];
}

export interface Stacked {
  pages: StackedPage[];
  /** In reading order; `y` counts from the top of the page. */
  anchors: StackedAnchor[];
  late: LateMarks[];
}

/** What is stacked together. */
export interface StackedPart {
  flowables: readonly Flowable[];
  /** It goes on below the part before it, however full that page is. */
  runsOn?: boolean;
  /** Nothing else stands on its pages. */
  standsAlone?: boolean;
}

/** So much of a page may be full where a section begins below another one; below that, it would be left nearly empty. */
const LITTLE = 0.35;

/** Stacks sections; each begins a page but those that run on, or follow one that left most of its last page empty. */
export function stack(sections: readonly StackedPart[], paper: Paper): Stacked {
  const stacked: Stacked = { pages: [], anchors: [], late: [] };
  let press: PageFiller | null = null;
  sections.forEach(({ flowables, runsOn = false, standsAlone = false }, section) => {
    const isApart = standsAlone || (sections[section - 1]?.standsAlone ?? false);
    const goesOn = runsOn || (!isApart && (press?.full ?? 1) <= LITTLE);
    press = new PageFiller(stacked, paper, section, goesOn ? press : null);
    let index = 0;
    while (index < flowables.length) {
      const next = flowables[index]!;
      if (isTurn(next)) {
        press.turn(next.turn);
        index += 1;
        continue;
      }
      const kept = keptTogether(flowables, index);
      press.add(kept);
      index += kept.length;
    }
  });
  return stacked;
}

/** The pieces from `index` on that must not be parted. */
function keptTogether(flowables: readonly Flowable[], index: number): Piece[] {
  const kept: Piece[] = [];
  for (let at = index; at < flowables.length; at += 1) {
    const next = flowables[at]!;
    if (isTurn(next)) break;
    kept.push(next);
    if (!next.keepWithNext) break;
  }
  return kept;
}

/** Height of pieces below each other, their first gap left out. */
const heightTogether = (pieces: readonly Piece[]): number =>
  pieces.reduce((height, { height: own, gap }, index) => height + own + (index === 0 ? 0 : gap), 0);

/** Sums of heights miss each other by their last digits. */
const TOLERANCE = 1e-6;

/** Fills the pages of one section. */
class PageFiller {
  private orientation: Orientation = 'portrait';
  /** Bottom of what is on the page so far; null where the next piece begins a page. */
  private y: number | null = null;

  constructor(
    private readonly stacked: Stacked,
    private readonly paper: Paper,
    private readonly section: number,
    before: PageFiller | null,
  ) {
    if (before?.orientation === 'portrait') this.y = before.y;
  }

  turn(orientation: Orientation): void {
    this.orientation = orientation;
    this.y = null;
  }

  add(kept: readonly Piece[]): void {
    const height = heightTogether(kept);
    if (this.y !== null && this.y + kept[0]!.gap + height > this.bottom) this.y = null;
    for (const piece of kept) {
      if (this.y !== null && this.y + piece.gap + piece.height > this.bottom) this.y = null;
      this.place(piece);
    }
  }

  /** The share of the page that is full. */
  get full(): number {
    return this.y === null ? 1 : (this.y - PDF_MARGIN) / (this.bottom - PDF_MARGIN);
  }

  private get bottom(): number {
    return PDF_MARGIN + frameOf(sheet(this.paper, this.orientation)).height + TOLERANCE;
  }

  private place(piece: Piece): void {
    let top: number;
    if (this.y === null) {
      this.stacked.pages.push({
        size: sheet(this.paper, this.orientation),
        marks: [],
        section: this.section,
      });
      top = PDF_MARGIN;
      if (piece.head) {
        this.put(piece.head, top);
        top += piece.head.height + piece.gap;
      }
    } else {
      top = this.y + piece.gap;
    }
    this.put(piece, top);
    this.y = top + piece.height;
  }

  private put(piece: Piece, top: number): void {
    const page = this.stacked.pages.length - 1;
    const { late } = piece;
    this.stacked.pages[page]!.marks.push(...placed(piece.marks, PDF_MARGIN, top));
    for (const anchor of piece.anchors) {
      this.stacked.anchors.push({ anchor: { ...anchor, y: top + anchor.y }, page, section: this.section });
    }
    if (late) {
      this.stacked.late.push({ page, make: (pageOf) => placed(late(pageOf), PDF_MARGIN, top) });
    }
  }
}

/** What pages are stacked from: pieces with a height, whose marks are placed from their own top left corner. */
import type { Translate } from '../../texts/index';
import type { Mark, Typesetter } from '../pages';
import { moved } from './marks';
import type { Orientation } from './paper';

/** What every part of the layout needs to set words. */
export interface Setting {
  typesetter: Typesetter;
  translate: Translate;
}

export interface PieceAnchor {
  name: string;
  y: number;
  /** The words of its bookmark; null for an anchor that only links lead to. */
  bookmark: string | null;
}

/** Tells the page number that an anchor ended up on; empty where there is no such anchor. */
export type PageOf = (anchor: string) => string;

export interface Piece {
  height: number;
  marks: Mark[];
  /** Space above it, dropped at the top of a page. */
  gap: number;
  /** Stays on one page with the next piece. */
  keepWithNext: boolean;
  anchors: PieceAnchor[];
  /** What is repeated above it where it begins a page. */
  head: Piece | null;
  /** Marks that need page numbers, made once all pieces have their page. */
  late: ((pageOf: PageOf) => Mark[]) | null;
}

/** A new page, turned as said. */
export interface Turn {
  turn: Orientation;
}
export type Flowable = Piece | Turn;
export const isTurn = (flowable: Flowable): flowable is Turn => 'turn' in flowable;

export function piece(height: number, marks: Mark[], rest: Partial<Piece> = {}): Piece {
  return { height, marks, gap: 0, keepWithNext: false, anchors: [], head: null, late: null, ...rest };
}

/** The marks of a piece, moved to its place. */
export const placed = (marks: readonly Mark[], x: number, y: number): Mark[] =>
  marks.map((mark) => moved(mark, x, y));

/** Spreads pieces over a page of their own. */
import { isTurn, type Flowable, type Piece } from './piece';

/** Gaps are no smaller and no larger. */
const SMALLEST = 7;
const LARGEST = 20;

/** Flowables with equal gaps between them, such that they fill a height. A head, kept with what follows, keeps its gap. */
export function spreadOver(flowables: readonly Flowable[], height: number): Flowable[] {
  const pieces = flowables.filter((part): part is Piece => !isTurn(part));
  const spread = pieces.filter((part) => !part.keepWithNext);
  const fixed = pieces.filter((part) => part.keepWithNext).reduce((sum, { gap }) => sum + gap, 0);
  const used = pieces.reduce((sum, part) => sum + part.height, fixed);
  const gap = Math.max(SMALLEST, Math.min(LARGEST, (height - used) / spread.length));
  return flowables.map((part) => (isTurn(part) || part.keepWithNext ? part : { ...part, gap }));
}

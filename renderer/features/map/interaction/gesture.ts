/** What a press of the pointer can turn into. Gestures show themselves in the canvas' own state and end as one command. */
import type { Point } from '#shared/diagram/flowPath';

export interface Gesture {
  /** The pointer moved. @param at on the plane */
  move(at: Point, event: PointerEvent): void;
  /** The pointer was let go where it last moved to. */
  end(): void;
  /** Escape was pressed, or the pointer was lost: all is as it was. */
  cancel(): void;
}

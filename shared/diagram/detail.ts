/** Levels of detail: how much of a component is shown at a zoom. */
export type Detail =
  /** Everything. */
  | 'full'
  /** Bar, icon and name. */
  | 'brief'
  /** A coloured box, with the name if it fits. */
  | 'named'
  /** A coloured box. */
  | 'box';

/** The level of detail at a zoom, 1 being life size. */
export function detailAt(zoom: number): Detail {
  if (zoom >= 0.6) return 'full';
  if (zoom >= 0.3) return 'brief';
  return zoom >= 0.15 ? 'named' : 'box';
}

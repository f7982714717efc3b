/** Choosing what the next edit is about. */
import type { Hit } from '#shared/diagram/hit';
import type { Session } from '../../../session/session';
import type { Selection } from '../../../session/selection';

type Thing = Exclude<Hit, { kind: 'canvas' }>;

const COLLECTIONS = { component: 'components', boundary: 'boundaries', flow: 'flows' } as const;

const selectionOf = (session: Session): Selection => session.store.getState().selection;

export function isSelected(session: Session, { kind, id }: Thing): boolean {
  return selectionOf(session)[COLLECTIONS[kind]].includes(id);
}

export function selectOnly(session: Session, { kind, id }: Thing): void {
  session.select({ [COLLECTIONS[kind]]: [id] });
}

/** Adds a thing to the selection, or takes it out. */
export function toggle(session: Session, { kind, id }: Thing): void {
  const selection = selectionOf(session);
  const collection = COLLECTIONS[kind];
  const ids = selection[collection];
  session.select({
    ...selection,
    [collection]: ids.includes(id) ? ids.filter((other) => other !== id) : [...ids, id],
  });
}

/** Every component and boundary. */
export function selectAll(session: Session): void {
  const { components, boundaries } = session.workshop;
  session.select({ components: Object.keys(components), boundaries: Object.keys(boundaries) });
}

/** How much is selected, flows included. */
export const countOf = ({ components, boundaries, flows }: Selection): number =>
  components.length + boundaries.length + flows.length;

/** Edits of what is selected, one undoable step each. */
import { duplicateCommand } from '#shared/commands/clipboard';
import { arrange, type Arrangement } from '#shared/diagram/arrange';
import { cargoOf, moveBy } from '#shared/diagram/moving';
import { stopsInOrder } from '#shared/diagram/walking';
import type { Disposition } from '#shared/model/vocabulary';
import type { Session } from '../../../session/session';
import type { Board } from '../board';
import { announce } from '../stage/state';
import { countOf } from './select';

const selectionOf = (session: Session) => session.store.getState().selection;

/** Gives every selected component a disposition, and says so. */
export function tag({ session, stage }: Board, disposition: Disposition): void {
  const { components } = selectionOf(session);
  if (components.length === 0 || !session.mayEdit()) return;
  session.dispatch({
    type: 'update',
    collection: 'components',
    changes: components.map((id) => ({ id, patch: { disposition } })),
  });
  announce(stage, {
    key: `map.said.tagged.${disposition}`,
    params: { count: components.length },
  });
}

/** Deletes what is selected. */
export function removeSelected({ session, stage }: Board): void {
  const { components, boundaries, flows } = selectionOf(session);
  const count = countOf(selectionOf(session));
  if (count === 0 || !session.mayEdit()) return;
  const heir = heirOfFocus({ session, stage });
  session.dispatch({
    type: 'remove',
    ids: { components: [...components], boundaries: [...boundaries], flows: [...flows] },
  });
  stage.setState({ focusId: heir, focusWanted: heir });
  announce(stage, { key: 'map.said.removed', params: { count } });
}

/** Where the keyboard is once what is selected is gone: the stop before, or the first that is left. */
function heirOfFocus({ session, stage }: Pick<Board, 'session' | 'stage'>): string | null {
  const { components, boundaries } = session.workshop;
  const gone = new Set([...selectionOf(session).components, ...selectionOf(session).boundaries]);
  const stops = stopsInOrder(components, boundaries);
  const here = stops.findIndex((stop) => stop.id === stage.getState().focusId);
  const isLeft = (stop: { id: string }) => !gone.has(stop.id);
  return (stops.slice(0, here + 1).findLast(isLeft) ?? stops.find(isLeft))?.id ?? null;
}

/** How far a copy lies right and down of its original. */
export const COPY_OFFSET = 32;

/** Puts copies of what is selected next to it, and selects them. A flow alone is doubled between the same components. */
export function duplicateSelected({ session, stage }: Board): void {
  if (!session.mayEdit()) return;
  const { components, boundaries, flows } = selectionOf(session);
  if (components.length + boundaries.length > 0) {
    const { command, componentIds, boundaryIds } = duplicateCommand(
      session.workshop,
      { componentIds: components, boundaryIds: boundaries },
      { newId: session.newId, offset: COPY_OFFSET },
    );
    const count = componentIds.length + boundaryIds.length;
    session.dispatch(command, {
      label: { key: 'map.step.duplicate', params: { count } },
      select: { components: componentIds, boundaries: boundaryIds },
    });
    announce(stage, { key: 'map.said.duplicated', params: { count } });
  } else if (flows.length > 0) {
    const copies = flows.map((id) => ({ ...session.workshop.flows[id]!, id: session.newId('flows') }));
    session.dispatch(
      { type: 'insert', entities: { flows: copies } },
      {
        label: { key: 'map.step.duplicate', params: { count: copies.length } },
        select: { flows: copies.map((flow) => flow.id) },
      },
    );
    announce(stage, { key: 'map.said.duplicated', params: { count: copies.length } });
  }
}

/** Moves what is selected by a distance. Moves in a row of the same things are one step. */
export function nudge({ session }: Board, dx: number, dy: number): void {
  const selection = selectionOf(session);
  const cargo = cargoOf(session.workshop, selection);
  if (cargo.all.size === 0) return;
  session.dispatch(moveBy(session.workshop, cargo, dx, dy), {
    mergeKey: `nudge:${[...selection.components, ...selection.boundaries].join()}`,
  });
}

/** Lines up or spreads the selected components. */
export function arrangeSelected({ session }: Board, arrangement: Arrangement): void {
  const { components } = selectionOf(session);
  session.dispatch(arrange(session.workshop, components, arrangement), {
    label: { key: `map.arrange.${arrangement}` },
  });
}

/** Adding components and boundaries: selected, and with the name ready to be typed as part of the same step. */
import { boxOf, centreOf } from '#shared/diagram/boxes';
import { ancestry, boundaryAt, membersAfter, type Move } from '#shared/diagram/containment';
import type { Box, Point } from '#shared/diagram/flowPath';
import { freeSpot } from '#shared/diagram/freeSpot';
import { cargoHull, cargoOf } from '#shared/diagram/moving';
import { layerComponent, type LayerSuggestion } from '#shared/method/layers';
import { newBoundary, newComponent } from '#shared/model/empty';
import type { Component } from '#shared/model/entities';
import type { NewId } from '#shared/model/ids';
import type { ComponentKind } from '#shared/model/vocabulary';
import { NODE_HEIGHT, NODE_WIDTH } from '#shared/model/workshop';
import { t } from '../../../ui/text';
import type { Board } from '../board';
import { announce } from '../stage/state';

/** @param centre where it goes; a free spot near the middle of the view where it is not given */
export function addComponent(board: Board, kind: ComponentKind, centre?: Point): void {
  place(board, centre, (newId, corner) => newComponent(newId, kind, t(`words.kind.${kind}`), corner));
}

/** A production layer that is missing, as a component that has to be built, on a free spot near the middle of the view. */
export function addLayer(board: Board, suggestion: LayerSuggestion): void {
  place(board, undefined, (newId, corner) =>
    layerComponent(newId, suggestion, t(`words.layer.${suggestion.layer}`), corner),
  );
}

type Make = (newId: NewId, place: { x: number; y: number; boundaryId: string | null }) => Component;

function place({ session, stage, view }: Board, centre: Point | undefined, make: Make): void {
  if (!session.mayEdit()) return;
  const { components, boundaries } = session.workshop;
  const { x, y } = centre ?? view.centre;
  const wished = { x: Math.round(x - NODE_WIDTH / 2), y: Math.round(y - NODE_HEIGHT / 2) };
  const corner = centre ? wished : freeSpot(Object.values(components).map(boxOf), wished);
  const boundaryId = boundaryAt(Object.values(boundaries), centreOf(boxOf(corner)));
  const component = make(session.newId, { ...corner, boundaryId });
  const mergeKey = `add:${component.id}`;
  session.dispatch(
    { type: 'insert', entities: { components: [component] } },
    { mergeKey, select: { components: [component.id] } },
  );
  view.reveal(boxOf(component));
  stage.setState({
    focusId: component.id,
    renaming: { collection: 'components', id: component.id, mergeKey },
  });
  announce(stage, { key: 'map.said.added', params: { name: component.name } });
}

/** The smallest boundary that can be drawn. */
export const MIN_BOUNDARY = { width: 120, height: 80 };
/** The one that is added without being drawn. */
const USUAL_BOUNDARY = { width: 480, height: 320 };
/** Room between a boundary and what it is put around. */
const PADDING = 24;
const TITLE = 40;

/** A boundary where it was drawn; what lies in it becomes part of it. */
export function addBoundary(board: Board, drawn: Box): void {
  const { workshop } = board.session;
  const box = {
    x: Math.round(drawn.x),
    y: Math.round(drawn.y),
    width: Math.max(MIN_BOUNDARY.width, Math.round(drawn.width)),
    height: Math.max(MIN_BOUNDARY.height, Math.round(drawn.height)),
  };
  const larger = Object.values(workshop.boundaries).filter(
    (other) => other.width * other.height > box.width * box.height,
  );
  const parentId = boundaryAt(larger, centreOf(box));
  insertBoundary(board, { ...box, parentId }, (id) => membersAfter(workshop, { id, parentId, ...box }));
}

/** A boundary around what is selected; an empty one in the middle of the view where nothing is. */
export function addBoundaryAround(board: Board): void {
  const { workshop, store } = board.session;
  const cargo = cargoOf(workshop, store.getState().selection);
  const hull = cargoHull(workshop, cargo);
  if (!hull) {
    const { x, y } = board.view.centre;
    const { width, height } = USUAL_BOUNDARY;
    addBoundary(board, { x: x - width / 2, y: y - height / 2, width, height });
    return;
  }
  const box = {
    x: hull.x - PADDING,
    y: hull.y - PADDING - TITLE,
    width: hull.width + 2 * PADDING,
    height: hull.height + 2 * PADDING + TITLE,
  };
  // The innermost boundary that holds all of it stays around it.
  const around = [
    ...cargo.components.map((id) => workshop.components[id]!.boundaryId),
    ...cargo.boundaries.map((id) => workshop.boundaries[id]!.parentId),
  ].map((id) => ancestry(workshop.boundaries, id));
  const parentId = around[0]?.find((id) => around.every((trail) => trail.includes(id))) ?? null;
  insertBoundary(board, { ...box, parentId }, (id) => ({
    type: 'move',
    components: cargo.components.map((member) => {
      const { x, y } = workshop.components[member]!;
      return { id: member, x, y, boundaryId: id };
    }),
    boundaries: cargo.boundaries.map((member) => {
      const { x, y } = workshop.boundaries[member]!;
      return { id: member, x, y, parentId: id };
    }),
  }));
}

function insertBoundary(
  { session, stage }: Board,
  place: Box & { parentId: string | null },
  membersOf: (id: string) => Move,
): void {
  if (!session.mayEdit()) return;
  const name = t('map.boundary.name');
  const boundary = newBoundary(session.newId, name, place);
  const mergeKey = `add:${boundary.id}`;
  session.dispatch(
    {
      type: 'batch',
      commands: [{ type: 'insert', entities: { boundaries: [boundary] } }, membersOf(boundary.id)],
    },
    {
      label: { key: 'app.step.add.boundaries', params: { count: 1 } },
      mergeKey,
      select: { boundaries: [boundary.id] },
    },
  );
  stage.setState({
    focusId: boundary.id,
    renaming: { collection: 'boundaries', id: boundary.id, mergeKey },
  });
  announce(stage, { key: 'map.said.added', params: { name } });
}

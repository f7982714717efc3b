/** Copying and pasting parts of the map, as text that other workshops understand too. */
import { copyFragment, parseFragment, pasteCommand, serializeFragment } from '#shared/commands/clipboard';
import { boxOf, centreOf, hullOf, overlap } from '#shared/diagram/boxes';
import { boundaryAt } from '#shared/diagram/containment';
import type { Component } from '#shared/model/entities';
import type { Board } from '../board';
import { announce } from '../stage/state';
import { COPY_OFFSET, removeSelected } from './onSelection';

/** What this window copied last: the menu's Paste falls back on it where reading the clipboard is not allowed. */
let lastCopied: string | null = null;

/** The selected components and boundaries as text; null where none are. */
export function copySelected({ session, stage }: Board): string | null {
  const { components, boundaries } = session.store.getState().selection;
  if (components.length + boundaries.length === 0) return null;
  const fragment = copyFragment(session.workshop, { componentIds: components, boundaryIds: boundaries });
  lastCopied = serializeFragment(fragment);
  announce(stage, {
    key: 'map.said.copied',
    params: { count: fragment.components.length + fragment.boundaries.length },
  });
  return lastCopied;
}

/** Pastes a text if it is a part of a map. @returns whether it is */
export function paste({ session, stage, view }: Board, text: string): boolean {
  const fragment = parseFragment(text);
  const hull = fragment && hullOf([...fragment.components.map(boxOf), ...fragment.boundaries]);
  if (!fragment || !hull) return false;
  if (!session.mayEdit()) return true;
  const { components, boundaries } = session.workshop;
  const beside = besides(Object.values(components), fragment.components[0]);
  const wished = { ...hull, x: hull.x + beside, y: hull.y + beside };
  const isNear = beside > 0 && overlap(wished, view.box);
  const centre = isNear ? centreOf(wished) : view.centre;
  const { command, componentIds, boundaryIds } = pasteCommand(session.workshop, fragment, {
    newId: session.newId,
    offset: COPY_OFFSET,
    at: {
      x: Math.round(centre.x - hull.width / 2),
      y: Math.round(centre.y - hull.height / 2),
      boundaryId: boundaryAt(Object.values(boundaries), centre),
    },
  });
  const count = componentIds.length + boundaryIds.length;
  session.dispatch(command, {
    label: { key: 'map.step.paste', params: { count } },
    select: { components: componentIds, boundaries: boundaryIds },
  });
  announce(stage, { key: 'map.said.pasted', params: { count } });
  return true;
}

/** How far right and down of its original a copy has to lie, so that it does not hide the copies pasted before. */
function besides(components: readonly Component[], original: Component | undefined): number {
  if (!original) return COPY_OFFSET;
  let offset = 0;
  const isTaken = () => components.some(({ x, y }) => x === original.x + offset && y === original.y + offset);
  while (isTaken()) offset += COPY_OFFSET;
  return offset;
}

/** The menu's way to the clipboard, where there is no event that brings it. */
export async function copyByMenu(board: Board): Promise<void> {
  const text = copySelected(board);
  if (text !== null) await navigator.clipboard.writeText(text).catch(() => undefined);
}

export async function cutByMenu(board: Board): Promise<void> {
  await copyByMenu(board);
  removeSelected(board);
}

export async function pasteByMenu(board: Board): Promise<void> {
  const text = await navigator.clipboard.readText().catch(() => lastCopied);
  if (text === null || !paste(board, text)) announce(board.stage, { key: 'map.said.nothingToPaste' });
}

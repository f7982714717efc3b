/** Copying parts of the map, also from one workshop to another: as data, and as text for the system's clipboard. */
import { tame, readJson } from '../file/json';
import { FileRejected } from '../file/rejected';
import { migrate, type Document } from '../file/migrate';
import { readCollection, type Reading } from '../file/validate';
import type { Boundary, Component, Flow } from '../model/entities';
import type { NewId } from '../model/ids';
import { closingBoundaries } from '../model/integrity';
import { boundaryWithDescendants } from '../model/queries';
import { mapReferences, type MapReference } from '../model/references';
import { SCHEMA_VERSION, type Workshop } from '../model/workshop';
import type { Command } from './command';
import { toCoordinate } from './move';

/** A copied part of a map. Its links may lead out of it: to an owner, or to a boundary around it. */
export interface Fragment {
  components: Component[];
  boundaries: Boundary[];
  /** The flows between its components. */
  flows: Flow[];
}

export interface Selection {
  componentIds: readonly string[];
  boundaryIds: readonly string[];
}

/** What is selected: boundaries with all that is in them, and the flows between the components. */
export function copyFragment(workshop: Workshop, { componentIds, boundaryIds }: Selection): Fragment {
  const inside = new Set(boundaryIds.flatMap((id) => [...boundaryWithDescendants(workshop.boundaries, id)]));
  const chosen = new Set(componentIds);
  const components = Object.values(workshop.components).filter(
    ({ id, boundaryId }) => chosen.has(id) || (boundaryId !== null && inside.has(boundaryId)),
  );
  const copied = new Set(components.map(({ id }) => id));
  return {
    components,
    boundaries: Object.values(workshop.boundaries).filter(({ id }) => inside.has(id)),
    flows: Object.values(workshop.flows).filter(
      (flow) => copied.has(flow.sourceId) && copied.has(flow.targetId),
    ),
  };
}

/** What a text starts with that is a fragment. */
const MARK = '{"causeway":"fragment",';

export function serializeFragment({ components, boundaries, flows }: Fragment): string {
  return JSON.stringify({
    causeway: 'fragment',
    schemaVersion: SCHEMA_VERSION,
    components,
    boundaries,
    flows,
  });
}

/** The fragment that a text from the clipboard is; null where it is none, or a broken one, or of a newer version. */
export function parseFragment(text: string): Fragment | null {
  if (!text.startsWith(MARK)) return null;
  const reading: Reading = { file: '', repairs: [] };
  try {
    const document = migrate(
      tame(readJson(text, reading.file), reading.file).value as Document,
      reading.file,
    );
    const boundaries = readCollection('boundaries', document['boundaries'], reading);
    for (const id of closingBoundaries(boundaries)) boundaries[id]!.parentId = null;
    return {
      components: Object.values(readCollection('components', document['components'], reading)),
      boundaries: Object.values(boundaries),
      flows: Object.values(readCollection('flows', document['flows'], reading)),
    };
  } catch (error) {
    if (error instanceof FileRejected) return null;
    throw error;
  }
}

export interface Placing {
  newId: NewId;
  /**
   * Where the top left corner of what is pasted goes, and the boundary that it goes into (by default the one it was
   * in, if the workshop has it).
   */
  at?: { x: number; y: number; boundaryId?: string | null };
  /** Without `at`: how far right and down of the original, in canvas units. */
  offset: number;
}

/** A command with what it adds to the map. */
export interface Pasting {
  command: Command;
  componentIds: string[];
  boundaryIds: string[];
}

/** Adds a fragment to a workshop, under new ids. Links to what the workshop does not have are cut. */
export function pasteCommand(
  workshop: Workshop,
  fragment: Fragment,
  { newId, at, offset }: Placing,
): Pasting {
  const ids = {
    components: new Map(fragment.components.map(({ id }) => [id, newId('components')])),
    boundaries: new Map(fragment.boundaries.map(({ id }) => [id, newId('boundaries')])),
  };
  const follow: MapReference = (to, id) => {
    if (to === 'components') return ids.components.get(id) ?? null;
    return Object.hasOwn(workshop[to], id) ? id : null;
  };
  /** The boundary that stands for the one that something was in. */
  const inside = (boundaryId: string | null): string | null => {
    const copied = boundaryId === null ? undefined : ids.boundaries.get(boundaryId);
    if (copied !== undefined) return copied;
    if (at?.boundaryId !== undefined) return at.boundaryId;
    return boundaryId === null ? null : follow('boundaries', boundaryId);
  };
  const shifted = shift(fragment, at, offset);

  const boundaries = fragment.boundaries.map((boundary) => ({
    ...boundary,
    ...shifted(boundary),
    id: ids.boundaries.get(boundary.id)!,
    parentId: inside(boundary.parentId),
  }));
  const components = fragment.components.map((component) => ({
    ...mapReferences('components', component, follow)!,
    ...shifted(component),
    id: ids.components.get(component.id)!,
    boundaryId: inside(component.boundaryId),
  }));
  const flows = fragment.flows.flatMap((flow) => {
    const between = mapReferences('flows', flow, follow);
    return between ? [{ ...between, id: newId('flows') }] : [];
  });
  return {
    command: { type: 'insert', entities: { boundaries, components, flows } },
    componentIds: components.map(({ id }) => id),
    boundaryIds: boundaries.map(({ id }) => id),
  };
}

type Point = { x: number; y: number };

/** What moves a fragment's things so that its top left corner is at a point, or by an offset. */
function shift({ components, boundaries }: Fragment, at: Point | undefined, offset: number) {
  const all = [...components, ...boundaries];
  const dx = at ? at.x - all.reduce((left, { x }) => Math.min(left, x), Infinity) : offset;
  const dy = at ? at.y - all.reduce((top, { y }) => Math.min(top, y), Infinity) : offset;
  return ({ x, y }: Point): Point => ({ x: toCoordinate(x + dx), y: toCoordinate(y + dy) });
}

/** Adds copies of what is selected, next to it. */
export function duplicateCommand(
  workshop: Workshop,
  selection: Selection,
  placing: Pick<Placing, 'newId' | 'offset'>,
): Pasting {
  return pasteCommand(workshop, copyFragment(workshop, selection), placing);
}

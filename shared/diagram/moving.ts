/** Moving what is selected: what comes along, and where it all belongs afterwards. */
import { boundaryWithDescendants } from '../model/queries';
import type { Workshop } from '../model/workshop';
import { boxOf, centreOf, hullOf, shifted } from './boxes';
import { boundaryAt, type Move } from './containment';
import type { Box } from './flowPath';

type Plane = Pick<Workshop, 'components' | 'boundaries'>;

export interface Chosen {
  components: readonly string[];
  boundaries: readonly string[];
}

/** Everything that moves when what is chosen is moved. */
export interface Cargo {
  /** What is named in the command: what is chosen and does not come along with a chosen boundary. */
  components: readonly string[];
  boundaries: readonly string[];
  /** All that moves: the above, and all that is inside. */
  all: ReadonlySet<string>;
}

/** What moves with what is chosen: a boundary takes its content along. */
export function cargoOf({ components, boundaries }: Plane, chosen: Chosen): Cargo {
  const within = new Set<string>();
  for (const id of chosen.boundaries) {
    if (!boundaries[id]) continue;
    for (const inner of boundaryWithDescendants(boundaries, id)) if (inner !== id) within.add(inner);
  }
  const roots = chosen.boundaries.filter((id) => boundaries[id] && !within.has(id));
  const carriers = new Set([...roots, ...within]);
  const carried = Object.values(components).filter(
    (component) => component.boundaryId !== null && carriers.has(component.boundaryId),
  );
  const loose = chosen.components.filter(
    (id) => components[id] && !carriers.has(components[id].boundaryId ?? ''),
  );
  return {
    components: loose,
    boundaries: roots,
    all: new Set([...carriers, ...loose, ...carried.map((component) => component.id)]),
  };
}

/** The box around what is named in a cargo; null where there is nothing. */
export function cargoHull({ components, boundaries }: Plane, cargo: Cargo): Box | null {
  return hullOf([
    ...cargo.components.map((id) => boxOf(components[id]!)),
    ...cargo.boundaries.map((id) => boundaries[id]!),
  ]);
}

/** The command that moves a cargo by a distance; each thing then belongs to the boundary in which its centre lies. */
export function moveBy({ components, boundaries }: Plane, cargo: Cargo, dx: number, dy: number): Move {
  const others = Object.values(boundaries);
  return {
    type: 'move',
    components: cargo.components.map((id) => {
      const { x, y } = shifted(components[id]!, dx, dy);
      return { id, x, y, boundaryId: boundaryAt(others, centreOf(boxOf({ x, y })), cargo.all) };
    }),
    boundaries: cargo.boundaries.map((id) => {
      const moved = shifted(boundaries[id]!, dx, dy);
      const larger = others.filter((other) => other.width * other.height > moved.width * moved.height);
      return { id, x: moved.x, y: moved.y, parentId: boundaryAt(larger, centreOf(moved), cargo.all) };
    }),
  };
}

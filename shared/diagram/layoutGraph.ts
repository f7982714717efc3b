/**
 * Automatic layout: from a workshop to graphs in the JSON form of ELK (the Eclipse Layout Kernel), and from their laid
 * out form to one move. Pure; running ELK is the worker's business.
 */
import type { Boundary } from '../model/entities';
import type { Workshop } from '../model/workshop';
import { boxOf, hullOf } from './boxes';
import type { Move } from './containment';
import type { Box, Point } from './flowPath';
import { cargoOf, type Chosen } from './moving';

export interface LayoutNode {
  id: string;
  width?: number;
  height?: number;
  /** Top left corner relative to the node around it; set by the layout. */
  x?: number;
  y?: number;
  layoutOptions?: Record<string, string>;
  children?: LayoutNode[];
}
export interface LayoutGraph extends LayoutNode {
  edges: { id: string; sources: string[]; targets: string[] }[];
}

/** Things that share the boundary around them and are laid out together; they stay where their hull starts. */
export interface LayoutTask {
  graph: LayoutGraph;
  anchor: Point;
}

/** From so many components on, speed counts for more than the last bend. */
const LARGE = 300;

const OPTIONS: Record<string, string> = {
  'elk.algorithm': 'layered',
  'elk.direction': 'RIGHT',
  'elk.hierarchyHandling': 'INCLUDE_CHILDREN',
  'elk.edgeRouting': 'POLYLINE',
  'elk.spacing.nodeNode': '40',
  'elk.spacing.edgeNode': '24',
  'elk.spacing.componentComponent': '56',
  'elk.layered.spacing.nodeNodeBetweenLayers': '104',
  'elk.layered.spacing.edgeNodeBetweenLayers': '24',
  'elk.layered.considerModelOrder.strategy': 'NONE',
  'elk.padding': '[top=0,left=0,bottom=0,right=0]',
};
const FAST: Record<string, string> = {
  'elk.layered.thoroughness': '1',
  'elk.layered.nodePlacement.strategy': 'SIMPLE',
};
/** Room within a boundary; more at the top, for its title. */
const BOUNDARY_OPTIONS: Record<string, string> = { 'elk.padding': '[top=56,left=24,bottom=24,right=24]' };

type Plane = Pick<Workshop, 'components' | 'boundaries' | 'flows'>;

/** Whether what is chosen is laid out by itself: a boundary, or at least two components. Else the whole map is. */
export const isWorthLayingOut = ({ components, boundaries }: Chosen): boolean =>
  boundaries.length > 0 || components.length > 1;

/** The graph for the whole map. */
export function wholeMap(workshop: Plane): LayoutTask[] {
  return layoutTasks(workshop, {
    components: Object.keys(workshop.components),
    boundaries: Object.keys(workshop.boundaries),
  });
}

/** The graphs for what is chosen: one for each boundary in which some of it lies. */
export function layoutTasks(workshop: Plane, chosen: Chosen): LayoutTask[] {
  const cargo = cargoOf(workshop, chosen);
  const groups = new Map<string | null, Chosen & { components: string[]; boundaries: string[] }>();
  const groupOf = (parentId: string | null) => {
    const group = groups.get(parentId) ?? { components: [], boundaries: [] };
    groups.set(parentId, group);
    return group;
  };
  for (const id of cargo.boundaries) groupOf(workshop.boundaries[id]!.parentId).boundaries.push(id);
  for (const id of cargo.components) groupOf(workshop.components[id]!.boundaryId).components.push(id);
  return [...groups.values()]
    .filter(({ components, boundaries }) => components.length + boundaries.length > 0)
    .map((group) => taskOf(workshop, group));
}

function taskOf(workshop: Plane, { components, boundaries }: Chosen): LayoutTask {
  const inner = contentOf(workshop);
  const children = [
    ...boundaries.map((id) => boundaryNode(workshop.boundaries[id]!, inner)),
    ...components.map(componentNode),
  ];
  const present = new Set(leaves(children));
  const edges = Object.values(workshop.flows).flatMap(({ id, sourceId, targetId }) =>
    sourceId !== targetId && present.has(sourceId) && present.has(targetId)
      ? [{ id, sources: [sourceId], targets: [targetId] }]
      : [],
  );
  const hull = hullOf([
    ...boundaries.map((id) => workshop.boundaries[id]!),
    ...components.map((id) => boxOf(workshop.components[id]!)),
  ])!;
  return {
    anchor: { x: hull.x, y: hull.y },
    graph: {
      id: 'root',
      layoutOptions: present.size >= LARGE ? { ...OPTIONS, ...FAST } : OPTIONS,
      children,
      edges,
    },
  };
}

/**
 * A small graph to be laid out before a large one, with the options of that; null where there is no need. ELK's code takes
 * about twice as long for 1,000 components where it has not run before: the engine then compiles it in the middle of the
 * one long run.
 */
export function rehearsalOf({ children = [], layoutOptions = {} }: LayoutGraph): LayoutGraph | null {
  if (leaves(children).length < LARGE) return null;
  const count = (length: number) => Array.from({ length }, (_, index) => index);
  const leafOf = (index: number): string => `leaf${index % 18}`;
  return {
    id: 'rehearsal',
    layoutOptions,
    children: count(3).map((group) => ({
      id: `group${group}`,
      children: count(6).map((place) => componentNode(leafOf(group * 6 + place))),
    })),
    edges: count(27).map((edge) => ({
      id: `edge${edge}`,
      sources: [leafOf(edge * 7)],
      targets: [leafOf(edge * 11 + 5)],
    })),
  };
}

type Content = (boundaryId: string) => { boundaries: Boundary[]; components: string[] };

function contentOf({ components, boundaries }: Plane): Content {
  const content = new Map<string, { boundaries: Boundary[]; components: string[] }>();
  const of = (id: string) => {
    const known = content.get(id) ?? { boundaries: [], components: [] };
    content.set(id, known);
    return known;
  };
  for (const boundary of Object.values(boundaries))
    if (boundary.parentId !== null) of(boundary.parentId).boundaries.push(boundary);
  for (const component of Object.values(components))
    if (component.boundaryId !== null) of(component.boundaryId).components.push(component.id);
  return of;
}

function boundaryNode(boundary: Boundary, content: Content): LayoutNode {
  const { boundaries, components } = content(boundary.id);
  const children = [
    ...boundaries.map((inner) => boundaryNode(inner, content)),
    ...components.map(componentNode),
  ];
  return children.length
    ? { id: boundary.id, layoutOptions: BOUNDARY_OPTIONS, children }
    : { id: boundary.id, width: boundary.width, height: boundary.height };
}

function componentNode(id: string): LayoutNode {
  const { width, height } = boxOf({ x: 0, y: 0 });
  return { id, width, height };
}

function leaves(nodes: readonly LayoutNode[]): string[] {
  return nodes.flatMap((node) => (node.children ? leaves(node.children) : [node.id]));
}

/** The one move that brings everything to where a layout put it, on whole numbers. */
export function moveFrom(workshop: Plane, laidOut: readonly LayoutTask[]): Move {
  const move: Move = { type: 'move', components: [], boundaries: [] };
  for (const { graph, anchor } of laidOut) {
    const placed = boxes(graph.children ?? [], { x: 0, y: 0 });
    const hull = hullOf(placed.map(({ box }) => box)) ?? { x: 0, y: 0 };
    for (const { id, box } of placed) {
      const x = Math.round(box.x - hull.x + anchor.x);
      const y = Math.round(box.y - hull.y + anchor.y);
      const component = workshop.components[id];
      const boundary = workshop.boundaries[id];
      if (component) move.components.push({ id, x, y, boundaryId: component.boundaryId });
      if (boundary) {
        const { parentId } = boundary;
        move.boundaries.push({
          id,
          x,
          y,
          width: Math.round(box.width),
          height: Math.round(box.height),
          parentId,
        });
      }
    }
  }
  return move;
}

function boxes(nodes: readonly LayoutNode[], around: Point): { id: string; box: Box }[] {
  return nodes.flatMap(({ id, x = 0, y = 0, width = 1, height = 1, children = [] }) => {
    const box = { x: around.x + x, y: around.y + y, width, height };
    return [{ id, box }, ...boxes(children, box)];
  });
}

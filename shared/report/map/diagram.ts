/** Draws a scene at a scale: boundaries, flows, components, and the flows' words on top. */
import { hullOf } from '../../diagram/boxes';
import { stepsOf, type Box, type Curve, type Point } from '../../diagram/flowPath';
import { curveHull, routesOf, type Route } from '../../diagram/routes';
import { raisedTitles, TITLE_HEIGHT, titleStrip } from '../../diagram/titles';
import { light } from '../../tokens';
import type { MapBoundary, MapFlow } from '../document';
import type { Mark } from '../pages';
import { path, polygon, rectangle } from '../layout/marks';
import { SMALLEST, baseline, type Size, type TextStyle } from '../layout/paper';
import type { Setting } from '../layout/piece';
import { oneLine, textMark } from '../layout/text';
import { NAMES_FROM } from './detail';
import { drawComponent } from './drawComponent';
import { placeLabels } from './labels';
import { extentOf, type Scene } from './scene';

/** A scene with its lines found, in canvas units. */
export interface RoutedScene {
  scene: Scene;
  routes: Route<MapFlow>[];
  /** The boundaries whose title is above them. */
  raised: ReadonlySet<string>;
  /** Around all of it. */
  hull: Box;
}

export interface Diagram {
  height: number;
  marks: Mark[];
  /** Flows whose words found no room. */
  unplaced: MapFlow[];
  /** Where a component is drawn, by its id. */
  boxes: ReadonlyMap<string, Box>;
  /** Where a boundary is drawn, by its id. */
  areas: ReadonlyMap<string, Box>;
}

/** @param avoid whether its lines look for ways around boxes */
export function routed(scene: Scene, avoid: boolean): RoutedScene {
  const routes = routesOf(scene, avoid);
  const raised = raisedTitles(scene.components, scene.boundaries);
  const hull = hullOf([
    extentOf(scene),
    ...scene.boundaries.filter(({ id }) => raised.has(id)).map((boundary) => titleStrip(boundary, true)),
    ...routes.map(({ curve }) => curveHull(curve)),
  ])!;
  return { scene, routes, raised, hull };
}

/** Ink at 60 % and at 35 % on paper. */
const FLOW = '#777A7F';
const FAINT_FLOW = '#B1B2B5';

/**
 * Draws a scene in the middle of a frame's width, at its top.
 * @param numbers the numbers of components, by id, where they have some
 */
export function drawScene(
  setting: Setting,
  { scene, routes, raised, hull }: RoutedScene,
  frame: Size,
  scale: number,
  numbers: ReadonlyMap<string, string> | null,
): Diagram {
  const dx = (frame.width - hull.width * scale) / 2 - hull.x * scale;
  const dy = -hull.y * scale;
  const place = ({ x, y }: Point): Point => ({ x: x * scale + dx, y: y * scale + dy });
  const placeBox = (box: Box): Box => ({
    ...place(box),
    width: box.width * scale,
    height: box.height * scale,
  });
  const boxes = new Map(scene.components.map((component) => [component.id, placeBox(component)]));
  const drawn = routes.map(({ flow, curve }) => ({ flow, curve: placeCurve(curve, place) }));
  const areas = new Map(scene.boundaries.map((boundary) => [boundary.id, placeBox(boundary)]));
  const titles = scene.boundaries.flatMap((boundary) =>
    setTitle(setting, boundary, areas.get(boundary.id)!, raised.has(boundary.id), scale),
  );
  const named = scale >= NAMES_FROM;
  const labels = named
    ? placeLabels(
        setting,
        drawn,
        {
          taken: [...boxes.values(), ...titles.map(({ box }) => box)],
          boundaries: [...areas.values()],
          frame: { x: 0, y: 0, width: frame.width, height: hull.height * scale },
        },
        scale,
      )
    : { marks: [], unplaced: [] };
  return {
    height: hull.height * scale,
    marks: [
      ...[...areas.values()].map((area) => drawArea(area, scale)),
      ...titles.flatMap(({ marks }) => marks),
      ...drawn.flatMap(({ flow, curve }) => drawFlow(flow, curve, scale)),
      ...scene.components.flatMap((component) =>
        drawComponent(
          setting,
          component,
          boxes.get(component.id)!,
          scale,
          numbers?.get(component.id) ?? null,
        ),
      ),
      ...labels.marks,
    ],
    unplaced: labels.unplaced,
    boxes,
    areas,
  };
}

const placeCurve = (curve: Curve, place: (point: Point) => Point): Curve => ({
  start: place(curve.start),
  control1: place(curve.control1),
  control2: place(curve.control2),
  end: place(curve.end),
});

const drawArea = ({ x, y, width, height }: Box, scale: number): Mark =>
  rectangle(x, y, width, height, { fill: light.canvas, stroke: light.hairline }, 8 * scale);

interface Title {
  marks: Mark[];
  box: Box;
}

/** @returns no title where the boundary, or the strip above it, is too small for words */
function setTitle(
  setting: Setting,
  { name }: MapBoundary,
  box: Box,
  isRaised: boolean,
  scale: number,
): Title[] {
  const size = Math.max(SMALLEST + 0.5, Math.min(13 * scale, 9));
  const style: TextStyle = { size, weight: 'semibold', colour: light.muted, leading: size * 1.2 };
  const inset = Math.max(10 * scale, 3);
  const gap = Math.max(8 * scale, 2);
  const above = gap / 2 + style.leading;
  const room = isRaised ? TITLE_HEIGHT * scale - gap / 2 : box.height;
  const runs = oneLine(setting, name, style, box.width - 2 * inset);
  if (runs.length === 0 || style.leading > room || scale < NAMES_FROM / 2) return [];
  const [x, y] = [box.x + inset, isRaised ? box.y - above : box.y + gap];
  return [
    {
      marks: textMark(runs, x, y + baseline(style), style),
      box: { x, y, width: setting.typesetter.width(runs), height: style.leading },
    },
  ];
}

function drawFlow(flow: MapFlow, curve: Curve, scale: number): Mark[] {
  const detailed = scale >= NAMES_FROM;
  const stroke = detailed ? FLOW : FAINT_FLOW;
  const lineWidth = detailed ? Math.max(0.6, 1.5 * scale) : 0.4;
  const dash = flow.async ? [3.2, 2.4].map((length) => length * (detailed ? 1 : 0.6)) : [];
  const head = Math.max(9 * scale, detailed ? 4 : 1.6);
  return [
    path(stepsOf(curve), { stroke, lineWidth, dash }),
    polygon(arrowhead(curve, head), { fill: stroke }),
  ];
}

/** A triangle at the end of a curve, pointing where the curve goes. */
function arrowhead({ control2, end }: Curve, length: number): [number, number][] {
  const dx = end.x - control2.x;
  const dy = end.y - control2.y;
  const distance = Math.sqrt(dx * dx + dy * dy) || 1;
  const ux = (dx / distance) * length;
  const uy = (dy / distance) * length;
  return [
    [end.x, end.y],
    [end.x - ux - uy * 0.42, end.y - uy + ux * 0.42],
    [end.x - ux + uy * 0.42, end.y - uy - ux * 0.42],
  ];
}

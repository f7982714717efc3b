/** The map as a quiet picture without words, for the cover. */
import { light } from '../../tokens';
import type { MapModel } from '../document';
import type { Mark } from '../pages';
import { fateColour, leftBar, mapped, path, rectangle } from '../layout/marks';
import type { Size } from '../layout/paper';
import { stepsOf } from '../../diagram/flowPath';
import { routed } from './diagram';
import { sceneOf, withoutWideGaps } from './scene';

/** Larger boxes would not be quiet. */
const LARGEST = 0.32;

/** The marks of the picture, centred in a frame. */
export function setMiniature(model: MapModel, frame: Size): Mark[] {
  const { scene, routes, hull } = routed(withoutWideGaps(sceneOf(model)), false);
  if (hull.width === 0 || hull.height === 0) return [];
  const scale = Math.min(frame.width / hull.width, frame.height / hull.height, LARGEST);
  const dx = (frame.width - hull.width * scale) / 2 - hull.x * scale;
  const dy = (frame.height - hull.height * scale) / 2 - hull.y * scale;
  const mapX = (x: number) => x * scale + dx;
  const mapY = (y: number) => y * scale + dy;
  const edge = { stroke: light.hairline, lineWidth: 0.6 };
  return [
    ...scene.boundaries.map(({ x, y, width, height }) =>
      rectangle(mapX(x), mapY(y), width * scale, height * scale, { fill: '#FCFBF9', ...edge }, 8 * scale),
    ),
    ...routes.map(({ flow, curve }) =>
      path(
        stepsOf(curve).map((step) => mapped(step, scale, dx, dy)),
        { stroke: '#C4C3C0', lineWidth: 0.5, dash: flow.async ? [1.6, 1.4] : [] },
      ),
    ),
    ...scene.components.flatMap(({ x, y, width, height, fate }) => [
      rectangle(mapX(x), mapY(y), width * scale, height * scale, { fill: light.surface, ...edge }, 8 * scale),
      leftBar(
        mapX(x),
        mapY(y),
        Math.min(12 * scale, width * scale),
        height * scale,
        8 * scale,
        fateColour(fate),
      ),
    ]),
  ];
}

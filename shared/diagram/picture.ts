/** The map in small, for cards. */
import { fateOf } from '../model/queries';
import type { Fate } from '../model/vocabulary';
import { NODE_HEIGHT, NODE_WIDTH, type Workshop } from '../model/workshop';

/** A small picture of the map: boxes and lines within a rectangle, in canvas units. */
export interface MapPicture {
  x: number;
  y: number;
  width: number;
  height: number;
  boundaries: { x: number; y: number; width: number; height: number }[];
  components: { x: number; y: number; disposition: Fate }[];
  flows: { x1: number; y1: number; x2: number; y2: number }[];
}

/** More than these would not be told apart on a card. */
const PICTURE_MAX = 300;

export function pictureOf(workshop: Workshop): MapPicture {
  const components = Object.values(workshop.components).slice(0, PICTURE_MAX);
  const boundaries = Object.values(workshop.boundaries).slice(0, PICTURE_MAX);
  const drawn = new Map(components.map((component) => [component.id, component]));
  const boxes = [
    ...boundaries,
    ...components.map(({ x, y }) => ({ x, y, width: NODE_WIDTH, height: NODE_HEIGHT })),
  ];
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  return {
    x: boxes.length ? x : 0,
    y: boxes.length ? y : 0,
    width: boxes.length ? Math.max(...boxes.map((box) => box.x + box.width)) - x : 0,
    height: boxes.length ? Math.max(...boxes.map((box) => box.y + box.height)) - y : 0,
    boundaries: boundaries.map(({ x, y, width, height }) => ({ x, y, width, height })),
    components: components.map((component) => ({
      x: component.x,
      y: component.y,
      disposition: fateOf(component),
    })),
    flows: Object.values(workshop.flows)
      .slice(0, PICTURE_MAX)
      .flatMap((flow) => {
        const source = drawn.get(flow.sourceId);
        const target = drawn.get(flow.targetId);
        if (!source || !target) return [];
        return [
          {
            x1: source.x + NODE_WIDTH / 2,
            y1: source.y + NODE_HEIGHT / 2,
            x2: target.x + NODE_WIDTH / 2,
            y2: target.y + NODE_HEIGHT / 2,
          },
        ];
      }),
  };
}

/**
 * The whole map in a corner, with the part in view; pressing on it goes there. One small canvas, drawn when the map
 * changed and there is time; the part in view follows by style alone.
 */
import { useEffect, useRef, type PointerEvent } from 'react';
import { useComputedColorScheme } from '@mantine/core';
import { inflated, mapHull } from '#shared/diagram/boxes';
import type { Box } from '#shared/diagram/flowPath';
import { fateOf } from '#shared/model/queries';
import type { Workshop } from '#shared/model/workshop';
import { NODE_HEIGHT, NODE_WIDTH } from '#shared/model/workshop';
import { dark, light, type Palette } from '#shared/tokens';
import { useWorkshop } from '../../../session/hooks';
import { useView, type View } from '../stage/view';
import classes from './MiniMap.module.css';

const WIDTH = 132;
const HEIGHT = 88;
const ROOM = 60;

type Plane = Pick<Workshop, 'components' | 'boundaries'>;

export function MiniMap() {
  const view = useView();
  const components = useWorkshop((workshop) => workshop.components);
  const boundaries = useWorkshop((workshop) => workshop.boundaries);
  const palette = useComputedColorScheme('light') === 'dark' ? dark : light;
  const canvas = useRef<HTMLCanvasElement>(null);
  const pane = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const plane = { components, boundaries };
    const hull = mapHull(plane);
    if (!hull) return;
    const frame = frameAround(hull);
    const drawn = () => {
      // Gone while no component is there, and once the screen is left.
      if (canvas.current) draw(canvas.current, plane, frame, palette);
    };
    const idle = requestIdleCallback(drawn, { timeout: 500 });
    const follow = () => {
      if (pane.current && view.isMeasured) place(pane.current, view.box, frame);
    };
    follow();
    const end = view.onChange(follow);
    return () => {
      cancelIdleCallback(idle);
      end();
    };
  }, [components, boundaries, palette, view]);

  if (Object.keys(components).length === 0) return null;
  return (
    <div
      className={classes.minimap}
      data-floating
      aria-hidden
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        goThere(event, view, { components, boundaries });
      }}
      onPointerMove={(event) => {
        if (event.buttons === 1) goThere(event, view, { components, boundaries });
      }}
    >
      <canvas ref={canvas} />
      <div ref={pane} className={classes.pane} />
    </div>
  );
}

/** The part of the plane that the minimap shows, in its own proportions. */
function frameAround(hull: Box): Box {
  const { x, y, width, height } = inflated(hull, ROOM);
  const unit = Math.max(width / WIDTH, height / HEIGHT);
  return {
    x: x - (WIDTH * unit - width) / 2,
    y: y - (HEIGHT * unit - height) / 2,
    width: WIDTH * unit,
    height: HEIGHT * unit,
  };
}

function draw(
  canvas: HTMLCanvasElement,
  { components, boundaries }: Plane,
  frame: Box,
  palette: Palette,
): void {
  canvas.width = WIDTH * devicePixelRatio;
  canvas.height = HEIGHT * devicePixelRatio;
  const context = canvas.getContext('2d')!;
  const scale = canvas.width / frame.width;
  context.setTransform(scale, 0, 0, scale, -frame.x * scale, -frame.y * scale);
  context.lineWidth = 1 / scale;
  context.strokeStyle = palette.controlEdge;
  for (const { x, y, width, height } of Object.values(boundaries)) context.strokeRect(x, y, width, height);
  for (const component of Object.values(components)) {
    const { x, y } = component;
    context.fillStyle = palette[fateOf(component)];
    context.fillRect(x, y, NODE_WIDTH, NODE_HEIGHT);
  }
}

function place(pane: HTMLElement, view: Box, frame: Box): void {
  const unit = frame.width / WIDTH;
  pane.style.transform = `translate(${(view.x - frame.x) / unit}px, ${(view.y - frame.y) / unit}px)`;
  pane.style.width = `${view.width / unit}px`;
  pane.style.height = `${view.height / unit}px`;
}

function goThere(event: PointerEvent<HTMLElement>, view: View, plane: Plane): void {
  const hull = mapHull(plane);
  if (!hull) return;
  const frame = frameAround(hull);
  const unit = frame.width / WIDTH;
  const bounds = event.currentTarget.getBoundingClientRect();
  view.centreOn({
    x: frame.x + (event.clientX - bounds.left) * unit,
    y: frame.y + (event.clientY - bounds.top) * unit,
  });
}

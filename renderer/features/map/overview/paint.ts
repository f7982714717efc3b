/** Paints parts of a map on a canvas whose units are those of the plane. */
import { boxOf, overlap } from '#shared/diagram/boxes';
import type { Box } from '#shared/diagram/flowPath';
import { controlHull } from '#shared/diagram/hit';
import type { Component } from '#shared/model/entities';
import { fateOf } from '#shared/model/queries';
import { FATES, type Fate } from '#shared/model/vocabulary';
import { NODE_HEIGHT, NODE_WIDTH } from '#shared/model/workshop';
import { paintNames } from './paintNames';
import type { Manner, Part } from './scene';

type Context = CanvasRenderingContext2D;

/** Pixels of a flow's line and of a box's edge. */
const LINE = 1;
const RADIUS = 8;

/** @param area the part of the plane that the canvas shows; what is outside is left out */
export function paint(context: Context, part: Part, manner: Manner, area: Box): void {
  paintBoundaries(context, part, manner, area);
  paintFlows(context, part, manner, area);
  const inArea = part.components.filter((component) => overlap(boxOf(component), area));
  for (const fate of FATES)
    paintComponents(
      context,
      inArea.filter((component) => fateOf(component) === fate),
      fate,
      manner,
    );
  if (manner.detail !== 'box') paintNames(context, inArea, manner);
}

function paintBoundaries(context: Context, { boundaries }: Part, manner: Manner, area: Box): void {
  const { palette, zoom } = manner;
  context.lineWidth = LINE / zoom;
  context.strokeStyle = palette.controlEdge;
  for (const boundary of boundaries) {
    if (!overlap(boundary, area)) continue;
    const { x, y, width, height } = boundary;
    context.fillStyle = palette.ink;
    context.globalAlpha = 0.03;
    context.fillRect(x, y, width, height);
    context.globalAlpha = 1;
    context.strokeRect(x, y, width, height);
  }
}

/** Lines are curves as far as one sees them bend, and straight beyond. */
function paintFlows(context: Context, { flows, curves }: Part, manner: Manner, area: Box): void {
  const { palette, zoom, detail } = manner;
  context.beginPath();
  for (const flow of flows) {
    const curve = curves.get(flow.id);
    if (!curve || !overlap(controlHull(curve), area)) continue;
    const { start, control1, control2, end } = curve;
    context.moveTo(start.x, start.y);
    if (detail === 'box') context.lineTo(end.x, end.y);
    else context.bezierCurveTo(control1.x, control1.y, control2.x, control2.y, end.x, end.y);
  }
  context.lineWidth = LINE / zoom;
  context.strokeStyle = palette.ink;
  context.globalAlpha = detail === 'box' ? 0.25 : 0.35;
  context.stroke();
  context.globalAlpha = 1;
}

/** Width of a component's bar, where it is wide enough to be one. */
const BAR = 10;

function paintComponents(
  context: Context,
  components: readonly Component[],
  fate: Fate,
  { detail, palette, zoom }: Manner,
): void {
  const tone = palette[fate];
  const isOpen = fate === 'undecided' || fate === 'build';
  if (detail === 'box') {
    context.fillStyle = tone;
    context.globalAlpha = isOpen ? 0.5 : 0.85;
    for (const { x, y } of components) context.fillRect(x, y, NODE_WIDTH, NODE_HEIGHT);
    context.globalAlpha = 1;
    return;
  }
  context.beginPath();
  for (const { x, y } of components) context.roundRect(x, y, NODE_WIDTH, NODE_HEIGHT, RADIUS);
  context.fillStyle = palette.surface;
  context.fill();
  context.fillStyle = tone;
  context.globalAlpha = 0.14;
  context.fill();
  context.globalAlpha = 1;
  context.lineWidth = LINE / zoom;
  context.strokeStyle = tone;
  context.setLineDash(isOpen ? [4 / zoom, 3 / zoom] : []);
  context.stroke();
  context.setLineDash([]);
  context.beginPath();
  for (const { x, y } of components) context.roundRect(x, y, BAR, NODE_HEIGHT, [RADIUS, 0, 0, RADIUS]);
  context.fill();
}

/** Rings around what is selected, and the area of the boundary that something is dragged into. */
export function paintRings(context: Context, boxes: readonly Box[], { palette, zoom }: Manner): void {
  const gap = 2 / zoom;
  context.lineWidth = 2 / zoom;
  context.strokeStyle = palette.accent;
  context.beginPath();
  for (const { x, y, width, height } of boxes)
    context.roundRect(x - gap, y - gap, width + 2 * gap, height + 2 * gap, RADIUS);
  context.stroke();
}

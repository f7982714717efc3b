/** Icons as data: from the nodes of an SVG icon to steps that a PDF, a canvas and an SVG path can all draw. */
import type { IconNode } from 'lucide';
import svgpath from 'svgpath';
import type { PathStep } from '../report/pages';

/** One outline, as steps and as the `d` of an SVG path; both say the same. */
export interface Shape {
  d: string;
  steps: readonly PathStep[];
}

/** The outline of an icon, on the grid of the icon. Lines only: what an element is filled with is left out. */
export function shapeOfIcon(icon: IconNode): Shape {
  return shape(icon.flatMap(([tag, attributes]) => stepsOf(outline(tag, attributes))));
}

/** The shape that an SVG path draws. */
export function shapeOfPath(d: string): Shape {
  return shape(stepsOf(d));
}

function shape(steps: PathStep[]): Shape {
  return { d: steps.map(written).join(''), steps };
}

function written(step: PathStep): string {
  switch (step.op) {
    case 'Z':
      return 'Z';
    case 'C':
      return `C${step.x1} ${step.y1} ${step.x2} ${step.y2} ${step.x} ${step.y}`;
    default:
      return `${step.op}${step.x} ${step.y}`;
  }
}

/**
 * The steps of an SVG path: absolute, with shorthands resolved and arcs as cubic curves. Rounded to thousandths, so that
 * the last digits of the sines behind an arc, in which engines differ, reach no report.
 * @throws Error at a command that no icon uses so far (quadratic curves)
 */
function stepsOf(d: string): PathStep[] {
  const steps: PathStep[] = [];
  svgpath(d)
    .abs()
    .unshort()
    .unarc()
    .round(3)
    .iterate((segment, _index, x, y) => {
      switch (segment[0]) {
        case 'M':
        case 'L':
          return steps.push({ op: segment[0], x: segment[1], y: segment[2] });
        case 'H':
          return steps.push({ op: 'L', x: segment[1], y });
        case 'V':
          return steps.push({ op: 'L', x, y: segment[1] });
        case 'C': {
          const [, x1, y1, x2, y2, endX, endY] = segment;
          return steps.push({ op: 'C', x1, y1, x2, y2, x: endX, y: endY });
        }
        case 'z':
        case 'Z':
          return steps.push({ op: 'Z' });
        default:
          throw new Error(`No step for the path command ${segment[0]}`);
      }
    });
  return steps;
}

/**
 * The path of one SVG element.
 * @throws Error at an element that no icon uses so far
 */
function outline(tag: string, attributes: IconNode[number][1]): string {
  const number = (name: string) => Number(attributes[name] ?? 0);
  switch (tag) {
    case 'path':
      return String(attributes.d);
    case 'line':
      return `M${number('x1')} ${number('y1')}L${number('x2')} ${number('y2')}`;
    case 'polyline':
      return `M${attributes.points}`;
    case 'circle':
      return ellipse(number('cx'), number('cy'), number('r'), number('r'));
    case 'ellipse':
      return ellipse(number('cx'), number('cy'), number('rx'), number('ry'));
    case 'rect':
      return roundedRectangle(
        { x: number('x'), y: number('y'), width: number('width'), height: number('height') },
        // SVG takes a missing radius from the other axis; the icons' corners are all circular.
        number(attributes.rx === undefined ? 'ry' : 'rx'),
      );
    default:
      throw new Error(`No outline for the element ${tag}`);
  }
}

function ellipse(cx: number, cy: number, rx: number, ry: number): string {
  return `M${cx - rx} ${cy}a${rx} ${ry} 0 0 1 ${2 * rx} 0a${rx} ${ry} 0 0 1 ${-2 * rx} 0z`;
}

function roundedRectangle(
  { x, y, width, height }: { x: number; y: number; width: number; height: number },
  radius: number,
): string {
  const corner = (dx: number, dy: number) => `a${radius} ${radius} 0 0 1 ${dx} ${dy}`;
  return (
    `M${x + radius} ${y}h${width - 2 * radius}${corner(radius, radius)}` +
    `v${height - 2 * radius}${corner(-radius, radius)}` +
    `h${2 * radius - width}${corner(-radius, -radius)}` +
    `v${2 * radius - height}${corner(radius, -radius)}z`
  );
}

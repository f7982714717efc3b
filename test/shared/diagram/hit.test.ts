import { describe, expect, it } from 'vitest';
import { boundaryPartAt, componentAt, controlHull, flowAt } from '#shared/diagram/hit';
import { curveBetween, pointOn, type Point } from '#shared/diagram/flowPath';
import { boundary, component } from './plane';

describe('what is at a point', () => {
  it('is the component drawn last where several overlap', () => {
    const list = [component('c_1', 0, 0), component('c_2', 100, 0)];
    expect(componentAt(list, { x: 150, y: 40 })?.id).toBe('c_2');
    expect(componentAt(list, { x: 50, y: 40 })?.id).toBe('c_1');
    expect(componentAt(list, { x: 50, y: 400 })).toBeNull();
  });

  it('is the part of the innermost boundary', () => {
    const list = [boundary('b_out', [0, 0, 800, 600]), boundary('b_in', [100, 100, 300, 200], 'b_out')];
    const partAt = (point: Point) => boundaryPartAt(list, point, new Set());
    expect(partAt({ x: 200, y: 200 })).toEqual({ id: 'b_in', part: 'body' });
    expect(partAt({ x: 200, y: 115 })).toEqual({ id: 'b_in', part: 'title' });
    expect(partAt({ x: 97, y: 200 })).toEqual({ id: 'b_in', part: 'edge' });
    expect(partAt({ x: 600, y: 400 })).toEqual({ id: 'b_out', part: 'body' });
    expect(partAt({ x: 2000, y: 0 })).toBeNull();
  });

  it('is the nearest flow within reach, all along its curve', () => {
    const near = curveBetween({ x: 0, y: 0 }, { x: 400, y: 200 }, { from: 'right', to: 'left' });
    const far = curveBetween({ x: 0, y: 20 }, { x: 400, y: 220 }, { from: 'right', to: 'left' });
    const curves = [['f_near', near] as const, ['f_far', far] as const];
    for (const t of [0, 0.2, 0.5, 0.77, 1]) {
      const { x, y } = pointOn(near, t);
      expect(flowAt(curves, { x, y: y + 2 }, 6)).toBe('f_near');
    }
    expect(flowAt(curves, { x: 200, y: 400 }, 6)).toBeNull();
    expect(flowAt([], { x: 0, y: 0 }, 6)).toBeNull();
  });

  it('a flow reaches no farther than the box around its control points', () => {
    const curve = curveBetween({ x: 0, y: 0 }, { x: -300, y: 100 }, { from: 'right', to: 'right' });
    const hull = controlHull(curve);
    for (const t of [0.1, 0.3, 0.5, 0.9]) {
      const { x, y } = pointOn(curve, t);
      expect(x).toBeGreaterThanOrEqual(hull.x);
      expect(x).toBeLessThanOrEqual(hull.x + hull.width);
      expect(y).toBeGreaterThanOrEqual(hull.y);
      expect(y).toBeLessThanOrEqual(hull.y + hull.height);
    }
  });
});

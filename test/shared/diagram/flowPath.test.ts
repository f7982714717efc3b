import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contains } from '#shared/diagram/boxes';
import {
  curveBetween,
  facingSides,
  flowPath,
  lanesOf,
  loopOn,
  pointOn,
  portOn,
  type Box,
} from '#shared/diagram/flowPath';

const box = (x: number, y: number): Box => ({ x, y, width: 208, height: 88 });
const anyBox = fc
  .tuple(fc.integer({ min: -1e6, max: 1e6 }), fc.integer({ min: -1e6, max: 1e6 }))
  .map(([x, y]) => box(x, y));

describe('the line of a flow', () => {
  it.each([
    ['right', 'left', box(400, 20)],
    ['left', 'right', box(-400, -20)],
    ['bottom', 'top', box(20, 400)],
    ['top', 'bottom', box(-20, -400)],
  ])('leaves at the %s and enters at the %s of a box there', (from, to, target) => {
    expect(facingSides(box(0, 0), target)).toEqual({ from, to });
  });

  it('is straight between boxes in a row, and bends otherwise', () => {
    const { label } = flowPath(box(0, 0), box(400, 0));
    expect(label).toEqual({ x: 304, y: 44 });
    const bent = flowPath(box(0, 0), box(400, 100));
    expect(bent.steps[1]).toMatchObject({ op: 'C', x: 400, y: 144, y1: 44, y2: 144 });
  });

  it('begins and ends on the boxes’ edges, at finite places', () => {
    fc.assert(
      fc.property(anyBox, anyBox, fc.integer({ min: -4, max: 4 }), (source, target, lane) => {
        const { steps, label } = flowPath(source, target, lane);
        const [start, end] = steps.flatMap((step) => (step.op === 'Z' ? [] : [step]));
        expect(contains(source, start!)).toBe(true);
        expect(contains(target, end!)).toBe(true);
        for (const value of [label.x, label.y]) expect(Number.isFinite(value)).toBe(true);
      }),
    );
  });

  it('goes around a corner where it leads back to its own box', () => {
    const own = box(0, 0);
    const curve = loopOn(own);
    const outside = [0.2, 0.35, 0.5, 0.65, 0.8].filter((t) => !contains(own, pointOn(curve, t)));
    expect(outside).toHaveLength(5);
  });

  it('keeps its end on the side, however far it is shifted', () => {
    expect(portOn(box(0, 0), 'right', 1000).y).toBeLessThan(88);
    expect(portOn(box(0, 0), 'top', -1000).x).toBeGreaterThan(0);
  });

  it('swings out, and not far, where a side looks away from the other end', () => {
    const { control1 } = curveBetween({ x: 0, y: 0 }, { x: 5000, y: 0 }, { from: 'top', to: 'top' });
    expect(control1.x).toBe(0);
    expect(control1.y).toBeLessThan(-40);
    expect(control1.y).toBeGreaterThan(-140);
  });
});

describe('lanes', () => {
  const flow = (id: string, sourceId: string, targetId: string) => ({ id, sourceId, targetId });

  it('part the flows between the same two boxes, in either direction', () => {
    const lanes = lanesOf([flow('f_1', 'a', 'b'), flow('f_2', 'b', 'a'), flow('f_3', 'a', 'c')]);
    expect(Object.fromEntries(lanes)).toEqual({ f_1: -0.5, f_2: 0.5, f_3: 0 });
  });

  it('do not depend on the order of the flows', () => {
    const flows = ['f_1', 'f_2', 'f_3'].map((id) => flow(id, 'a', 'b'));
    expect(new Map([...lanesOf(flows)].sort())).toEqual(new Map([...lanesOf(flows.toReversed())].sort()));
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contains, inflated } from '#shared/diagram/boxes';
import { pointOn, type Box, type Curve } from '#shared/diagram/flowPath';
import { curveHull, routesOf } from '#shared/diagram/routes';

type Named = Box & { id: string };
const box = (id: string, x: number, y: number): Named => ({ id, x, y, width: 208, height: 88 });
const flow = (sourceId: string, targetId: string) => ({ sourceId, targetId });

const STEPS = Array.from({ length: 41 }, (_, index) => index / 40);
const crosses = (curve: Curve, obstacle: Box) =>
  STEPS.some((t) => contains(inflated(obstacle, -4), pointOn(curve, t)));

describe('routes', () => {
  const a = box('a', 0, 0);
  const b = box('b', 400, 0);
  const c = box('c', 800, 0);

  it('go around a box that stands between their ends', () => {
    const [route] = routesOf({ components: [a, b, c], flows: [flow('a', 'c')] });
    expect(crosses(route!.curve, b)).toBe(false);
  });

  it('go straight where they are not asked to avoid anything', () => {
    const [route] = routesOf({ components: [a, b, c], flows: [flow('a', 'c')] }, false);
    expect(route!.curve.start.y).toBe(route!.curve.end.y);
    expect(crosses(route!.curve, b)).toBe(true);
  });

  it('never share a point on a side', () => {
    const far = [box('d', 500, -300), box('e', 500, 0), box('f', 500, 300)];
    const flows = [...far.map(({ id }) => flow('a', id)), flow('e', 'a')];
    const routes = routesOf({ components: [a, ...far], flows });
    const ends = routes.flatMap(({ curve }) => [curve.start, curve.end]).map(({ x, y }) => `${x} ${y}`);
    expect(new Set(ends).size).toBe(ends.length);
  });

  it('do not cross at a side: who is further up leaves further up', () => {
    const far = [box('d', 500, 100), box('e', 500, 0), box('f', 500, -100)];
    const routes = routesOf({ components: [a, ...far], flows: far.map(({ id }) => flow('a', id)) });
    const starts = routes.map(({ curve }) => curve.start.y);
    expect(starts).toEqual(starts.toSorted((one, other) => other - one));
  });

  it('straighten a slight bend', () => {
    const [route] = routesOf({ components: [a, box('b', 400, 20)], flows: [flow('a', 'b')] });
    expect(route!.curve.start.y).toBeCloseTo(route!.curve.end.y);
  });

  it('leave out flows whose ends are not there', () => {
    expect(routesOf({ components: [a], flows: [flow('a', 'x'), flow('x', 'a')] })).toEqual([]);
  });

  it('are finite, and begin and end on their boxes, wherever these are', () => {
    const place = fc.integer({ min: -1e6, max: 1e6 });
    const boxes = fc
      .array(fc.tuple(place, place), { minLength: 1, maxLength: 8 })
      .map((places) => places.map(([x, y], index) => box(String(index), x, y)));
    const pair = fc.tuple(fc.nat(7), fc.nat(7)).map(([from, to]) => flow(String(from), String(to)));
    fc.assert(
      fc.property(boxes, fc.array(pair, { maxLength: 12 }), (components, flows) => {
        for (const { flow: own, curve } of routesOf({ components, flows })) {
          expect(contains(components[Number(own.sourceId)]!, curve.start)).toBe(true);
          expect(contains(components[Number(own.targetId)]!, curve.end)).toBe(true);
          for (const value of Object.values(curveHull(curve))) expect(Number.isFinite(value)).toBe(true);
        }
      }),
    );
  });
});

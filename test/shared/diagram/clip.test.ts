import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contains, inflated } from '#shared/diagram/boxes';
import { clip, partOf } from '#shared/diagram/clip';
import { curveBetween, pointOn, type Curve } from '#shared/diagram/flowPath';

const place = fc.integer({ min: -20_000, max: 20_000 });
const point = fc.record({ x: place, y: place });
const curves = fc.record<Curve>({ start: point, control1: point, control2: point, end: point });
const share = fc.double({ min: 0, max: 1, noNaN: true });
const VIEW = { x: 0, y: 0, width: 1600, height: 1000 };

describe('a part of a curve', () => {
  it('runs where the curve does', () => {
    fc.assert(
      fc.property(curves, share, share, share, (curve, from, to, t) => {
        const own = pointOn(partOf(curve, from, to), t);
        const whole = pointOn(curve, from + (to - from) * t);
        expect(own.x).toBeCloseTo(whole.x, 5);
        expect(own.y).toBeCloseTo(whole.y, 5);
      }),
    );
  });
});

describe('clipping', () => {
  const long = curveBetween({ x: -15_000, y: 500 }, { x: 18_000, y: 520 }, { from: 'right', to: 'left' });

  it('leaves a curve as it is that lies within', () => {
    const short = curveBetween({ x: 100, y: 100 }, { x: 500, y: 300 }, { from: 'right', to: 'left' });
    const clipped = clip(short, VIEW)!;
    expect(clipped.curve).toBe(short);
    expect([clipped.hasStart, clipped.hasEnd]).toEqual([true, true]);
  });

  it('keeps little more of a long one than what is within', () => {
    const { curve, hasStart, hasEnd } = clip(long, VIEW)!;
    expect([hasStart, hasEnd]).toEqual([false, false]);
    const room = inflated(VIEW, 400);
    for (const t of [0, 0.5, 1]) expect(contains(room, pointOn(curve, t))).toBe(true);
  });

  it('drops one that only its box crosses', () => {
    const around = curveBetween({ x: -500, y: 2000 }, { x: 3000, y: -2600 }, { from: 'bottom', to: 'right' });
    expect(clip(around, { x: 0, y: 0, width: 10, height: 10 })).toBeNull();
  });

  it('loses nothing that is well within', () => {
    fc.assert(
      fc.property(curves, share, (curve, t) => {
        const at = pointOn(curve, t);
        const view = { ...VIEW, x: at.x - VIEW.width / 2, y: at.y - VIEW.height / 2 };
        const clipped = clip(curve, view);
        expect(clipped).not.toBeNull();
        const near = Array.from({ length: 2001 }, (_, index) => pointOn(clipped!.curve, index / 2000));
        const distance = Math.min(...near.map(({ x, y }) => Math.hypot(x - at.x, y - at.y)));
        expect(distance).toBeLessThan(80);
      }),
    );
  });
});

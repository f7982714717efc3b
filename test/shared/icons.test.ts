import { describe, expect, it } from 'vitest';
import {
  GLYPH_GRID,
  ICON_GRID,
  classificationMark,
  dispositionGlyph,
  kindIcon,
  type Shape,
} from '#shared/icons';
import { shapeOfIcon, shapeOfPath } from '#shared/icons/shape';
import { COMPONENT_KINDS, DATA_CLASSIFICATIONS, DISPOSITIONS } from '#shared/model/vocabulary';

const named = <K extends string>(names: readonly K[], shapeOf: (name: K) => Shape | null) =>
  names.flatMap((name) => {
    const shape = shapeOf(name);
    return shape ? [{ name, shape }] : [];
  });
const icons = named(COMPONENT_KINDS, kindIcon);
const glyphs = named(DISPOSITIONS, dispositionGlyph);
const marks = named(DATA_CLASSIFICATIONS, classificationMark);

const coordinates = (shape: Shape) =>
  shape.steps.flatMap((step) => Object.values(step)).filter(Number.isFinite);

describe('icons and glyphs', () => {
  it.each([
    ...icons.map((entry) => ({ ...entry, grid: ICON_GRID })),
    ...[...glyphs, ...marks].map((entry) => ({ ...entry, grid: GLYPH_GRID })),
  ])('$name lies on its grid, in steps that begin with a move', ({ shape, grid }) => {
    expect(shape.steps[0]?.op).toBe('M');
    for (const value of coordinates(shape)) {
      expect(value).toBeGreaterThanOrEqual(0);
      expect(value).toBeLessThanOrEqual(grid);
      expect(value).toBe(Number(value.toFixed(3)));
    }
  });

  it.each([...icons, ...glyphs, ...marks])('$name says the same as a path and as steps', ({ shape }) => {
    expect(shapeOfPath(shape.d)).toEqual(shape);
  });

  it('tell kinds apart, and dispositions, and classes of sensitive data', () => {
    for (const family of [icons, glyphs, marks])
      expect(new Set(family.map(({ shape }) => shape.d)).size).toBe(family.length);
  });

  it('mark confidential and regulated data alone', () => {
    expect(marks.map(({ name }) => name)).toEqual(['confidential', 'regulated']);
    expect(classificationMark(null)).toBeNull();
  });
});

describe('the shape of an icon', () => {
  const d = (tag: string, attributes: Record<string, string | number>) => shapeOfIcon([[tag, attributes]]).d;

  it('has straight lines for lines, polylines and shorthands', () => {
    expect(d('line', { x1: 1, y1: 2, x2: '3', y2: '4' })).toBe('M1 2L3 4');
    expect(d('polyline', { points: '1 2 3 4 5 6' })).toBe('M1 2L3 4L5 6');
    expect(d('path', { d: 'm1 2h3v-1l1 1z' })).toBe('M1 2L4 2L4 1L5 2Z');
  });

  it('has a curve for each quarter of a circle and each rounded corner', () => {
    const circle = shapeOfIcon([['circle', { cx: 6, cy: 6, r: 4 }]]);
    expect(circle.steps.map(({ op }) => op).join('')).toBe('MCCCCZ');
    expect(circle.steps[2]).toMatchObject({ op: 'C', x: 10, y: 6 });
    const box = shapeOfIcon([['rect', { x: 2, y: 3, width: 20, height: 14, rx: 2 }]]);
    expect(box.steps.map(({ op }) => op).join('')).toBe('MLCLCLCLCZ');
    expect(box.steps.filter(({ op }) => op === 'L')).toEqual([
      { op: 'L', x: 20, y: 3 },
      { op: 'L', x: 22, y: 15 },
      { op: 'L', x: 4, y: 17 },
      { op: 'L', x: 2, y: 5 },
    ]);
  });

  it('keeps smooth curves smooth', () => {
    expect(d('path', { d: 'M0 0C1 0 2 1 2 2S3 4 4 4' })).toBe('M0 0C1 0 2 1 2 2C2 3 3 4 4 4');
  });

  it('starts every element at its own place', () => {
    expect(
      shapeOfIcon([
        ['path', { d: 'M1 1l1 1' }],
        ['path', { d: 'm5 5l1 1' }],
      ]).d,
    ).toBe('M1 1L2 2M5 5L6 6');
  });

  it('refuses what it cannot draw instead of leaving it out', () => {
    expect(() => shapeOfIcon([['text', {}]])).toThrow('No outline for the element text');
    expect(() => shapeOfPath('M0 0Q1 1 2 2')).toThrow('No step for the path command Q');
  });
});

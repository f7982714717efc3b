import { describe, expect, it } from 'vitest';
import { apply } from '#shared/commands/apply';
import type { Command } from '#shared/commands/command';
import type { Workshop } from '#shared/model/workshop';
import { claimsWorkshop } from '../../support/causewayFile';
import { deepFreeze } from '../../support/freeze';

type Move = Extract<Command, { type: 'move' }>;

// b_cloud at -40,-60 holds b_reading at 0,0 (with c_reader at 40,40 and c_store at 280,180), c_gate and c_rules.
const before = deepFreeze(claimsWorkshop());

const moved = (command: Partial<Move>, workshop: Workshop = before): Workshop =>
  apply(workshop, { type: 'move', components: [], boundaries: [], ...command }, { today: before.updatedOn });
const boundary = (id: string, x: number, y: number, more: Partial<Move['boundaries'][number]> = {}) => ({
  id,
  x,
  y,
  parentId: before.boundaries[id]!.parentId,
  ...more,
});
const placeOf = ({ x, y }: { x: number; y: number }) => [x, y];

describe('moving a component', () => {
  it('puts it at a whole place, in the boundary that is named', () => {
    const { components } = moved({
      components: [{ id: 'c_core', x: 10.4, y: -7.6, boundaryId: 'b_vendor' }],
    });
    expect(components['c_core']).toEqual({
      ...before.components['c_core'],
      x: 10,
      y: -8,
      boundaryId: 'b_vendor',
    });
    expect(components['c_gate']).toBe(before.components['c_gate']);
  });

  it('keeps it on the canvas', () => {
    const { components } = moved({
      components: [{ id: 'c_core', x: Infinity, y: -1e308, boundaryId: null }],
    });
    expect(placeOf(components['c_core']!)).toEqual([1_000_000, -1_000_000]);
  });

  it('gives the very same workshop where nothing moves', () => {
    const { x, y, boundaryId } = before.components['c_core']!;
    expect(moved({ components: [{ id: 'c_core', x: x + 0.3, y, boundaryId }] })).toBe(before);
    expect(moved({ boundaries: [boundary('b_cloud', -40, -60, { width: 1200 })] })).toBe(before);
    expect(moved({ components: [{ id: 'c_gone', x: 1, y: 1, boundaryId: null }] })).toBe(before);
  });

  it.each([
    [{ components: [{ id: 'c_core', x: NaN, y: 0, boundaryId: null }] }, 'refused.invalid'],
    [{ boundaries: [boundary('b_cloud', 0, 0, { height: NaN })] }, 'refused.invalid'],
    [{ components: [{ id: 'c_core', x: 0, y: 0, boundaryId: 'b_gone' }] }, 'refused.dangling'],
    [{ boundaries: [boundary('b_cloud', 0, 0, { parentId: 'b_gone' })] }, 'refused.dangling'],
  ])('is refused where it leads nowhere: %j', (command, code) => {
    expect(() => moved(command)).toThrow(expect.objectContaining({ code }));
  });
});

describe('moving a boundary', () => {
  it('carries everything in it along, at any depth', () => {
    const { components, boundaries } = moved({ boundaries: [boundary('b_cloud', 60, 140)] });
    expect(placeOf(boundaries['b_cloud']!)).toEqual([60, 140]);
    expect(placeOf(boundaries['b_reading']!)).toEqual([100, 200]);
    expect(placeOf(components['c_reader']!)).toEqual([140, 240]);
    expect(placeOf(components['c_rules']!)).toEqual([700, 240]);
    expect(components['c_core']).toBe(before.components['c_core']);
    expect(boundaries['b_vendor']).toBe(before.boundaries['b_vendor']);
  });

  it('leaves what is named itself where it is put', () => {
    const { components, boundaries } = moved({
      boundaries: [boundary('b_cloud', 60, 140), boundary('b_reading', 500, 500)],
      components: [{ id: 'c_rules', x: 1, y: 2, boundaryId: 'b_cloud' }],
    });
    expect(placeOf(boundaries['b_reading']!)).toEqual([500, 500]);
    expect(placeOf(components['c_reader']!)).toEqual([540, 540]);
    expect(placeOf(components['c_rules']!)).toEqual([1, 2]);
    expect(placeOf(components['c_gate']!)).toEqual([700, 440]);
  });

  it('carries its content out of the boundary around and into another', () => {
    const { components, boundaries } = moved({
      boundaries: [boundary('b_reading', 1250, 20, { parentId: 'b_vendor' })],
    });
    expect(boundaries['b_reading']!.parentId).toBe('b_vendor');
    expect(components['c_reader']).toMatchObject({ x: 1290, y: 60, boundaryId: 'b_reading' });
    const rest = moved(
      { boundaries: [boundary('b_cloud', 60, 140)] },
      moved({
        boundaries: [boundary('b_reading', 1250, 20, { parentId: 'b_vendor' })],
      }),
    );
    expect(placeOf(rest.components['c_reader']!)).toEqual([1290, 60]);
  });

  it('does not carry anything where it is resized, from any edge', () => {
    const { components, boundaries } = moved({
      boundaries: [boundary('b_cloud', -140, -160, { width: 1300, height: 820 })],
    });
    expect(boundaries['b_cloud']).toMatchObject({ x: -140, y: -160, width: 1300, height: 820 });
    expect(components).toBe(before.components);
    expect(boundaries['b_reading']).toBe(before.boundaries['b_reading']);
  });

  it('leaves it at least one unit large', () => {
    const { boundaries } = moved({ boundaries: [boundary('b_cloud', 0, 0, { width: -5, height: 0.2 })] });
    expect(boundaries['b_cloud']).toMatchObject({ width: 1, height: 1 });
  });

  it.each([
    ['itself', [boundary('b_cloud', 0, 0, { parentId: 'b_cloud' })]],
    ['what is in it', [boundary('b_cloud', 0, 0, { parentId: 'b_reading' })]],
    [
      'what goes into it at the same time',
      [
        boundary('b_cloud', 0, 0, { parentId: 'b_vendor' }),
        boundary('b_vendor', 0, 0, { parentId: 'b_cloud' }),
      ],
    ],
  ])('is refused into %s', (_, boundaries) => {
    expect(() => moved({ boundaries })).toThrow(expect.objectContaining({ code: 'refused.cycle' }));
  });

  it('may change places with the boundary in it', () => {
    const { boundaries } = moved({
      boundaries: [
        boundary('b_cloud', 0, 0, { parentId: 'b_reading' }),
        boundary('b_reading', 0, 0, { parentId: null }),
      ],
    });
    expect(boundaries['b_cloud']!.parentId).toBe('b_reading');
    expect(boundaries['b_reading']!.parentId).toBeNull();
  });

  it('tells components and boundaries of one id apart', () => {
    const twin = apply(
      before,
      {
        type: 'insert',
        entities: {
          components: [{ ...before.components['c_core']!, id: 'b_reading', boundaryId: 'b_cloud' }],
        },
      },
      { today: before.updatedOn },
    );
    const { components } = moved(
      { boundaries: [boundary('b_cloud', 60, 140), boundary('b_reading', 0, 0)] },
      twin,
    );
    expect(placeOf(components['b_reading']!)).toEqual([1380, 520]);
  });
});

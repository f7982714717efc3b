import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { frameOf, sheet } from '#shared/report/layout/paper';
import { piece, type Flowable, type Piece } from '#shared/report/layout/piece';
import { spreadOver } from '#shared/report/layout/spread';
import { stack, type Stacked, type StackedPart } from '#shared/report/layout/stack';
import { PDF_MARGIN } from '#shared/tokens';

const FRAME = frameOf(sheet('a4', 'portrait')).height;

/** A piece that says its name. */
const named = (text: string, height: number, rest: Partial<Piece> = {}): Piece =>
  piece(
    height,
    [
      {
        kind: 'text',
        x: 0,
        y: 0,
        size: 8,
        colour: '#000000',
        runs: [{ text, face: { family: 'inter', weight: 'regular' }, width: 1 }],
      },
    ],
    rest,
  );

/** The names on each page, with where they stand below the margin. */
const placesOn = ({ pages }: Stacked) =>
  pages.map(({ marks }) =>
    marks.map((mark) => (mark.kind === 'text' ? [mark.runs[0]!.text, mark.y - PDF_MARGIN] : [])),
  );
const namesOn = (stacked: Stacked) => placesOn(stacked).map((page) => page.map(([name]) => name));

const stackOne = (flowables: Flowable[]) => stack([{ flowables }], 'a4');

describe('a stack of pieces', () => {
  it('sets them below each other, with their gaps, but for the first of a page', () => {
    const stacked = stackOne([named('a', 100, { gap: 10 }), named('b', 50, { gap: 20 })]);
    expect(placesOn(stacked)).toEqual([
      [
        ['a', 0],
        ['b', 120],
      ],
    ]);
  });

  const onPages = (sections: StackedPart[]) => namesOn(stack(sections, 'a4'));
  const section = (name: string, height: number, rest: Partial<StackedPart> = {}): StackedPart => ({
    flowables: [named(name, height, { gap: 10 })],
    ...rest,
  });

  it('begins a page for a section, unless the one before left most of its last page empty', () => {
    const [little, much] = [FRAME / 3, FRAME / 2];
    expect(onPages([section('a', much), section('b', little)])).toEqual([['a'], ['b']]);
    expect(onPages([section('a', little), section('b', little)])).toEqual([['a', 'b']]);
    expect(onPages([section('a', much), section('b', little, { runsOn: true })])).toEqual([['a', 'b']]);
    expect(onPages([section('a', little), section('b', much), section('c', little)])).toEqual([
      ['a', 'b'],
      ['c'],
    ]);
    expect(onPages([section('a', little), section('b', FRAME)])).toEqual([['a'], ['b']]);
  });

  it('sets nothing else on the pages of a section that stands alone', () => {
    const alone = section('b', 10, { standsAlone: true });
    expect(onPages([section('a', 10), alone, section('c', 10)])).toEqual([['a'], ['b'], ['c']]);
  });

  it('begins a page at every turn, and none without a piece', () => {
    const turned = stackOne([
      { turn: 'landscape' },
      { turn: 'portrait' },
      named('a', 10),
      { turn: 'landscape' },
    ]);
    expect(namesOn(turned)).toEqual([['a']]);
    expect(onPages([section('a', FRAME), { flowables: [] }, section('b', 10)])).toEqual([['a'], ['b']]);
  });

  it('keeps a head with what follows it', () => {
    const head = named('head', 20, { keepWithNext: true });
    expect(namesOn(stackOne([named('a', FRAME - 50), head, named('b', 40)]))).toEqual([['a'], ['head', 'b']]);
    expect(namesOn(stackOne([named('a', FRAME - 60), head, named('b', 40)]))).toEqual([['a', 'head', 'b']]);
  });

  it('repeats a table’s head where a row begins a page', () => {
    const head = named('head', 20, { keepWithNext: true });
    const rows = ['a', 'b', 'c'].map((name) => named(name, FRAME / 2 - 20, { head }));
    expect(namesOn(stackOne([head, ...rows]))).toEqual([
      ['head', 'a', 'b'],
      ['head', 'c'],
    ]);
  });

  it('counts the page of a late mark, and the place of an anchor', () => {
    const anchors = [{ name: 'here', y: 5, bookmark: 'Here' }];
    const late = (pageOf: (name: string) => string) => named(pageOf('here'), 1).marks;
    const stacked = stackOne([named('a', FRAME, { late }), named('b', 30, { anchors })]);
    expect(stacked.anchors).toMatchObject([{ page: 1, anchor: { y: PDF_MARGIN + 5 } }]);
    expect(stacked.late.map(({ page }) => page)).toEqual([0]);
  });

  it('loses no piece, changes no order and lets nothing stick out at the bottom', () => {
    const anyPiece = fc.record({
      height: fc.integer({ min: 1, max: Math.floor(FRAME) }),
      gap: fc.integer({ min: 0, max: 40 }),
      keepWithNext: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(anyPiece, { maxLength: 30 }), (pieces) => {
        const stacked = stackOne(
          pieces.map(({ height, ...rest }, index) => named(String(index), height, rest)),
        );
        expect(namesOn(stacked).flat()).toEqual(pieces.map((_, index) => String(index)));
        for (const [name, y] of placesOn(stacked).flat()) {
          expect(Number(y) + pieces[Number(name)]!.height).toBeLessThanOrEqual(FRAME + 1e-6);
        }
      }),
    );
  });
});

describe('pieces spread over a page', () => {
  const gapsOf = (flowables: Flowable[]) => flowables.map((part) => ('turn' in part ? null : part.gap));

  it('share what is left, but for the gap of a head', () => {
    const head = named('head', 100, { gap: 8, keepWithNext: true });
    const parts = [head, named('a', 200), named('b', 300)];
    expect(gapsOf(spreadOver(parts, 638))).toEqual([8, 15, 15]);
  });

  it('never stand wide apart nor touch', () => {
    expect(gapsOf(spreadOver([named('a', 1), named('b', 1)], 700))).toEqual([20, 20]);
    expect(gapsOf(spreadOver([named('a', 400), named('b', 400)], 700))).toEqual([7, 7]);
  });
});

import { describe, expect, it } from 'vitest';
import { translator } from '#shared/texts/index';
import type { MapModel } from '#shared/report/document';
import { piece, type Setting } from '#shared/report/layout/piece';
import { stack } from '#shared/report/layout/stack';
import { setMap } from '#shared/report/map/setMap';
import type { Page } from '#shared/report/pages';
import { fixedTypesetter } from '../../../support/fixedTypesetter';
import { extentOf, linkTargets, overlap, textMarks, textOf, wordsOf } from '../../../support/pages';
import { gridOf, mapOf } from './maps';

const setting: Setting = { typesetter: fixedTypesetter(), translate: translator('en') };

function pagesOf(model: MapModel, paper: 'a4' | 'letter' = 'a4'): Page[] {
  const block = { kind: 'map', model, caption: 'Figure 1. The map.' } as const;
  const flowables = setMap(setting, block, paper, () => [piece(60, [], { keepWithNext: true })]);
  return stack([{ flowables }], paper).pages.map(({ size, marks }) => ({ ...size, label: '1', marks }));
}

/** The boxes of components on a page, by the anchor that each leads to. */
const boxesOn = ({ marks }: Page) =>
  marks.flatMap((mark) =>
    mark.kind === 'link' && mark.target.kind === 'anchor' && mark.target.name.startsWith('component:')
      ? [{ name: mark.target.name, extent: extentOf(mark) }]
      : [],
  );

describe('a map that fits a page', () => {
  const flows = [
    [0, 1, 'questions'],
    [1, 2, 'search terms and filters'],
    [2, 5, 'passages'],
    [5, 4, 'answers'],
    [4, 3, 'traces'],
    [0, 4, 'sessions'],
  ] as const;
  const pages = pagesOf(mapOf(gridOf(12, 4), [{ x: -40, y: -60, width: 900, height: 400 }], flows));

  it('is on one page, with every name', () => {
    expect(pages).toHaveLength(1);
    for (let index = 0; index < 12; index += 1) {
      expect(textOf(pages[0]!).replaceAll('\n', ' ')).toContain(`Component ${index}`);
    }
  });

  it('shows every component whole, none over another', () => {
    const boxes = boxesOn(pages[0]!);
    expect(boxes).toHaveLength(12);
    boxes.forEach(({ extent }, index) => {
      expect(extent.left).toBeGreaterThanOrEqual(51);
      expect(extent.right).toBeLessThanOrEqual(pages[0]!.width - 51);
      for (const other of boxes.slice(index + 1)) expect(overlap(extent, other.extent)).toBe(false);
    });
  });

  it('sets the words of flows beside boxes, not over them', () => {
    const boxes = boxesOn(pages[0]!);
    const labels = textMarks(pages[0]!).filter((mark) =>
      flows.some(([, , label]) => label.includes(wordsOf(mark))),
    );
    expect(labels.length).toBeGreaterThanOrEqual(flows.length);
    for (const mark of labels) {
      for (const { extent } of boxes) expect(overlap(extentOf(mark), extent)).toBe(false);
    }
  });

  it('sets the name of a boundary above it where its components leave no room within', () => {
    const places = gridOf(4, 2);
    for (const top of [-60, -4]) {
      const model = mapOf(places, [{ x: -8, y: top, width: 520, height: 300 }]);
      const held = model.components.map((component) => ({ ...component, boundaryId: 'b_0' }));
      const [page] = pagesOf({ ...model, components: held });
      const name = textMarks(page!).filter((mark) => wordsOf(mark) === 'Boundary 0');
      expect(name).toHaveLength(1);
      for (const { extent } of boxesOn(page!)) expect(overlap(extentOf(name[0]!), extent)).toBe(false);
      expect(extentOf(name[0]!).top).toBeGreaterThan(51);
    }
  });

  it('explains what occurs on it, and nothing else', () => {
    const words = textOf(pages[0]!);
    expect(words).toContain('Refactor');
    expect(words).toContain('Open risks');
    expect(words).not.toContain('Asynchronous flow');
    expect(words).not.toContain('Regulated data');
  });

  it('turns the page the way in which it is larger', () => {
    expect(pagesOf(mapOf(gridOf(10, 5)))[0]!.width).toBeGreaterThan(800);
    expect(pagesOf(mapOf(gridOf(10, 2)))[0]!.width).toBeLessThan(600);
  });

  it('stays legible with components at the ends of the canvas', () => {
    const [page, ...more] = pagesOf(
      mapOf([
        [-1_000_000, 0],
        [1_000_000, 1_000_000],
        [0, -1_000_000],
      ]),
    );
    expect(more).toEqual([]);
    for (const { extent } of boxesOn(page!)) expect(extent.right - extent.left).toBeGreaterThan(90);
  });

  it('is small where there is little of it', () => {
    const [{ extent }] = boxesOn(pagesOf(mapOf([[0, 0]]))[0]!) as [ReturnType<typeof boxesOn>[number]];
    expect(extent.right - extent.left).toBeLessThan(160);
  });
});

describe('a map that is too large for a page', () => {
  const count = 120;
  const pages = pagesOf(
    mapOf(
      gridOf(count, 12),
      [],
      [
        [0, 119, 'far'],
        [0, 1, 'near'],
      ],
    ),
  );

  it('has an overview that leads to details, and an index with every name', () => {
    const targets = linkTargets({ pages: pages.slice(0, 1) });
    expect(new Set(targets)).toContain('detail:1');
    const index = pages.slice(-4).map(textOf).join('\n');
    for (let number = 0; number < count; number += 1) expect(index).toContain(`Component ${number}`);
  });

  it('shows every component whole on exactly one detail, large enough to read', () => {
    const details = pages.filter((page) => textOf(page).includes('Detail ') && boxesOn(page).length > 0);
    const shown = details.flatMap((page) =>
      boxesOn(page).filter(({ extent }) => extent.bottom - extent.top > 30),
    );
    expect(shown.map(({ name }) => name).sort()).toEqual(
      Array.from({ length: count }, (_, index) => `component:c_${index}`).sort(),
    );
    for (const { extent } of shown) {
      expect(extent.right - extent.left).toBeGreaterThanOrEqual(208 * 0.4);
    }
  });

  it('numbers components through, and names the flows that leave a detail by number', () => {
    const numbers = textMarks(pages[0]!)
      .map(wordsOf)
      .filter((words) => /^\d+$/u.test(words));
    for (let number = 1; number <= count; number += 1) expect(numbers).toContain(String(number));
    expect(pages.map(textOf).join('\n')).toMatch(/Flows to and from other details: \d+ → \d+/u);
  });

  it('sets nothing smaller than 6 points', () => {
    for (const page of pages) {
      for (const { size } of textMarks(page)) expect(size).toBeGreaterThanOrEqual(6);
    }
  });
});

import ELK from 'elkjs/lib/elk.bundled.js';
import { describe, expect, it } from 'vitest';
import { apply } from '#shared/commands/apply';
import { boxOf, encloses, overlap } from '#shared/diagram/boxes';
import {
  isWorthLayingOut,
  layoutTasks,
  moveFrom,
  rehearsalOf,
  wholeMap,
  type LayoutTask,
} from '#shared/diagram/layoutGraph';
import { emptyWorkshop } from '#shared/model/empty';
import type { Workshop } from '#shared/model/workshop';
import { boundary, component, flow, plane } from './plane';

const workshop: Workshop = {
  ...emptyWorkshop('Layout', [], { newId: () => 'w_1', today: '2026-11-23' }),
  ...plane(
    [
      component('c_1', 500, 500),
      component('c_2', 510, 505, 'b_in'),
      component('c_3', 520, 510, 'b_in'),
      component('c_4', 530, 515, 'b_out'),
      component('c_5', 540, 520),
    ],
    [
      boundary('b_out', [400, 400, 600, 500]),
      boundary('b_in', [450, 450, 300, 300], 'b_out'),
      boundary('b_empty', [0, 0, 300, 200]),
    ],
    [
      flow('f_1', 'c_1', 'c_2'),
      flow('f_2', 'c_2', 'c_3'),
      flow('f_3', 'c_3', 'c_5'),
      flow('f_4', 'c_4', 'c_4'),
    ],
  ),
};

async function laidOut(tasks: readonly LayoutTask[]): Promise<LayoutTask[]> {
  const elk = new ELK();
  return Promise.all(
    tasks.map(async (task) => ({
      ...task,
      graph: { ...task.graph, children: (await elk.layout(task.graph)).children ?? [] },
    })),
  );
}

describe('the graph of the whole map', () => {
  const [task, ...others] = wholeMap(workshop);

  it('is one, with boundaries around what they hold', () => {
    expect(others).toEqual([]);
    const outer = task!.graph.children!.find(({ id }) => id === 'b_out')!;
    expect(outer.children!.map(({ id }) => id).sort()).toEqual(['b_in', 'c_4']);
  });

  it('leaves flows to itself out, and keeps the size of an empty boundary', () => {
    expect(task!.graph.edges.map(({ id }) => id)).toEqual(['f_1', 'f_2', 'f_3']);
    expect(task!.graph.children!.find(({ id }) => id === 'b_empty')).toMatchObject({
      width: 300,
      height: 200,
    });
  });

  it('laid out and moved, nothing overlaps and everything is where it belongs, on whole numbers', async () => {
    const move = moveFrom(workshop, await laidOut(wholeMap(workshop)));
    const after = apply(workshop, move, { today: '2026-11-23' });
    const boxes = Object.values(after.components).map(boxOf);
    boxes.forEach((box, index) => {
      expect(boxes.slice(index + 1).some((other) => overlap(box, other))).toBe(false);
      expect(Number.isInteger(box.x) && Number.isInteger(box.y)).toBe(true);
    });
    const { b_out: outer, b_in: inner } = after.boundaries;
    expect(encloses(outer!, inner!)).toBe(true);
    for (const id of ['c_2', 'c_3']) expect(encloses(inner!, boxOf(after.components[id]!))).toBe(true);
    for (const { id, boundaryId } of Object.values(after.components))
      expect(boundaryId).toBe(workshop.components[id]!.boundaryId);
    const start = [...Object.values(after.components), ...Object.values(after.boundaries)];
    expect(Math.min(...start.map(({ x }) => x))).toBe(0);
  });
});

describe('the graphs of what is chosen', () => {
  it('are one for each boundary, and what is not chosen stays', async () => {
    const tasks = layoutTasks(workshop, { components: ['c_1', 'c_5', 'c_2', 'c_3'], boundaries: [] });
    expect(tasks.map(({ graph }) => graph.children!.map(({ id }) => id))).toEqual([
      ['c_1', 'c_5'],
      ['c_2', 'c_3'],
    ]);
    const move = moveFrom(workshop, await laidOut(tasks));
    expect(move.boundaries).toEqual([]);
    expect(move.components.map(({ id }) => id).sort()).toEqual(['c_1', 'c_2', 'c_3', 'c_5']);
    const inner = move.components.filter(({ boundaryId }) => boundaryId === 'b_in');
    expect([Math.min(...inner.map(({ x }) => x)), Math.min(...inner.map(({ y }) => y))]).toEqual([510, 505]);
  });

  it('hold all of a chosen boundary', () => {
    const [task] = layoutTasks(workshop, { components: ['c_2'], boundaries: ['b_out'] });
    expect(task!.graph.children!.map(({ id }) => id)).toEqual(['b_out']);
  });

  it('are none where nothing is chosen', () => {
    expect(layoutTasks(workshop, { components: [], boundaries: [] })).toEqual([]);
    expect(wholeMap(plane())).toEqual([]);
  });

  it('one component alone is not worth it', () => {
    expect(isWorthLayingOut({ components: ['c_1'], boundaries: [] })).toBe(false);
    expect(isWorthLayingOut({ components: ['c_1', 'c_2'], boundaries: [] })).toBe(true);
    expect(isWorthLayingOut({ components: [], boundaries: ['b_in'] })).toBe(true);
  });
});

describe('a rehearsal', () => {
  const many = (count: number) => {
    const components = Array.from({ length: count }, (_, index) => component(`c_${index}`, index, index));
    return wholeMap({ ...workshop, ...plane(components, [], []) })[0]!.graph;
  };

  it('is a small graph with the options of a large one, which ELK can lay out', async () => {
    const large = many(300);
    const rehearsal = rehearsalOf(large)!;
    expect(rehearsal.layoutOptions).toEqual(large.layoutOptions);
    const { children } = await new ELK().layout(structuredClone(rehearsal));
    expect(children).toHaveLength(3);
  });

  it('is none for a small one', () => {
    expect(rehearsalOf(many(299))).toBeNull();
  });
});

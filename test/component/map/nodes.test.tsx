import { describe, expect, it } from 'vitest';
import { newRisk } from '#shared/model/empty';
import type { Workshop } from '#shared/model/workshop';
import { curveFinder, draggedCurves } from '../../../renderer/features/map/flows/deriveRoutes';
import { nodeDeriver, type NodeSource } from '../../../renderer/features/map/nodes/deriveNodes';
import { raisedOn } from '../../../renderer/features/map/nodes/raisedOn';
import type { MapNode } from '../../../renderer/features/map/nodes/nodeTypes';
import { sessionOf, smallWorkshop } from './support';

const sourceOf = (workshop: Workshop, more: Partial<NodeSource> = {}): NodeSource => ({
  workshop,
  components: Object.values(workshop.components),
  boundaries: Object.values(workshop.boundaries),
  marks: new Map(),
  selected: new Set(),
  tabStopId: null,
  raised: raisedOn(workshop),
  motion: null,
  ...more,
});

/** The ids of the nodes that are other objects than before. */
const changed = (before: readonly MapNode[], after: readonly MapNode[]) =>
  after.filter((node) => !before.includes(node)).map(({ id }) => id);

describe('nodes keep their identity', () => {
  it('but for the component that was edited', () => {
    const session = sessionOf(smallWorkshop());
    const derive = nodeDeriver();
    const before = derive(sourceOf(session.workshop));
    session.dispatch({
      type: 'update',
      collection: 'components',
      changes: [{ id: 'c_api', patch: { technology: 'Go' } }],
    });
    expect(changed(before, derive(sourceOf(session.workshop)))).toEqual(['c_api']);
  });

  it('but for the one that something else is found about', () => {
    const { workshop } = sessionOf(smallWorkshop());
    const derive = nodeDeriver();
    const marksOf = (count: number): NodeSource['marks'] =>
      new Map([
        ['c_web', { count, severity: 'warning' }],
        ['c_api', { count: 1, severity: 'error' }],
      ]);
    const before = derive(sourceOf(workshop, { marks: marksOf(1) }));
    expect(changed(before, derive(sourceOf(workshop, { marks: marksOf(1) })))).toEqual([]);
    const after = derive(sourceOf(workshop, { marks: marksOf(2) }));
    expect(changed(before, after)).toEqual(['c_web']);
    expect(after.find(({ id }) => id === 'c_web')!.ariaLabel).toMatch(/, 2 findings$/u);
  });

  it('but for the one that moves, at each step of a drag', () => {
    const { workshop } = sessionOf(smallWorkshop());
    const derive = nodeDeriver();
    let before = derive(sourceOf(workshop));
    for (const dx of [1, 2, 3]) {
      const motion = { kind: 'move', ids: new Set(['c_web']), dx, dy: 0, intoId: null } as const;
      const after = derive(sourceOf(workshop, { motion }));
      expect(changed(before, after)).toEqual(['c_web']);
      expect(after.find(({ id }) => id === 'c_web')!.position.x).toBe(dx);
      before = after;
    }
  });

  it('but for those whose selection, owner or risks changed', () => {
    const session = sessionOf(smallWorkshop());
    const derive = nodeDeriver();
    let before = derive(sourceOf(session.workshop));
    const expectChanged = (ids: string[], more: Partial<NodeSource> = {}) => {
      const after = derive(sourceOf(session.workshop, more));
      expect(changed(before, after).sort()).toEqual(ids);
      before = after;
    };
    expectChanged(['c_db'], { selected: new Set(['c_db']) });
    expectChanged(['c_db']);
    session.dispatch({ type: 'insert', entities: { risks: [newRisk(session.newId, 'Leak', ['c_db'])] } });
    expectChanged(['c_db']);
    session.dispatch({
      type: 'update',
      collection: 'participants',
      changes: [{ id: 'p_ada', patch: { name: 'Ada Lovelace' } }],
    });
    expectChanged(['c_api']);
    session.dispatch({ type: 'setDetails', patch: { title: 'Other' } });
    expectChanged([]);
  });

  it('are sized and placed by the model, with handles, so that nothing is measured', () => {
    for (const node of nodeDeriver()(sourceOf(smallWorkshop())))
      expect(node).toMatchObject({
        width: expect.any(Number),
        height: expect.any(Number),
        handles: expect.any(Array),
      });
  });
});

describe('the lines of flows', () => {
  it('are the same as long as nothing moved', () => {
    const session = sessionOf(smallWorkshop());
    const find = curveFinder();
    const before = find(session.workshop);
    session.dispatch({
      type: 'update',
      collection: 'components',
      changes: [{ id: 'c_api', patch: { name: 'Gateway' } }],
    });
    session.dispatch({
      type: 'update',
      collection: 'flows',
      changes: [{ id: 'f_1', patch: { label: 'x' } }],
    });
    expect(find(session.workshop)).toBe(before);
  });

  it('keep their identity where only others moved', () => {
    const session = sessionOf(smallWorkshop());
    const find = curveFinder();
    const before = find(session.workshop).get('f_1');
    session.dispatch({
      type: 'move',
      components: [{ id: 'c_db', x: 705, y: 260, boundaryId: 'b_cloud' }],
      boundaries: [],
    });
    expect(find(session.workshop).get('f_1')).toBe(before);
  });
});

describe('the lines of flows that are dragged', () => {
  const motionOf = (...ids: string[]) =>
    ({ kind: 'move', ids: new Set(ids), dx: 30, dy: -10, intoId: null }) as const;

  it('go along with both of their ends', () => {
    const { workshop } = sessionOf(smallWorkshop());
    const curves = curveFinder()(workshop);
    const { start } = curves.get('f_1')!;
    const dragged = draggedCurves(workshop, curves, motionOf('c_web', 'c_api'));
    expect(dragged.get('f_1')!.start).toEqual({ x: start.x + 30, y: start.y - 10 });
  });

  it('end where they will end once the drag does', () => {
    const session = sessionOf(smallWorkshop());
    const curves = curveFinder()(session.workshop);
    const dragged = draggedCurves(session.workshop, curves, motionOf('c_web'));
    session.dispatch({
      type: 'move',
      components: [{ id: 'c_web', x: 30, y: 90, boundaryId: null }],
      boundaries: [],
    });
    expect(dragged.get('f_1')).toEqual(curveFinder()(session.workshop).get('f_1'));
  });

  it('are none that end elsewhere, and none without a drag', () => {
    const { workshop } = sessionOf(smallWorkshop());
    const curves = curveFinder()(workshop);
    expect(draggedCurves(workshop, curves, motionOf('c_db')).size).toBe(0);
    expect(draggedCurves(workshop, curves, null).size).toBe(0);
  });
});

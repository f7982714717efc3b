import { describe, expect, it } from 'vitest';
import { emptyWorkshop, newComponent, newRisk } from '#shared/model/empty';
import { idSource } from '#shared/model/ids';
import type { Workshop } from '#shared/model/workshop';
import { Session } from '../../../renderer/session/session';

function counter() {
  let count = 0;
  return idSource(() => (count = (count + 7) % 252));
}

function openSession() {
  const newId = counter();
  const workshop = emptyWorkshop('Support assistant', [{ name: 'Foundation', goal: '' }], {
    newId,
    today: '2026-11-20',
  });
  const written: Workshop[] = [];
  const session = new Session(workshop, {
    newId,
    today: () => '2026-11-22',
    write: async (next) => void written.push(next),
  });
  return { session, workshop, written };
}

const place = { x: 0, y: 0, boundaryId: null };

describe('a session', () => {
  it('undoes to the start and redoes to the end with deeply equal workshops', () => {
    const { session, workshop } = openSession();
    const component = newComponent(session.newId, 'model', 'Answer model', place);
    session.dispatch({ type: 'insert', entities: { components: [component] } });
    session.dispatch({
      type: 'update',
      collection: 'components',
      changes: [{ id: component.id, patch: { disposition: 'rewrite' } }],
    });
    session.dispatch({
      type: 'insert',
      entities: { risks: [newRisk(session.newId, 'It hallucinates', [component.id])] },
    });
    const end = structuredClone(session.workshop);
    for (let step = 0; step < 3; step += 1) session.undo();
    expect(session.workshop).toEqual(workshop);
    session.undo();
    expect(session.workshop).toEqual(workshop);
    for (let step = 0; step < 3; step += 1) session.redo();
    expect(session.workshop).toEqual(end);
  });

  it('makes the keystrokes of one visit to a field one step', () => {
    const { session } = openSession();
    for (const title of ['S', 'Su', 'Sup'])
      session.dispatch({ type: 'setDetails', patch: { title } }, { mergeKey: 'title#1' });
    session.dispatch({ type: 'setDetails', patch: { title: 'Supp' } }, { mergeKey: 'title#2' });
    session.undo();
    expect(session.workshop.title).toBe('Sup');
    session.undo();
    expect(session.workshop.title).toBe('Support assistant');
    expect(session.store.getState().past).toHaveLength(0);
  });

  it('does not merge a new edit into a step that was undone and redone', () => {
    const { session } = openSession();
    session.dispatch({ type: 'setDetails', patch: { title: 'A' } }, { mergeKey: 'title#1' });
    session.undo();
    session.redo();
    session.dispatch({ type: 'setDetails', patch: { title: 'B' } }, { mergeKey: 'title#1' });
    session.undo();
    expect(session.workshop.title).toBe('A');
  });

  it('takes no step and writes nothing for a command that changes nothing', async () => {
    const { session, written } = openSession();
    expect(session.dispatch({ type: 'setDetails', patch: { title: 'Support assistant' } })).toBe(false);
    await session.flush();
    expect(session.store.getState().past).toHaveLength(0);
    expect(written).toHaveLength(0);
  });

  it('tells why a command was refused and leaves the workshop alone', () => {
    const { session, workshop } = openSession();
    const done = session.dispatch({
      type: 'insert',
      entities: { risks: [newRisk(session.newId, 'Nowhere', ['c_none'])] },
    });
    expect(done).toBe(false);
    expect(session.workshop).toBe(workshop);
    expect(session.store.getState().refusal?.key).toBe('errors.refused.dangling');
  });

  it('drops what is deleted from the selection, also by undo', () => {
    const { session } = openSession();
    const component = newComponent(session.newId, 'cache', 'Cache', place);
    session.dispatch(
      { type: 'insert', entities: { components: [component] } },
      { select: { components: [component.id] } },
    );
    expect(session.store.getState().selection.components).toEqual([component.id]);
    session.undo();
    expect(session.store.getState().selection.components).toEqual([]);
  });

  it('forgets what could be redone after a new edit', () => {
    const { session } = openSession();
    session.dispatch({ type: 'setDetails', patch: { title: 'A' } });
    session.undo();
    session.dispatch({ type: 'setDetails', patch: { team: 'B' } });
    session.redo();
    expect(session.workshop.title).toBe('Support assistant');
  });

  it('writes the state after undo as well', async () => {
    const { session, written } = openSession();
    session.dispatch({ type: 'setDetails', patch: { title: 'A' } });
    session.undo();
    await session.flush();
    expect(written.at(-1)?.title).toBe('Support assistant');
  });
});

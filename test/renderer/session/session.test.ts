import { describe, expect, it } from 'vitest';
import { emptyWorkshop, newComponent, newRisk } from '#shared/model/empty';
import type { Workshop } from '#shared/model/workshop';
import { Session } from '../../../renderer/session/session';
import { countingIds } from '../../support/ids';

function openSession() {
  const newId = countingIds();
  const workshop = emptyWorkshop('Support assistant', [{ name: 'Foundation', goal: '', exitCriteria: '' }], {
    newId,
    today: '2026-11-20',
  });
  const written: Workshop[] = [];
  const session = new Session(workshop, {
    newId,
    today: () => '2026-11-22',
    now: () => 0,
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

describe('a session that follows', () => {
  /** Where writing fails as long as `isRefused` holds. */
  function followed() {
    const { session: source, workshop } = openSession();
    const state = { isRefused: false };
    const session = new Session(workshop, {
      newId: source.newId,
      today: () => '2026-11-22',
      now: () => 0,
      write: async () => {
        if (state.isRefused) throw new Error('Overtaken');
      },
    });
    const title = (title: string) => session.dispatch({ type: 'setDetails', patch: { title } });
    return { session, workshop, state, title };
  }

  it('edits nothing, and tells why', async () => {
    const { session, title } = followed();
    title('A');
    session.undo();
    await session.follow();
    const before = session.workshop;
    expect(title('B')).toBe(false);
    expect(session.store.getState().refusal?.key).toBe('errors.refused.following');
    session.dismissRefusal();
    session.redo();
    expect(session.store.getState().refusal?.key).toBe('errors.refused.following');
    expect(session.workshop).toBe(before);
  });

  it('shows what is saved elsewhere, keeps its own selection, and draws only what differs anew', async () => {
    const { session } = followed();
    const [kept, gone] = [1, 2].map(() => newComponent(session.newId, 'cache', 'Cache', place));
    session.dispatch(
      { type: 'insert', entities: { components: [kept!, gone!] } },
      { select: { components: [kept!.id, gone!.id] } },
    );
    await session.follow();
    const before = session.workshop;
    const components = { [kept!.id]: structuredClone(kept!) };
    session.show({ ...structuredClone(before), title: 'From there', components });
    const { workshop, selection, past } = session.store.getState();
    expect(workshop.title).toBe('From there');
    expect(selection.components).toEqual([kept!.id]);
    expect(workshop.components[kept!.id]).toBe(before.components[kept!.id]);
    expect(workshop.waves).toBe(before.waves);
    expect(past).toEqual([]);
    session.show(structuredClone(workshop));
    expect(session.workshop).toBe(workshop);
  });

  it('has written everything before', async () => {
    const { session, title } = followed();
    title('A');
    await session.follow();
    expect(session.isDirty).toBe(false);
    expect(session.store.getState()).toMatchObject({ unsaved: [], saveState: 'saved' });
  });

  it('keeps what it could not write, and names the steps, until that is settled', async () => {
    const { session, state, title } = followed();
    title('Written');
    await session.flush();
    state.isRefused = true;
    title('Lost');
    session.dispatch({ type: 'setDetails', patch: { team: 'Lost too' } });
    await session.follow();
    session.show({ ...session.workshop, title: 'From there', team: '' });
    const [unsaved] = session.store.getState().unsaved;
    expect(unsaved?.workshop).toMatchObject({ title: 'Lost', team: 'Lost too' });
    expect(unsaved?.steps).toHaveLength(2);
    expect(session.isDirty).toBe(true);
    session.settleUnsaved(unsaved!);
    expect(session.isDirty).toBe(false);
  });

  it('edits again once it leads, on top of what is stored then', async () => {
    const { session, workshop, title } = followed();
    await session.follow();
    session.lead({ ...workshop, team: 'From there' });
    expect(title('Mine')).toBe(true);
    expect(session.workshop).toMatchObject({ title: 'Mine', team: 'From there' });
    session.undo();
    expect(session.workshop.team).toBe('From there');
  });
});

describe('a vote', () => {
  function openVote() {
    const opened = openSession();
    const { session } = opened;
    const [first, second] = ['First', 'Second'].map((name) =>
      newComponent(session.newId, 'model', name, place),
    );
    session.dispatch({ type: 'insert', entities: { components: [first!] } });
    session.dispatch({ type: 'insert', entities: { components: [second!] } });
    const voteOn = (id: string, { id: componentId } = first!) =>
      session.dispatch({
        type: 'insert',
        entities: {
          ballots: [
            {
              id,
              componentId,
              by: { participantId: null, name: 'Ada', discipline: 'data' },
              way: 'silent',
              choice: 'keep',
              handedIn: true,
              revealed: false,
              at: '2026-11-22T10:00:00.000Z',
              round: 1,
            },
          ],
        },
      });
    const votes = () => Object.keys(session.workshop.ballots);
    return { ...opened, first: first!, second: second!, voteOn, votes };
  }

  it('is no step of undo, keeps what can be redone, and is saved', async () => {
    const { session, written, voteOn, votes } = openVote();
    session.undo();
    voteOn('bt_1');
    expect(session.store.getState().past).toHaveLength(1);
    expect(session.store.getState().future).toHaveLength(1);
    session.redo();
    expect([votes(), Object.keys(session.workshop.components).length]).toEqual([['bt_1'], 2]);
    await session.flush();
    expect(Object.keys(written.at(-1)!.ballots)).toEqual(['bt_1']);
  });

  it('stays where edits before and after it are undone and redone', () => {
    const { session, voteOn, votes } = openVote();
    voteOn('bt_1');
    session.dispatch({ type: 'setDetails', patch: { title: 'Renamed' } });
    voteOn('bt_2');
    session.undo();
    session.undo();
    expect(votes()).toEqual(['bt_1', 'bt_2']);
    session.redo();
    session.redo();
    expect([votes(), session.workshop.title]).toEqual([['bt_1', 'bt_2'], 'Renamed']);
  });

  it('goes with its component, and comes back with it', () => {
    const { session, first, second, voteOn, votes } = openVote();
    voteOn('bt_1');
    voteOn('bt_2', second);
    session.dispatch({ type: 'remove', ids: { components: [first.id] } });
    expect(votes()).toEqual(['bt_2']);
    session.undo();
    expect(votes()).toEqual(['bt_1', 'bt_2']);
    session.undo();
    expect(votes()).toEqual(['bt_1']);
    session.redo();
    expect(votes()).toEqual(['bt_1', 'bt_2']);
  });
});

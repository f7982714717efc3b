import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Workshop } from '#shared/model/workshop';
import {
  Autosave,
  NoAnswer,
  RETRY_MS,
  SETTLE_LIMIT_MS,
  type SaveState,
} from '../../../renderer/session/autosave';

const state = (title: string) => ({ title }) as Workshop;

/** A writer whose writes are settled by the test. */
function controlledWriter() {
  const writes: { workshop: Workshop; settle: () => void; fail: (error: Error) => void }[] = [];
  const write = (workshop: Workshop) =>
    new Promise<void>((settle, fail) => writes.push({ workshop, settle, fail }));
  return { writes, write };
}

describe('autosave', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  it('writes the latest state only, one write at a time', async () => {
    const { writes, write } = controlledWriter();
    const autosave = new Autosave(write, () => {});
    autosave.save(state('a'));
    autosave.save(state('b'));
    autosave.save(state('c'));
    expect(writes.map(({ workshop }) => workshop.title)).toEqual(['a']);
    writes[0]!.settle();
    await vi.waitFor(() => expect(writes).toHaveLength(2));
    expect(writes[1]!.workshop.title).toBe('c');
    writes[1]!.settle();
    await autosave.flush();
    expect(writes).toHaveLength(2);
    expect(autosave.isDirty).toBe(false);
  });

  it('says saved only after everything is written', async () => {
    const { writes, write } = controlledWriter();
    const states: SaveState[] = [];
    const autosave = new Autosave(write, (next) => states.push(next));
    autosave.save(state('a'));
    expect(states).toEqual(['saving']);
    autosave.save(state('b'));
    writes[0]!.settle();
    await vi.waitFor(() => expect(writes).toHaveLength(2));
    expect(states).not.toContain('saved');
    writes[1]!.settle();
    await autosave.flush();
    expect(states.at(-1)).toBe('saved');
  });

  it('shows a write that does not settle as failed until it does, whatever is edited meanwhile', async () => {
    const { writes, write } = controlledWriter();
    const states: SaveState[] = [];
    const autosave = new Autosave(write, (next) => states.push(next));
    autosave.save(state('a'));
    vi.advanceTimersByTime(SETTLE_LIMIT_MS);
    autosave.save(state('b'));
    expect(states).toEqual(['saving', 'failed', 'failed']);
    writes[0]!.settle();
    await vi.waitFor(() => expect(writes).toHaveLength(2));
    expect(states.at(-1)).toBe('saving');
    writes[1]!.settle();
    await autosave.flush();
    expect(states.at(-1)).toBe('saved');
  });

  it('shows a failed write, keeps what was to be written, and writes it at the next try', async () => {
    const { writes, write } = controlledWriter();
    const states: SaveState[] = [];
    const autosave = new Autosave(write, (next) => states.push(next));
    autosave.save(state('a'));
    writes[0]!.fail(new Error('the disk is full'));
    await autosave.flush().catch(() => {});
    expect(states).toContain('failed');
    expect(autosave.isDirty).toBe(true);
    const retried = autosave.flush();
    await vi.waitFor(() => expect(writes.length).toBeGreaterThan(1));
    expect(writes.at(-1)!.workshop.title).toBe('a');
    writes.at(-1)!.settle();
    await retried;
    expect(states.at(-1)).toBe('saved');
    expect(autosave.isDirty).toBe(false);
  });

  it('tries again by itself what could not be written', async () => {
    const { writes, write } = controlledWriter();
    const states: SaveState[] = [];
    const autosave = new Autosave(write, (next) => states.push(next));
    autosave.save(state('a'));
    writes[0]!.fail(new Error('no space'));
    await autosave.flush();
    expect(states.at(-1)).toBe('failed');
    await vi.advanceTimersByTimeAsync(RETRY_MS);
    expect(writes.map(({ workshop }) => workshop.title)).toEqual(['a', 'a']);
    writes[1]!.settle();
    await autosave.flush();
    expect(states.at(-1)).toBe('saved');
    await vi.advanceTimersByTimeAsync(RETRY_MS);
    expect(writes).toHaveLength(2);
  });

  it('shows a write that does not settle as failing, and as saved once it settles after all', async () => {
    const { writes, write } = controlledWriter();
    const states: SaveState[] = [];
    const autosave = new Autosave(write, (next) => states.push(next));
    autosave.save(state('a'));
    await vi.advanceTimersByTimeAsync(SETTLE_LIMIT_MS - 1);
    expect(states.at(-1)).toBe('saving');
    await vi.advanceTimersByTimeAsync(1);
    expect(states.at(-1)).toBe('failed');
    writes[0]!.settle();
    await autosave.flush();
    expect(states.at(-1)).toBe('saved');
  });

  it('is not called saving again after a failure before a write has settled well, and says why', async () => {
    const { writes, write } = controlledWriter();
    const told: unknown[] = [];
    const autosave = new Autosave(write, (next, failure) => told.push([next, failure]));
    autosave.save(state('a'));
    await vi.advanceTimersByTimeAsync(SETTLE_LIMIT_MS);
    expect(told.at(-1)).toEqual(['failed', expect.any(NoAnswer)]);
    const noSpace = new Error('no space');
    writes[0]!.fail(noSpace);
    await autosave.flush();
    autosave.save(state('b'));
    expect(told.at(-1)).toEqual(['failed', noSpace]);
    writes[1]!.settle();
    await autosave.flush();
    expect(told.at(-1)).toEqual(['saved', null]);
    autosave.save(state('c'));
    expect(told.at(-1)).toEqual(['saving', null]);
  });
});

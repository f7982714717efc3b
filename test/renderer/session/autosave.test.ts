import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Workshop } from '#shared/model/workshop';
import {
  Autosave,
  GIVE_UP_MS,
  NoAnswer,
  RETRY_MS,
  SETTLE_LIMIT_MS,
  type SaveState,
} from '../../../renderer/session/autosave';

const state = (title: string) => ({ title }) as Workshop;

/** A writer whose writes are settled by the test, or end when they are given up. */
function controlledWriter() {
  const writes: { workshop: Workshop; settle: () => void; fail: (error: Error) => void }[] = [];
  const write = (workshop: Workshop, signal: AbortSignal) =>
    new Promise<void>((settle, fail) => {
      writes.push({ workshop, settle, fail });
      signal.addEventListener('abort', () => fail(new Error('given up')));
    });
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

  it('tries again at one pace, however much is edited while it fails', async () => {
    const triedAt: number[] = [];
    const write = () => {
      triedAt.push(Date.now());
      return Promise.reject(new Error('no space'));
    };
    const autosave = new Autosave(write, () => {});
    for (let edit = 0; edit < 20; edit += 1) {
      autosave.save(state(`${edit}`));
      await autosave.flush();
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(triedAt).toHaveLength(20);
    const from = triedAt.at(-1)!;
    triedAt.length = 0;
    await vi.advanceTimersByTimeAsync(60_000);
    const paces = Array.from({ length: 60_000 / RETRY_MS }, (_, index) => (index + 1) * RETRY_MS);
    expect(triedAt.map((moment) => moment - from)).toEqual(paces);
  });

  it('gives up a write without an answer, and tries again with the newest state', async () => {
    const { writes, write } = controlledWriter();
    const told: unknown[] = [];
    const autosave = new Autosave(write, (next, failure) => told.push([next, failure]));
    autosave.save(state('a'));
    autosave.save(state('b'));
    await vi.advanceTimersByTimeAsync(GIVE_UP_MS + RETRY_MS - 1);
    expect(writes.map(({ workshop }) => workshop.title)).toEqual(['a']);
    expect(told.at(-1)).toEqual(['failed', expect.any(NoAnswer)]);
    await vi.advanceTimersByTimeAsync(1);
    expect(writes.map(({ workshop }) => workshop.title)).toEqual(['a', 'b']);
    expect(autosave.isDirty).toBe(true);
    writes[1]!.settle();
    await autosave.flush();
    expect(told.at(-1)).toEqual(['saved', null]);
    expect(autosave.isDirty).toBe(false);
  });

  it('waits for a slow write as long as it may be only slow', async () => {
    const { writes, write } = controlledWriter();
    const autosave = new Autosave(write, () => {});
    autosave.save(state('a'));
    await vi.advanceTimersByTimeAsync(GIVE_UP_MS - 1);
    writes[0]!.settle();
    await autosave.flush();
    await vi.advanceTimersByTimeAsync(GIVE_UP_MS + RETRY_MS);
    expect(writes).toHaveLength(1);
    expect(autosave.isDirty).toBe(false);
  });

  it('tries again at once when asked to, also where a write gives no answer', async () => {
    const { writes, write } = controlledWriter();
    const autosave = new Autosave(write, () => {});
    autosave.save(state('a'));
    await vi.advanceTimersByTimeAsync(SETTLE_LIMIT_MS);
    const retried = autosave.retry();
    await vi.advanceTimersByTimeAsync(0);
    expect(writes.map(({ workshop }) => workshop.title)).toEqual(['a', 'a']);
    writes[1]!.settle();
    await retried;
    expect(autosave.isDirty).toBe(false);
    await vi.advanceTimersByTimeAsync(RETRY_MS);
    expect(writes).toHaveLength(2);
  });

  it('tries once when asked to, and not before a write that may still be well has settled', async () => {
    const { writes, write } = controlledWriter();
    const autosave = new Autosave(write, () => {});
    autosave.save(state('a'));
    const waited = autosave.retry();
    await vi.advanceTimersByTimeAsync(0);
    expect(writes).toHaveLength(1);
    writes[0]!.fail(new Error('no space'));
    await vi.advanceTimersByTimeAsync(0);
    expect(writes).toHaveLength(2);
    writes[1]!.fail(new Error('no space'));
    await waited;
    void autosave.retry();
    await vi.advanceTimersByTimeAsync(0);
    expect(writes).toHaveLength(3);
    writes[2]!.fail(new Error('no space'));
    await vi.advanceTimersByTimeAsync(RETRY_MS - 1);
    expect(writes).toHaveLength(3);
  });
});

import { describe, expect, it, vi } from 'vitest';
import { AutomaticVersions } from '../../../renderer/session/automaticVersions';
import type { Services } from '../../../renderer/session/services';

const MINUTE = 60_000;

function start(keepVersion: (id: string, version: { reason: string }) => Promise<void>) {
  const clock = { now: 0 };
  const services = { library: { keepVersion }, now: () => clock.now } as unknown as Services;
  return { clock, versions: new AutomaticVersions('w_1', services) };
}

describe('automatic versions', () => {
  it('are the state at the opening, and then one after every quarter of an hour of edits', async () => {
    const kept: string[] = [];
    const { clock, versions } = start(async (_id, { reason }) => void kept.push(`${reason} ${clock.now}`));
    for (clock.now = 3 * MINUTE; clock.now <= 40 * MINUTE; clock.now += MINUTE) await versions.beforeWrite();
    expect(kept).toEqual([`opened ${3 * MINUTE}`, `work ${18 * MINUTE}`, `work ${33 * MINUTE}`]);
  });

  it('are none without an edit, however long it takes', () => {
    const keepVersion = vi.fn();
    const { clock } = start(keepVersion);
    clock.now = 60 * MINUTE;
    expect(keepVersion).not.toHaveBeenCalled();
  });

  it('never stop an edit from being written', async () => {
    const told = vi.fn();
    vi.stubGlobal('reportError', told);
    const { versions } = start(() => Promise.reject(new Error('The disk is full')));
    await expect(versions.beforeWrite()).resolves.toBeUndefined();
    expect(told).toHaveBeenCalledOnce();
    vi.unstubAllGlobals();
  });
});

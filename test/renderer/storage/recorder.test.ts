import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyDelta } from '#shared/backup/delta';
import type { JournalRecord, Standing } from '#shared/backup/record';
import { emptyWorkshop } from '#shared/model/empty';
import type { Workshop } from '#shared/model/workshop';
import { Recorder, type News } from '../../../renderer/storage/recorder';
import { countingIds } from '../../support/ids';

const newId = countingIds();
const first = emptyWorkshop('First', [], { newId, today: '2026-11-23' });
const titled = (title: string): Workshop => ({ ...first, title });
const active: Standing = { state: 'active', editedAt: 1, deletedAt: null };
const archived: Standing = { ...active, state: 'archived' };
const news = (workshop: Workshop | null, standing = active) =>
  new Map<string, News>([[first.id, { workshop, standing }]]);

/** A desktop whose writes and pauses are settled by the test. */
function controlled() {
  const records: JournalRecord[] = [];
  const writes: { settle: () => void; fail: (error: Error) => void }[] = [];
  const pauses: (() => void)[] = [];
  const recorder = new Recorder({
    write: (record) => {
      records.push(record);
      return new Promise((settle, fail) => writes.push({ settle, fail }));
    },
    now: () => 7,
    pause: () => new Promise((end) => pauses.push(end)),
  });
  return { recorder, records, writes, pauses };
}

const turn = () => new Promise((resolve) => setImmediate(resolve));

describe('the recorder', () => {
  it('tells the first change at once and whole, and what came during the pause as one, as what differs', async () => {
    const { recorder, records, writes, pauses } = controlled();
    const done = recorder.record(1, 1, news(first));
    expect(records).toHaveLength(1);
    expect(records[0]).toMatchObject({ from: 1, to: 1, at: 7, changes: [{ id: first.id, isWhole: true }] });
    writes[0]!.settle();
    await done;
    const later = [
      recorder.record(2, 2, news(titled('Second'))),
      recorder.record(3, 3, news(null, archived)),
    ];
    await turn();
    expect(records).toHaveLength(1);
    pauses[0]!();
    await turn();
    expect(records[1]).toEqual({
      from: 2,
      to: 3,
      at: 7,
      changes: [
        {
          id: first.id,
          standing: archived,
          delta: { fields: { title: 'Second' }, entities: {} },
          isWhole: false,
        },
      ],
    });
    writes[1]!.settle();
    await Promise.all(later);
  });

  it('settles nothing before it is written', async () => {
    const { recorder, writes } = controlled();
    let isSettled = false;
    const done = recorder.record(1, 1, news(first)).then(() => (isSettled = true));
    await turn();
    expect(isSettled).toBe(false);
    writes[0]!.settle();
    await done;
  });

  it('says that it could not write, and tells it again with the next change, whole', async () => {
    const { recorder, records, writes, pauses } = controlled();
    const done = recorder.record(1, 1, news(first));
    writes[0]!.settle();
    await done;
    await turn();
    pauses[0]!();
    await turn();
    const failing = recorder.record(2, 2, news(titled('Second')));
    writes[1]!.fail(new Error('no room'));
    await expect(failing).rejects.toThrow('no room');
    const retried = recorder.record(3, 3, news(null, archived));
    writes[2]!.settle();
    await retried;
    expect(records[2]).toMatchObject({ from: 2, to: 3, changes: [{ standing: archived, isWhole: true }] });
    const { delta } = records[2]!.changes[0] as { delta: Parameters<typeof applyDelta>[1] };
    expect(applyDelta(null, delta)).toEqual(titled('Second'));
  });

  it('adds up to the last state, whatever is told, fails and is told again', async () => {
    const step = fc.record({
      what: fc.constantFrom('title', 'standing', 'purge'),
      fails: fc.boolean(),
      pauses: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 12 }), async (steps) => {
        let kept: { workshop: Workshop; standing: Standing } | null = null;
        let isFull = false;
        const recorder = new Recorder({
          write: async ({ changes }) => {
            await turn();
            for (const change of changes) {
              if ('isPurged' in change) kept = null;
              else if (change.delta)
                kept = {
                  workshop: applyDelta(change.isWhole ? null : kept!.workshop, change.delta),
                  standing: change.standing,
                };
              else kept = { ...kept!, standing: change.standing };
            }
            // It arrived, and the answer did not.
            if (isFull) throw new Error('no room');
          },
          now: () => 7,
          pause: async () => void (await turn()),
        });
        let wanted: { workshop: Workshop; standing: Standing } | null = null;
        const told: Promise<unknown>[] = [];
        for (const [index, { what, fails, pauses }] of steps.entries()) {
          const from = index + 1;
          if (what === 'purge') {
            wanted = null;
            told.push(recorder.record(from, from, new Map([[first.id, 'purged']])).catch(() => undefined));
          } else {
            const isContent = what === 'title' || wanted === null;
            const standing = what === 'standing' ? archived : active;
            const workshop: Workshop = isContent ? titled(`Title ${index}`) : wanted!.workshop;
            wanted = { workshop, standing };
            told.push(
              recorder.record(from, from, news(isContent ? workshop : null, standing)).catch(() => undefined),
            );
          }
          isFull = fails;
          if (pauses) await Promise.all(told);
        }
        isFull = false;
        await Promise.all(told);
        const last = steps.length + 1;
        wanted = { workshop: titled('Last'), standing: active };
        await recorder.record(last, last, news(wanted.workshop));
        expect(kept).toEqual(wanted);
      }),
    );
  });
});

import { expose } from 'comlink';
import { expect, it, vi } from 'vitest';
import { emptyWorkshop } from '../../../shared/model/empty';
import { reportMaker } from '../../../renderer/workers/report';
import { countingIds } from '../../support/ids';
import { TODAY } from '../support/withSession';

it('a PDF that is done tells no progress any more, though some of it arrives late', async () => {
  let arriveLate = (): Promise<void> => Promise.resolve();
  const { port1, port2 } = new MessageChannel();
  port1.start();
  expose(
    {
      makePdf: async (_workshop: unknown, onProgress: (share: number) => Promise<void>) => {
        await onProgress(0.5);
        arriveLate = () => onProgress(1);
        return new Uint8Array(1);
      },
    },
    port2,
  );
  vi.stubGlobal('Worker', function WorkerAtThePort() {
    return port1;
  });
  const told: number[] = [];
  const workshop = emptyWorkshop('Plan', [], { newId: countingIds(), today: TODAY });
  const { done } = reportMaker.makePdf(workshop, (share) => told.push(share));
  expect(await done).toHaveLength(1);
  await arriveLate();
  vi.unstubAllGlobals();
  expect(told).toEqual([0.5]);
});

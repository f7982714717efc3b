import { describe, expect, it } from 'vitest';
import { emptyWorkshop, newComponent, newFlow } from '#shared/model/empty';
import { seamFlows } from '#shared/method/seam';
import { DISPOSITIONS, type Disposition, type Origin } from '#shared/model/vocabulary';
import { countingIds } from '../../support/ids';

const newId = countingIds();

/** A workshop with one flow between a component and another. */
function withFlow(source: Disposition, target: Disposition, origin: Origin = 'existing') {
  const place = { x: 0, y: 0, boundaryId: null };
  const from = { ...newComponent(newId, 'service', 'A', place), disposition: source };
  const to = { ...newComponent(newId, 'database', 'B', place), disposition: target, origin };
  const flow = newFlow(newId, from, to.id);
  return {
    ...emptyWorkshop('Plan', [], { newId, today: '2026-11-22' }),
    components: { [from.id]: from, [to.id]: to },
    flows: { [flow.id]: flow },
  };
}

describe('the seam', () => {
  it('runs through the flows between kept and rewritten components, in either direction', () => {
    const onSeam = DISPOSITIONS.flatMap((source) =>
      DISPOSITIONS.filter((target) => seamFlows(withFlow(source, target)).length > 0).map(
        (target) => `${source} → ${target}`,
      ),
    );
    expect(onSeam).toEqual(['keep → rewrite', 'rewrite → keep']);
  });

  it('leaves out components that are not there yet', () => {
    expect(seamFlows(withFlow('keep', 'rewrite', 'missing'))).toEqual([]);
  });
});

import { afterEach, describe, expect, it } from 'vitest';
import type { Finding } from '../../../shared/method/findings';
import { findFindings } from '../../../shared/method/findings';
import { emptyWorkshop } from '../../../shared/model/empty';
import { FindingList } from '../../../renderer/parts/FindingList';
import { smallPlan } from '../support/plan';
import { renderWith, TODAY } from '../support/withSession';
import { countingIds } from '../../support/ids';

afterEach(() => history.replaceState(null, '', '#/'));

const finding = (part: Pick<Finding, 'about' | 'step'>): Finding => ({
  key: 'noStatement:1',
  rule: 'noStatement',
  fix: null,
  severity: 'warning',
  message: { key: 'findings.noStatement' },
  ...part,
});

async function follow(found: Finding) {
  const { session, ids } = smallPlan();
  const screen = await renderWith(
    session,
    <div style={{ width: 360 }}>
      <FindingList findings={[found]} />
    </div>,
  );
  await screen.getByRole('button').first().click();
  return { session, ids, place: location.hash.split('/').at(-1) };
}

describe('a finding leads', () => {
  const { ids } = smallPlan();

  it('to a risk, open in the register', async () => {
    const { session, place } = await follow(
      finding({ about: { collection: 'risks', id: ids.risk }, step: 'risks' }),
    );
    expect(place).toBe('risks');
    expect(session.store.getState().selection.risks).toEqual([ids.risk]);
  });

  it('to a component that is to be decided, in view to decide it', async () => {
    const { session, place } = await follow(
      finding({ about: { collection: 'components', id: ids.desk }, step: 'decide' }),
    );
    expect(place).toBe('decide');
    expect(session.store.getState().selection.components).toEqual([ids.desk]);
  });

  it('to a flow, selected on the map', async () => {
    const { session, place } = await follow(
      finding({ about: { collection: 'flows', id: ids.flow }, step: 'map' }),
    );
    expect(place).toBe('map');
    expect(session.store.getState().selection.flows).toEqual([ids.flow]);
  });

  it('to the people where nobody is there yet', async () => {
    const empty = emptyWorkshop('Test', [], { newId: countingIds(), today: TODAY });
    const nobody = findFindings(empty).find(({ key }) => key.startsWith('noParticipants'))!;
    expect((await follow(nobody)).place).toBe('people');
  });
});

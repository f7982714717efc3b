import { describe, expect, it } from 'vitest';
import { apply } from '#shared/commands/apply';
import type { Command } from '#shared/commands/command';
import type { Details, Workshop } from '#shared/model/workshop';
import { isConsistent } from '#shared/model/integrity';
import { isUnowned } from '#shared/model/queries';
import { scheduleRoadmap } from '#shared/roadmap/planRoadmap';
import { claimsWorkshop } from '../../support/causewayFile';
import { deepFreeze } from '../../support/freeze';

const context = { today: '2026-11-22' };
const REWRITE = 'component:c_rules:rewrite';

/** The claims workshop after some edits, each one step. */
function after(...commands: Command[]): Workshop {
  const workshop = commands.reduce(
    (state, command) => apply(state, command, context),
    deepFreeze(claimsWorkshop()),
  );
  expect(isConsistent(workshop)).toBe(true);
  return workshop;
}

const remove = (ids: Extract<Command, { type: 'remove' }>['ids']): Command => ({ type: 'remove', ids });
const setOverrides = (overrides: Details['overrides']): Command => ({
  type: 'setDetails',
  patch: { overrides },
});

describe('deleting a component', () => {
  const left = after(remove({ components: ['c_rules'] }));

  it('takes its flows and votes along', () => {
    expect(left.flows).toEqual({});
    expect(left.ballots).toEqual({});
  });

  it('leaves its decisions and hand-made work, unlinked', () => {
    expect(left.decisions['d_rules']!.componentIds).toEqual(['c_reader']);
    expect(left.workItems['wi_golden']!.componentIds).toEqual(['c_reader']);
    expect(left.scenarios['sc_lean']!.dispositions).toEqual({ c_reader: 'refactor' });
  });

  it('leaves its risks, unlinked where it was their only component', () => {
    const { risks } = after(remove({ components: ['c_reader'] }));
    expect(risks['r_drift']!.componentIds).toEqual([]);
    expect(risks['r_vendor']!.componentIds).toEqual(['c_store']);
  });

  it('takes derived work along that nobody has begun, in scenarios too', () => {
    const idle = setOverrides({
      [REWRITE]: { waveId: 'wv_scale' },
      'component:c_reader': { notes: 'Stays.' },
    });
    const { overrides, scenarios } = after(idle, remove({ components: ['c_rules'] }));
    expect(overrides).toEqual({ 'component:c_reader': { notes: 'Stays.' } });
    expect(scenarios['sc_lean']!.overrides).toEqual({});
  });

  it.each(['doing', 'done'] as const)(
    'leaves derived work that is %s, with what its source said',
    (status) => {
      const begun = setOverrides({ [REWRITE]: { status, ownerId: 'p_amara' } });
      expect(after(begun, remove({ components: ['c_rules'] })).overrides).toEqual({
        [REWRITE]: {
          status,
          ownerId: 'p_amara',
          title: 'Payout rules',
          effort: claimsWorkshop().components['c_rules']!.effort,
        },
      });
    },
  );

  it('leaves the title that people gave to begun work', () => {
    expect(left.overrides[REWRITE]!.title).toBe('New payout rules, market by market');
  });

  it('lets an item follow the map again where nothing is left of what people said that it waits for', () => {
    const chosen = setOverrides({
      'component:c_reader': { dependsOn: [REWRITE], notes: 'Stays.' },
      'component:c_inbox': { dependsOn: [] },
    });
    expect(after(chosen, remove({ components: ['c_rules'] })).overrides).toEqual({
      'component:c_reader': { notes: 'Stays.' },
      'component:c_inbox': { dependsOn: [] },
    });
  });

  it('leaves nothing that waits for it', () => {
    expect(left.workItems['wi_train']!.dependsOn).toEqual(['check:data.permissions']);
  });

  it('leaves the very same things that it did not touch', () => {
    const before = deepFreeze(claimsWorkshop());
    const next = apply(before, remove({ components: ['c_rules'] }), context);
    for (const name of ['participants', 'boundaries', 'risks', 'waves', 'sittings', 'readiness'] as const)
      expect(next[name]).toBe(before[name]);
    expect(next.components['c_reader']).toBe(before.components['c_reader']);
    expect(next.decisions['d_rules']).not.toBe(before.decisions['d_rules']);
  });
});

describe('deleting a boundary', () => {
  const boundaryOf = ({ components }: Workshop) =>
    Object.fromEntries(Object.values(components).map(({ id, boundaryId }) => [id, boundaryId]));

  it('moves its components and boundaries to its parent, where they are on the canvas', () => {
    const left = after(remove({ boundaries: ['b_reading'] }));
    expect(boundaryOf(left)).toMatchObject({ c_reader: 'b_cloud', c_store: 'b_cloud', c_rules: 'b_cloud' });
    expect(left.components['c_reader']).toMatchObject({ x: 40, y: 40 });
    expect(after(remove({ boundaries: ['b_cloud'] })).boundaries['b_reading']!.parentId).toBeNull();
  });

  it('moves them further out where the parent goes as well', () => {
    const left = after(remove({ boundaries: ['b_cloud', 'b_reading'] }));
    expect(new Set(Object.values(boundaryOf(left)))).toEqual(new Set([null]));
  });
});

describe('deleting a participant', () => {
  const left = after(remove({ participants: ['p_amara', 'p_jonas'] }));

  it('leaves what they owned without an owner', () => {
    expect(left.components['c_rules']!.ownerId).toBeNull();
    expect(left.overrides[REWRITE]!.ownerId).toBeNull();
    expect(left.readiness['check:data.permissions']!.ownerId).toBeNull();
    expect(left.schedule.accepted!.items[0]!.ownerId).toBeNull();
    expect(left.baselines['bl_board']!.items[0]!.ownerId).toBeNull();
    const { risks } = after(remove({ participants: ['p_mei'] }));
    expect(isUnowned(risks['r_drift']!)).toBe(true);
  });

  it('keeps name and discipline in votes, decisions and sign-offs', () => {
    expect(left.ballots['bt_1']!.by).toEqual({
      participantId: null,
      name: 'Amara Okafor',
      discipline: 'engineering',
    });
    expect(left.decisions['d_rules']!.by[0]).toEqual({
      participantId: null,
      name: 'Jonas Weiß',
      discipline: 'business',
    });
    expect(left.risks['r_vendor']!.signOff).toMatchObject({ participantId: null, name: 'Jonas Weiß' });
  });

  it('keeps the name and discipline that they had last', () => {
    const renamed: Command = {
      type: 'update',
      collection: 'participants',
      changes: [{ id: 'p_amara', patch: { name: 'Amara Okafor-Lind', discipline: 'devops' } }],
    };
    expect(after(renamed, remove({ participants: ['p_amara'] })).ballots['bt_1']!.by).toMatchObject({
      name: 'Amara Okafor-Lind',
      discipline: 'devops',
    });
  });

  it('takes their availability along, and their seat in sittings', () => {
    expect(Object.keys(left.availability)).toEqual(['av_it', 'av_mei']);
    expect(left.sittings['si_1']!.participantIds).toEqual([]);
  });
});

describe('deleting a risk', () => {
  const { ownerId, effort } = claimsWorkshop().risks['r_drift']!;
  const setStatus = (status: 'open' | 'inProgress'): Command => ({
    type: 'update',
    collection: 'risks',
    changes: [{ id: 'r_drift', patch: { status } }],
  });

  it('takes derived work along that nobody has begun', () => {
    const left = after(setStatus('open'), remove({ risks: ['r_drift'] }));
    expect(Object.keys(left.overrides)).toEqual([REWRITE]);
    expect(left.decisions['d_rules']!.riskIds).toEqual([]);
  });

  it('leaves derived work that was begun, with what the risk said', () => {
    const begun = setOverrides({ 'risk:r_drift': { status: 'done' } });
    expect(after(begun, remove({ risks: ['r_drift'] })).overrides).toEqual({
      'risk:r_drift': { status: 'done', title: 'The prompt drifts', ownerId, effort },
    });
  });

  it('leaves the response that the risk itself says is under way', () => {
    const left = after(setOverrides({}), setStatus('inProgress'), remove({ risks: ['r_drift'] }));
    expect(left.overrides).toEqual({
      'risk:r_drift': { status: 'doing', title: 'The prompt drifts', ownerId, effort },
    });
  });
});

describe('taking back the answer to a check', () => {
  const planned = setOverrides({
    'check:data.permissions': { notes: 'Not begun.' },
    'check:delivery.rollback': { status: 'doing', title: 'Roll back in one step' },
  });

  it('takes derived work along that nobody has begun, and leaves the rest', () => {
    const left = after(planned, { type: 'setDetails', patch: { readiness: {} } });
    expect(left.overrides).toEqual({
      'check:delivery.rollback': { status: 'doing', title: 'Roll back in one step' },
    });
  });

  it('does nothing to the work of answers that stay', () => {
    const { 'check:data.permissions': stays } = claimsWorkshop().readiness;
    const left = after(planned, {
      type: 'setDetails',
      patch: { readiness: { 'check:data.permissions': stays! } },
    });
    expect(Object.keys(left.overrides)).toEqual(['check:data.permissions', 'check:delivery.rollback']);
  });
});

describe('deleting a wave', () => {
  const waveOf = (workshop: Workshop) => workshop.workItems['wi_golden']!.waveId;
  const toWave = (waveId: string): Command => ({
    type: 'update',
    collection: 'workItems',
    changes: [{ id: 'wi_golden', patch: { waveId } }],
  });

  it('moves its items to the wave before, derived ones too', () => {
    const left = after(toWave('wv_scale'), remove({ waves: ['wv_scale'] }));
    expect(waveOf(left)).toBe('wv_modernize');
    expect(after(remove({ waves: ['wv_modernize'] })).overrides[REWRITE]!.waveId).toBe('wv_foundation');
    expect(left.scenarios['sc_lean']!.overrides[REWRITE]!.waveId).toBe('wv_modernize');
  });

  it('leaves its milestones after what was in it, and after nothing that it joins', () => {
    const before = after(toWave('wv_foundation'));
    const inWave = scheduleRoadmap(before)
      .items.filter((item) => item.waveId === 'wv_foundation')
      .map(({ key }) => key);
    const left = apply(before, remove({ waves: ['wv_foundation'] }), context);
    expect(left.milestones['ms_board']!.after.toSorted()).toEqual(inWave.toSorted());
    expect(inWave).toContain('item:wi_golden');
  });

  it('goes back as far as there is a wave that stays', () => {
    expect(waveOf(after(toWave('wv_scale'), remove({ waves: ['wv_scale', 'wv_modernize'] })))).toBe(
      'wv_foundation',
    );
  });

  it('moves the items of the first wave to the one after', () => {
    expect(waveOf(after(remove({ waves: ['wv_foundation'] })))).toBe('wv_modernize');
  });

  it('follows the order of the waves, not that of their ids', () => {
    const reordered: Command = {
      type: 'update',
      collection: 'waves',
      changes: [{ id: 'wv_scale', patch: { order: -1 } }],
    };
    expect(waveOf(after(reordered, remove({ waves: ['wv_foundation'] })))).toBe('wv_scale');
  });

  it('leaves items in no wave where all waves go', () => {
    expect(waveOf(after(remove({ waves: ['wv_foundation', 'wv_modernize', 'wv_scale'] })))).toBeNull();
  });
});

describe('deleting what else is linked', () => {
  it('cuts the links of settings, and the keys of what goes along', () => {
    const left = after(
      {
        type: 'update',
        collection: 'workItems',
        changes: [{ id: 'wi_train', patch: { dependsOn: ['flow:f_ask'] } }],
      },
      remove({ calendars: ['cal_north'], images: ['im_logo'], components: ['c_store'] }),
    );
    expect(left.schedule.calendarId).toBeNull();
    expect(left.reportOptions.logoId).toBeNull();
    expect(left.workItems['wi_train']!.dependsOn).toEqual([]);
  });

  it('does many kinds of it in one step', () => {
    const left = after(
      remove({
        components: ['c_rules'],
        participants: ['p_amara'],
        waves: ['wv_modernize'],
        boundaries: ['b_cloud'],
      }),
    );
    expect(left.overrides[REWRITE]).toMatchObject({
      ownerId: null,
      waveId: 'wv_foundation',
      status: 'doing',
    });
    expect(left.components['c_gate']!.boundaryId).toBeNull();
  });

  it('changes nothing where there is nothing of that id', () => {
    const before = claimsWorkshop();
    expect(apply(before, remove({ components: ['c_gone', 'constructor', '__proto__'] }), context)).toBe(
      before,
    );
    expect(apply(before, remove({}), context)).toBe(before);
  });
});

/** What a scenario has otherwise than the plan. */
import { Button, Group } from '@mantine/core';
import type { Scenario } from '#shared/model/entities';
import { mapValues } from '#shared/model/identity';
import { leftOutItems } from '#shared/roadmap/derive';
import { scheduleRoadmap } from '#shared/roadmap/planRoadmap';
import { formatDate } from '#shared/texts/format';
import { useRemove } from '../../../parts/useRemove';
import { useSession, useSessionState } from '../../../session/hooks';
import { CommitDate } from '../../../ui/CommitDate';
import { CommitNumber } from '../../../ui/CommitNumber';
import { CommitText, CommitTextarea } from '../../../ui/CommitText';
import { ManyPicker } from '../../../ui/ManyPicker';
import { useReadOnly } from '../../../ui/readOnly';
import { t } from '../../../ui/text';
import { itemTitle } from '../itemTitle';
import tools from '../PlanTools.module.css';
import { HireFields } from './HireFields';
import { OtherDispositions } from './OtherDispositions';
import { scenarioName } from './scenarioName';

type Own = { scenario: Scenario; onClose: () => void };

export function ScenarioEditor({ scenario, onClose }: Own) {
  const session = useSession();
  const readOnly = useReadOnly();
  const remove = useRemove();
  const schedule = useSessionState((state) => state.workshop.schedule);
  const set = (patch: Partial<Scenario>, mergeKey?: string) =>
    session.dispatch(
      { type: 'update', collection: 'scenarios', changes: [{ id: scenario.id, patch }] },
      mergeKey === undefined ? {} : { mergeKey },
    );
  const percentOf = (share: number) => Math.round(share * 100);
  const { start, reserve, hires, dispositions } = scenario;
  return (
    <section className={tools.card} aria-label={t('planTools.whatIf.edit', { name: scenarioName(scenario) })}>
      <CommitText
        autoFocus
        label={t('planTools.whatIf.field.name')}
        value={scenario.name}
        onCommit={(name, visit) => set({ name }, visit)}
      />
      <div className={tools.pair}>
        <CommitDate
          label={t('planTools.whatIf.field.start')}
          description={t('planTools.whatIf.field.startHint', { date: formatDate(t, schedule.start) })}
          value={start}
          onCommit={(date, visit) => set({ start: date }, visit)}
        />
        <CommitNumber
          label={t('planTools.whatIf.field.reserve')}
          description={t('planTools.whatIf.field.reserveHint', { percent: percentOf(schedule.reserve) })}
          max={90}
          allowDecimal={false}
          value={reserve === null ? null : percentOf(reserve)}
          onCommit={(percent) => set({ reserve: percent === null ? null : percent / 100 })}
        />
      </div>
      <HireFields hires={hires} onChange={(next, visit) => set({ hires: next }, visit)} />
      <OtherDispositions value={dispositions} onChange={(next) => set({ dispositions: next })} />
      <LeftOutField scenario={scenario} onChange={(overrides) => set({ overrides })} />
      <CommitTextarea
        label={t('planTools.whatIf.field.notes')}
        value={scenario.notes}
        onCommit={(notes, visit) => set({ notes }, visit)}
      />
      <Group gap="xs">
        <Button size="compact-sm" variant="default" onClick={onClose}>
          {t('planTools.whatIf.done')}
        </Button>
        <Button
          size="compact-sm"
          variant="default"
          c="var(--cw-danger)"
          disabled={readOnly}
          onClick={() => {
            onClose();
            remove(
              { type: 'remove', ids: { scenarios: [scenario.id] } },
              t('planTools.whatIf.deleted', { name: scenarioName(scenario) }),
            );
          }}
        >
          {t('planTools.whatIf.delete')}
        </Button>
      </Group>
    </section>
  );
}

function LeftOutField({
  scenario: { overrides },
  onChange,
}: {
  scenario: Scenario;
  onChange: (overrides: Scenario['overrides']) => void;
}) {
  const workshop = useSessionState((state) => state.workshop);
  const leftOut = Object.keys(overrides).filter((key) => overrides[key]!.excluded);
  const items = [
    ...scheduleRoadmap(workshop).items.filter(({ status }) => status !== 'done'),
    // The plan may have left it out meanwhile as well.
    ...leftOutItems(workshop).filter(({ key }) => leftOut.includes(key)),
  ];
  const choose = (keys: string[]) => {
    const others = mapValues(overrides, ({ excluded: _excluded, ...rest }) =>
      Object.keys(rest).length > 0 ? rest : null,
    );
    const chosen = keys.map((key) => [key, { ...others[key], excluded: true }] as const);
    onChange({ ...others, ...Object.fromEntries(chosen) });
  };
  return (
    <ManyPicker
      label={t('planTools.whatIf.field.leftOut')}
      placeholder={t('planTools.whatIf.field.leftOutHint')}
      data={items.map((item) => ({ value: item.key, label: itemTitle(item) }))}
      value={leftOut}
      onChange={choose}
    />
  );
}

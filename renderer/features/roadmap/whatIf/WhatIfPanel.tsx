/** What-if scenarios beside the plan: made, compared, edited, adopted. */
import { useDeferredValue, useMemo, useState } from 'react';
import { Button, Loader, Menu } from '@mantine/core';
import { Plus } from 'lucide-react';
import type { Scenario } from '#shared/model/entities';
import { compareText, componentsByName, isChanged } from '#shared/model/queries';
import { adoptScenario } from '#shared/roadmap/scenario';
import { useAnswer } from '../../../parts/useAnswer';
import { showNotice } from '../../../parts/useRemove';
import { useSession, useSessionState } from '../../../session/hooks';
import { ManyPicker } from '../../../ui/ManyPicker';
import { useReadOnly } from '../../../ui/readOnly';
import { t } from '../../../ui/text';
import { planComparison } from '../../../workers/plan';
import tools from '../PlanTools.module.css';
import { ComparisonTable } from './ComparisonTable';
import { keepAfterAll, PRESETS, scenarioOf } from './presets';
import { ScenarioEditor } from './ScenarioEditor';
import { scenarioName } from './scenarioName';

/** More columns could not be read. */
const SIDE_BY_SIDE = 4;

export function WhatIfPanel() {
  const session = useSession();
  const workshop = useDeferredValue(useSessionState((state) => state.workshop));
  const scenarios = useMemo(
    () =>
      Object.values(workshop.scenarios).sort(
        (a, b) => compareText(a.name, b.name) || compareText(a.id, b.id),
      ),
    [workshop.scenarios],
  );
  /** Ids of those that stand side by side; null until people choose. */
  const [chosen, setChosen] = useState<string[] | null>(null);
  const [openId, setOpenId] = useState<string | null>(null);
  const shown = useMemo(
    () =>
      scenarios.length > SIDE_BY_SIDE
        ? scenarios.filter(({ id }) => chosen?.includes(id) ?? true).slice(0, SIDE_BY_SIDE)
        : scenarios,
    [scenarios, chosen],
  );
  // Only these are planned and simulated.
  const asked = useMemo(
    () => ({ ...workshop, scenarios: Object.fromEntries(shown.map((scenario) => [scenario.id, scenario])) }),
    [workshop, shown],
  );
  const { answer, isStale } = useAnswer(planComparison, asked);

  const add = (scenario: Scenario) => {
    session.dispatch({ type: 'insert', entities: { scenarios: [scenario] } });
    // A preset says it all; what has no name yet is about to be described.
    setOpenId(scenario.name === '' ? scenario.id : null);
    // The new one is among those that are seen.
    setChosen([...shown.slice(0, SIDE_BY_SIDE - 1).map(({ id }) => id), scenario.id]);
  };
  const adopt = (scenario: Scenario) => {
    const name = scenarioName(scenario);
    const command = adoptScenario(session.workshop, scenario, session.newId);
    if (session.dispatch(command, { label: { key: 'planTools.whatIf.undo', params: { name } } }))
      showNotice(session, t('planTools.whatIf.adopted', { name }));
  };

  const open = scenarios.find(({ id }) => id === openId);
  return (
    <>
      <p className={tools.about}>{t('planTools.whatIf.about')}</p>
      <div className={tools.row}>
        <AddScenario onAdd={add} />
        {scenarios.length > SIDE_BY_SIDE && (
          <ManyPicker
            className={tools.grow}
            // It chooses what is looked at, and edits nothing.
            readOnly={false}
            aria-label={t('planTools.whatIf.choose')}
            placeholder={t('planTools.whatIf.chooseHint', { count: SIDE_BY_SIDE })}
            maxValues={SIDE_BY_SIDE}
            data={scenarios.map((scenario) => ({ value: scenario.id, label: scenarioName(scenario) }))}
            value={shown.map(({ id }) => id)}
            onChange={setChosen}
          />
        )}
      </div>
      {open && <ScenarioEditor key={open.id} scenario={open} onClose={() => setOpenId(null)} />}
      {scenarios.length === 0 && <p className={tools.sentence}>{t('planTools.whatIf.empty')}</p>}
      {answer ? (
        <ComparisonTable
          workshop={workshop}
          scenarios={shown}
          comparison={answer}
          isStale={isStale}
          openId={openId}
          onOpen={(id) => setOpenId(id === openId ? null : id)}
          onAdopt={adopt}
        />
      ) : (
        <p className={tools.sentence} role="status">
          <Loader size={16} aria-hidden /> {t('planTools.whatIf.busy')}
        </p>
      )}
    </>
  );
}

function AddScenario({ onAdd }: { onAdd: (scenario: Scenario) => void }) {
  const session = useSession();
  const readOnly = useReadOnly();
  const changed = componentsByName(session.workshop.components).filter(isChanged);
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <Button disabled={readOnly} leftSection={<Plus size={16} aria-hidden />}>
          {t('planTools.whatIf.add')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown mah={420} style={{ overflowY: 'auto' }}>
        {PRESETS.map((preset) => (
          <Menu.Item key={preset} onClick={() => onAdd(scenarioOf(preset, session.workshop, session.newId))}>
            {t(`planTools.whatIf.preset.${preset}`)}
          </Menu.Item>
        ))}
        {changed.length > 0 && <Menu.Label>{t('planTools.whatIf.preset.keep')}</Menu.Label>}
        {changed.map((component) => (
          <Menu.Item key={component.id} onClick={() => onAdd(keepAfterAll(component, session.newId))}>
            {component.name}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

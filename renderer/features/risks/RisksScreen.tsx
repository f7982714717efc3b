/** The risk register. */
import { useCallback, useDeferredValue, useMemo, useRef, useState } from 'react';
import { Button } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { Plus } from 'lucide-react';
import { newRisk } from '#shared/model/empty';
import type { Risk } from '#shared/model/entities';
import { RiskEditor } from '../../parts/RiskEditor';
import { useRemove } from '../../parts/useRemove';
import { useSession, useSessionState, useWorkshop } from '../../session/hooks';
import { useActions } from '../../ui/actions';
import { DataGrid } from '../../ui/grid/DataGrid';
import { SidePanel } from '../../ui/SidePanel';
import { t } from '../../ui/text';
import { HeatMap } from './HeatMap';
import { NoRisks } from './NoRisks';
import { RiskCounts } from './RiskCounts';
import { RiskFilters } from './RiskFilters';
import { EVERYTHING, isAtPlace, passes, type RiskFilter } from './riskFilter';
import { useRiskColumns } from './useRiskColumns';
import classes from './RisksScreen.module.css';

const GRAVEST_FIRST = { columnId: 'score', isDescending: true };
const idOf = (risk: Risk) => risk.id;

export function RisksScreen() {
  const session = useSession();
  const remove = useRemove();
  const record = useWorkshop((workshop) => workshop.risks);
  const today = session.today();
  const [filter, setFilter] = useState<RiskFilter>(EVERYTHING);
  const openId = useSessionState(({ selection }) => selection.risks[0] ?? null);
  const [activeId, setActiveId] = useState<string | null>(null);
  const [newId, setNewId] = useState<string | null>(null);
  const textField = useRef<HTMLInputElement>(null);

  // The fields answer at once; a long table follows when there is time.
  const applied = useDeferredValue(filter);
  const all = useMemo(() => Object.values(record), [record]);
  const passing = useMemo(() => all.filter((risk) => passes(risk, applied, today)), [all, applied, today]);
  const rows = useMemo(() => passing.filter((risk) => isAtPlace(risk, applied)), [passing, applied]);

  const changeFilter = useCallback(
    (change: Partial<RiskFilter>) => setFilter((before) => ({ ...before, ...change })),
    [],
  );
  const open = useCallback(
    (id: string) => {
      setActiveId(id);
      session.select({ risks: [id] });
    },
    [session],
  );
  const close = useCallback(() => session.select({}), [session]);
  // The panel follows the row while it is open.
  const activate = openId === null ? setActiveId : open;
  const add = useCallback(() => {
    const risk = newRisk(session.newId, '');
    session.dispatch({ type: 'insert', entities: { risks: [risk] } });
    setFilter(EVERYTHING);
    setNewId(risk.id);
    open(risk.id);
  }, [session, open]);
  const deleteRisk = (id: string) =>
    remove(
      { type: 'remove', ids: { risks: [id] } },
      t('risks.deleted', { title: record[id]?.title || t('risks.untitled') }),
    );

  const openRisk = openId === null ? undefined : record[openId];
  const isWide = useMediaQuery('(min-width: 1500px)', true) ?? true;
  const columns = useRiskColumns(openRisk !== undefined && !isWide, open);

  useActions(
    useMemo(
      () => [
        { id: 'risks.add', label: t('risks.add'), group: t('risks.title'), shortcut: 'N', run: add },
        {
          id: 'risks.find',
          label: t('risks.filter.text'),
          group: t('risks.title'),
          shortcut: '/',
          run: () => textField.current?.focus(),
        },
        {
          id: 'risks.close',
          label: t('risks.close'),
          group: t('risks.title'),
          shortcut: 'Escape',
          hidden: true,
          disabled: openRisk === undefined,
          run: close,
        },
      ],
      [add, close, openRisk],
    ),
  );

  if (all.length === 0) return <NoRisks onAdd={add} />;
  return (
    <div className={classes.screen}>
      <section className={classes.register} aria-labelledby="risks-title">
        <header className={classes.header}>
          <div className={classes.headline}>
            <h1 id="risks-title" className={classes.title}>
              {t('risks.title')}
            </h1>
            <RiskCounts
              risks={all}
              shown={rows.length}
              today={today}
              filter={filter}
              onFilter={changeFilter}
            />
            <Button className={classes.add} leftSection={<Plus size={16} aria-hidden />} onClick={add}>
              {t('risks.add')}
            </Button>
            <p className={classes.lead}>{t('risks.lead')}</p>
          </div>
          <RiskFilters filter={filter} onFilter={changeFilter} textField={textField} />
          <HeatMap risks={passing} chosen={filter.places} onChange={(places) => changeFilter({ places })} />
        </header>
        <div className={classes.table}>
          <DataGrid
            label={t('risks.title')}
            columns={columns}
            rows={rows}
            keyOf={idOf}
            initialSort={GRAVEST_FIRST}
            activeKey={openId ?? activeId}
            onActivate={activate}
            onOpen={open}
            onDelete={deleteRisk}
          />
          {rows.length === 0 && <p className={classes.nothing}>{t('risks.filter.nothing')}</p>}
        </div>
      </section>
      {openRisk && (
        <SidePanel title={t('risks.panel')} closeLabel={t('risks.close')} onClose={close}>
          <RiskEditor riskId={openRisk.id} focusesTitle={openRisk.id === newId} />
        </SidePanel>
      )}
    </div>
  );
}

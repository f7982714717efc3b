/** The risk register. */
import { useCallback, useDeferredValue, useMemo, useRef, useState } from 'react';
import { Button } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { Lightbulb, Plus } from 'lucide-react';
import { riskSuggestions } from '#shared/method/risks/suggestions';
import { newRisk } from '#shared/model/empty';
import type { Risk } from '#shared/model/entities';
import { RiskEditor } from '../../parts/RiskEditor';
import { StepIntro } from '../../parts/StepHead';
import { useRemove } from '../../parts/useRemove';
import { useSession, useSessionState, useWorkshop } from '../../session/hooks';
import { usePresenting } from '../../session/route';
import { useActions } from '../../ui/actions';
import { DataGrid } from '../../ui/grid/DataGrid';
import { SidePanel } from '../../ui/SidePanel';
import { t } from '../../ui/text';
import { WordChoice } from '../../ui/WordChoice';
import { HeatMap } from './HeatMap';
import { MatrixView } from './MatrixView';
import { NoRisks } from './NoRisks';
import { RiskCounts } from './RiskCounts';
import { RiskFilters } from './RiskFilters';
import { EVERYTHING, isAtPlace, passes, type RiskFilter } from './riskFilter';
import { Suggestions } from './Suggestions';
import { useRiskColumns } from './useRiskColumns';
import classes from './RisksScreen.module.css';

const VIEWS = ['table', 'matrix'] as const;
type RiskView = (typeof VIEWS)[number];

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
    if (!session.dispatch({ type: 'insert', entities: { risks: [risk] } })) return;
    setFilter(EVERYTHING);
    setNewId(risk.id);
    open(risk.id);
  }, [session, open]);
  const deleteRisk = (id: string) =>
    remove(
      { type: 'remove', ids: { risks: [id] } },
      t('risks.deleted', { title: record[id]?.title || t('risks.untitled') }),
    );

  const suggested = useSessionState((state) => riskSuggestions(state.workshop).length);
  const [isSuggesting, setSuggesting] = useState(false);
  const toggleSuggestions = useCallback(() => {
    session.select({});
    setSuggesting((is) => !is);
  }, [session]);
  const [view, setView] = useState<RiskView>('table');

  const openRisk = openId === null ? undefined : record[openId];
  const isWide = useMediaQuery('(min-width: 1500px)', true) ?? true;
  const isPresenting = usePresenting();
  const columns = useRiskColumns(isPresenting || (openRisk !== undefined && !isWide), open);

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
          id: 'risks.suggestions',
          label: t('risks.suggestions.title'),
          group: t('risks.title'),
          shortcut: 'S',
          run: toggleSuggestions,
        },
        {
          id: 'risks.close',
          label: t('risks.close'),
          group: t('risks.title'),
          shortcut: 'Escape',
          hidden: true,
          disabled: openRisk === undefined && !isSuggesting,
          run: openRisk === undefined ? toggleSuggestions : close,
        },
      ],
      [add, close, openRisk, isSuggesting, toggleSuggestions],
    ),
  );

  if (all.length === 0 && !isSuggesting)
    return <NoRisks onAdd={add} suggested={suggested} onSuggest={() => setSuggesting(true)} />;
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
            <span className={classes.gap} />
            <WordChoice
              label={t('risks.view.label')}
              options={VIEWS}
              labelOf={(one) => t(`risks.view.${one}`)}
              value={view}
              isView
              onChange={(next) => setView(next ?? 'table')}
            />
            {suggested > 0 && (
              <Button
                variant="default"
                leftSection={<Lightbulb size={16} aria-hidden />}
                aria-pressed={isSuggesting}
                onClick={toggleSuggestions}
              >
                {t('risks.suggestions.button', { count: suggested })}
              </Button>
            )}
            <Button leftSection={<Plus size={16} aria-hidden />} onClick={add}>
              {t('risks.add')}
            </Button>
            <div className={classes.intro}>
              <StepIntro step="risks" />
            </div>
          </div>
          <RiskFilters filter={filter} onFilter={changeFilter} textField={textField} />
          {view === 'table' && (
            <HeatMap risks={passing} chosen={filter.places} onChange={(places) => changeFilter({ places })} />
          )}
        </header>
        {view === 'matrix' ? (
          <MatrixView risks={rows} openId={openId} onOpen={open} />
        ) : (
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
        )}
      </section>
      {openRisk && (
        <SidePanel title={t('risks.panel')} closeLabel={t('risks.close')} onClose={close}>
          <RiskEditor riskId={openRisk.id} focusesTitle={openRisk.id === newId} />
        </SidePanel>
      )}
      {!openRisk && isSuggesting && (
        <SidePanel
          title={t('risks.suggestions.title')}
          closeLabel={t('risks.suggestions.close')}
          onClose={toggleSuggestions}
        >
          <Suggestions onEdit={open} />
        </SidePanel>
      )}
    </div>
  );
}

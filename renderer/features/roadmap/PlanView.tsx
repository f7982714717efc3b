/** The plan: what is summed up, the chart, and the item that is open beside it. */
import { useCallback, useDeferredValue, useMemo, useState, type ReactNode } from 'react';
import { Alert, Button } from '@mantine/core';
import { CalendarCog, Plus, RefreshCw, Route } from 'lucide-react';
import { newWorkItem } from '#shared/model/empty';
import { scheduleRoadmap } from '#shared/roadmap/planRoadmap';
import { wavesInOrder } from '#shared/model/queries';
import { useAnswer } from '../../parts/useAnswer';
import { useSession, useSessionState } from '../../session/hooks';
import { useActions } from '../../ui/actions';
import { t } from '../../ui/text';
import { planRange } from '../../workers/plan';
import { AcceptedBar } from './AcceptedBar';
import { BetterPlan } from './BetterPlan';
import { ItemPanel } from './item/ItemPanel';
import { LeftOut } from './LeftOut';
import { NoItems } from './NoItems';
import { PlanSummary } from './PlanSummary';
import { PlanTools } from './PlanTools';
import { PlanViews } from './PlanViews';
import { SchedulePanel } from './schedule/SchedulePanel';
import { usePlanSearch } from './usePlanSearch';
import classes from './RoadmapScreen.module.css';

type Panel = { kind: 'item'; key: string } | { kind: 'schedule' } | null;

export function PlanView({ head }: { head: ReactNode }) {
  const session = useSession();
  const workshop = useDeferredValue(useSessionState((state) => state.workshop));
  const plan = useMemo(() => scheduleRoadmap(workshop), [workshop]);
  const finish = useAnswer(planRange, workshop);
  const search = usePlanSearch(workshop);
  const [panel, setPanel] = useState<Panel>(null);
  const close = useCallback(() => setPanel(null), []);
  const openItem = useCallback((key: string) => setPanel({ kind: 'item', key }), []);

  const add = useCallback(() => {
    const waves = wavesInOrder(session.workshop.waves);
    const item = newWorkItem(session.newId, t('roadmapScreen.newItem'), waves[0]?.id ?? null);
    session.dispatch({ type: 'insert', entities: { workItems: [item] } });
    openItem(`item:${item.id}`);
  }, [session, openItem]);

  useActions(
    useMemo(
      () => [
        {
          id: 'roadmap.add',
          label: t('roadmapScreen.addItem'),
          group: t('roadmapScreen.title'),
          shortcut: 'N',
          run: add,
        },
        {
          id: 'roadmap.close',
          label: t('app.close'),
          group: t('roadmapScreen.title'),
          shortcut: 'Escape',
          hidden: true,
          disabled: panel === null,
          run: close,
        },
      ],
      [add, close, panel],
    ),
  );

  const item = panel?.kind === 'item' ? plan.items.find(({ key }) => key === panel.key) : undefined;
  return (
    <div className={classes.screen}>
      <section className={classes.main} aria-label={t('roadmapScreen.plan')}>
        <header className={classes.head}>
          {head}
          <span className={classes.gap} />
          {plan.items.length > 1 && (
            <Button
              variant="default"
              disabled={search.isRunning}
              leftSection={<Route size={16} aria-hidden />}
              onClick={search.begin}
            >
              {t('roadmapScreen.search.begin')}
            </Button>
          )}
          <Button
            variant="default"
            leftSection={<CalendarCog size={16} aria-hidden />}
            aria-expanded={panel?.kind === 'schedule'}
            onClick={() => setPanel(panel?.kind === 'schedule' ? null : { kind: 'schedule' })}
          >
            {t('roadmapScreen.settings')}
          </Button>
          <Button leftSection={<Plus size={16} aria-hidden />} onClick={add}>
            {t('roadmapScreen.addItem')}
          </Button>
        </header>
        <div className={classes.plan}>
          {plan.items.length > 0 && (
            <PlanSummary plan={plan} range={finish.answer} isStale={finish.isStale} />
          )}
          {plan.items.length > 0 && (
            <div className={classes.bar}>
              <AcceptedBar workshop={workshop} />
              <PlanTools />
            </div>
          )}
          <BetterPlan search={search} finish={plan.finish} />
          {plan.cycles.length > 0 && (
            <Alert
              variant="light"
              color="accent"
              m="0 16px 12px"
              p="xs"
              icon={<RefreshCw size={16} aria-hidden />}
            >
              {t('roadmapScreen.cycles', { count: plan.cycles.length })}
            </Alert>
          )}
          {plan.items.length > 0 ? (
            <PlanViews
              workshop={workshop}
              plan={plan}
              range={finish.answer}
              openKey={item?.key ?? null}
              onOpen={openItem}
            />
          ) : (
            <>
              <NoItems />
              <LeftOut />
            </>
          )}
        </div>
      </section>
      {item && <ItemPanel key={item.key} planned={workshop} item={item} items={plan.items} onClose={close} />}
      {panel?.kind === 'schedule' && <SchedulePanel onClose={close} />}
    </div>
  );
}

/** Work items over time, in groups; names and owners stay in view while the time scrolls. */
import { useDeferredValue, useLayoutEffect, useMemo, useRef, type CSSProperties } from 'react';
import { useElementSize, useMergedRef } from '@mantine/hooks';
import type { Workshop } from '#shared/model/workshop';
import { milestonesOf } from '#shared/roadmap/milestones';
import type { PlannedItem, ScheduledRoadmap } from '#shared/roadmap/plan';
import { timedRoadmap } from '#shared/roadmap/planRoadmap';
import type { PlanRange } from '../../../workers/plan';
import { useSession } from '../../../session/hooks';
import { t } from '../../../ui/text';
import { itemsBefore } from './against';
import { AddWave } from './AddWave';
import { BarGestures } from './BarGestures';
import { DaysOff } from './DaysOff';
import { DateLines } from './DateLines';
import { Dependencies } from './Dependencies';
import { GanttRow } from './GanttRow';
import { GridLines } from './GridLines';
import { GroupHead } from './GroupHead';
import { byComponent, byOwner, type Grouping } from './groups';
import { MilestoneRow } from './MilestoneRow';
import { TimeHeads } from './TimeHeads';
import { placeOf, timeScale, type Zoom } from './timeScale';
import { WaveHead } from './WaveHead';
import classes from './Gantt.module.css';

/** Greatest width of the names and owners, in pixels; they have a third of the chart, and what they need at least. */
const NAMES_MAX = 600;
/** Below this width of the chart, owners are told by their initials. */
const BRIEF_BELOW = 860;
const BRIEF = { names: 300, owner: 36 };
const FULL = { names: 400, owner: 148 };
/** How much time is left in view before the day that a zoom shows, in pixels. */
const BEFORE = 40;

type Own = {
  workshop: Workshop;
  plan: ScheduledRoadmap;
  /** Null until it is known. */
  range: PlanRange | null;
  grouping: Grouping;
  zoom: Zoom;
  /** The earlier plan that is drawn beneath this one; null for none. */
  againstId: string | null;
  openKey: string | null;
  onOpen: (key: string) => void;
};

export function Gantt({ workshop, plan, range, grouping, zoom, againstId, openKey, onOpen }: Own) {
  const today = useSession().today();
  const chart = useRef<HTMLDivElement>(null);
  const { ref: sizeRef, width: measured } = useElementSize();
  // What makes the chart narrower, such as a panel, is seen before hundreds of bars are moved.
  const width = useDeferredValue(measured);
  const ref = useMergedRef(chart, sizeRef);
  // Whose rows they are is said above them where they are grouped by owner.
  const isBrief = width < BRIEF_BELOW || grouping === 'owner';
  const least = isBrief ? BRIEF : FULL;
  const names = Math.round(Math.min(NAMES_MAX, Math.max(least.names, width / 3)));
  const { schedule, baselines } = workshop;
  const before = useMemo(
    () => itemsBefore({ schedule, baselines }, againstId),
    [schedule, baselines, againstId],
  );
  const { calendar } = timedRoadmap(workshop);
  const milestones = useMemo(() => milestonesOf(workshop, plan.items), [workshop, plan]);
  const ends = [plan.finish, range?.p80].filter((date) => date !== null && date !== undefined).sort();
  const end = ends.at(-1) ?? plan.start;
  const scale = useMemo(
    () => timeScale(plan.start, end, width - names, zoom),
    [plan.start, end, width, names, zoom],
  );

  const shown = today > plan.start && today < end ? today : plan.start;
  const { left } = placeOf(scale, shown, shown);
  useLayoutEffect(() => {
    chart.current?.scrollTo({ left: left - BEFORE });
    // Only a zoom moves the view: an edit that moves the plan's start does not.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [zoom]);
  useLayoutEffect(() => {
    chart.current?.scrollTo({ top: 0 });
  }, [grouping]);

  const rowsOf = (items: readonly PlannedItem[]) =>
    items.map((item) => (
      <GanttRow
        key={item.key}
        item={item}
        before={before.get(item.key) ?? null}
        p80={range?.itemP80.get(item.key) ?? null}
        scale={scale}
        isOpen={item.key === openKey}
        isBrief={isBrief}
        onOpen={onOpen}
      />
    ));
  const waveIds = useMemo(() => plan.waves.flatMap(({ id }) => id ?? []), [plan]);
  return (
    <div ref={ref} className={classes.chart} role="region" aria-label={t('roadmapScreen.chart')} tabIndex={0}>
      <BarGestures
        className={classes.sheet}
        style={
          {
            '--names': `${names}px`,
            '--owner': `${least.owner}px`,
            '--time': `${scale.width}px`,
          } as CSSProperties
        }
        items={plan.items}
        scale={scale}
        onOpen={onOpen}
      >
        <TimeHeads scale={scale} />
        <DaysOff calendar={calendar} scale={scale} />
        <GridLines scale={scale} />
        <DateLines scale={scale} range={range} />
        <MilestoneRow milestones={milestones} scale={scale} />
        {grouping === 'wave'
          ? plan.waves.map((wave, place) => (
              <section key={wave.id ?? ''} aria-label={wave.name || t('roadmapScreen.noWave')}>
                <WaveHead
                  wave={wave}
                  range={range?.waveRanges[place] ?? null}
                  scale={scale}
                  waveIds={waveIds}
                />
                {wave.items.length === 0 && <p className={classes.none}>{t('roadmapScreen.wave.empty')}</p>}
                {rowsOf(wave.items)}
              </section>
            ))
          : (grouping === 'owner'
              ? byOwner(plan.items, workshop.participants)
              : byComponent(plan.items, workshop.components)
            ).map((group) => (
              <section key={group.id ?? ''} aria-labelledby={`group-${group.id ?? ''}`}>
                <GroupHead id={`group-${group.id ?? ''}`} group={group} grouping={grouping} />
                {rowsOf(group.items)}
              </section>
            ))}
        <Dependencies items={plan.items} openKey={openKey} scale={scale} grouping={grouping} />
      </BarGestures>
      {grouping === 'wave' && <AddWave />}
    </div>
  );
}

/** Work items over time, wave by wave; names and owners stay in view while the time scrolls. */
import { useMemo } from 'react';
import { Button } from '@mantine/core';
import { Plus } from 'lucide-react';
import { useElementSize } from '@mantine/hooks';
import type { ScheduledRoadmap } from '#shared/roadmap/plan';
import type { PlanRange } from '../../workers/plan';
import type { Workshop } from '#shared/model/workshop';
import { formatDate } from '#shared/texts/format';
import { useSession } from '../../session/hooks';
import { t } from '../../ui/text';
import { DateLines } from './DateLines';
import { GanttRow } from './GanttRow';
import { timeScale } from './timeScale';
import { WaveHead } from './WaveHead';
import classes from './Gantt.module.css';

/** Least and greatest width of the names and owners, in pixels; between them, a third of the chart. */
const NAMES_MIN = 420;
const NAMES_MAX = 600;

type Accepted = NonNullable<Workshop['schedule']['accepted']>;

type Own = {
  plan: ScheduledRoadmap;
  /** The plan that was accepted; null for none. */
  accepted: Accepted | null;
  /** Null until it is known. */
  range: PlanRange | null;
  openKey: string | null;
  onOpen: (key: string) => void;
};

export function Gantt({ plan, accepted, range, openKey, onOpen }: Own) {
  const session = useSession();
  const { ref, width } = useElementSize();
  const names = Math.round(Math.min(NAMES_MAX, Math.max(NAMES_MIN, width / 3)));
  const before = useMemo(() => new Map(accepted?.items.map((item) => [item.key, item])), [accepted]);
  const ends = [plan.finish, range?.p80].filter((date) => date !== null && date !== undefined).sort();
  const end = ends.at(-1) ?? plan.start;
  const scale = useMemo(() => timeScale(plan.start, end, width - names), [plan.start, end, width, names]);
  const waveIds = plan.waves.flatMap(({ id }) => id ?? []);
  const addWave = () =>
    session.dispatch({
      type: 'insert',
      entities: {
        waves: [
          {
            id: session.newId('waves'),
            name: t('roadmapScreen.newWave'),
            goal: '',
            exitCriteria: '',
            order: Math.max(-1, ...Object.values(session.workshop.waves).map(({ order }) => order)) + 1,
          },
        ],
      },
    });

  return (
    <div ref={ref} className={classes.chart} role="region" aria-label={t('roadmapScreen.chart')} tabIndex={0}>
      <div
        className={classes.sheet}
        style={{ '--names': `${names}px`, '--time': `${scale.width}px` } as React.CSSProperties}
      >
        <div className={classes.months}>
          <span className={classes.corner}>{t('roadmapScreen.item')}</span>
          <div className={classes.time}>
            {scale.months.map(({ date, left, width }) => (
              <span key={date} className={classes.month} style={{ left, width }}>
                {formatDate(t, date).replace(/^\d+ /, '')}
              </span>
            ))}
          </div>
        </div>
        <DateLines scale={scale} range={range} />
        {plan.waves.map((wave, place) => (
          <section key={wave.id ?? ''} aria-label={wave.name || t('roadmapScreen.noWave')}>
            <WaveHead wave={wave} range={range?.waveRanges[place] ?? null} scale={scale} waveIds={waveIds} />
            {wave.items.length === 0 && <p className={classes.none}>{t('roadmapScreen.wave.empty')}</p>}
            {wave.items.map((item) => (
              <GanttRow
                key={item.key}
                item={item}
                accepted={before.get(item.key) ?? null}
                scale={scale}
                isOpen={item.key === openKey}
                onOpen={onOpen}
              />
            ))}
          </section>
        ))}
      </div>
      <Button
        className={classes.addWave}
        variant="subtle"
        size="compact-sm"
        leftSection={<Plus size={14} aria-hidden />}
        onClick={addWave}
      >
        {t('roadmapScreen.addWave')}
      </Button>
    </div>
  );
}

/** Work items over time, wave by wave; names and owners stay in view while the time scrolls. */
import { useMemo } from 'react';
import { Button } from '@mantine/core';
import { Plus } from 'lucide-react';
import type { RoadmapPlan } from '#shared/roadmap/plan';
import { formatDate } from '#shared/texts/format';
import { useSession } from '../../session/hooks';
import { t } from '../../ui/text';
import { GanttRow } from './GanttRow';
import { timeScale } from './timeScale';
import { WaveHead } from './WaveHead';
import classes from './Gantt.module.css';

type Own = { plan: RoadmapPlan; openKey: string | null; onOpen: (key: string) => void };

export function Gantt({ plan, openKey, onOpen }: Own) {
  const session = useSession();
  const scale = useMemo(() => timeScale(plan.start, plan.finish ?? plan.start), [plan.start, plan.finish]);
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
            order: Math.max(-1, ...Object.values(session.workshop.waves).map(({ order }) => order)) + 1,
          },
        ],
      },
    });

  return (
    <div className={classes.chart} role="region" aria-label={t('roadmapScreen.chart')} tabIndex={0}>
      <div className={classes.sheet} style={{ '--time': `${scale.width}px` } as React.CSSProperties}>
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
        {plan.waves.map((wave) => (
          <section key={wave.id ?? ''} aria-label={wave.name || t('roadmapScreen.noWave')}>
            <WaveHead wave={wave} waveIds={waveIds} />
            {wave.items.length === 0 && <p className={classes.none}>{t('roadmapScreen.wave.empty')}</p>}
            {wave.items.map((item) => (
              <GanttRow
                key={item.key}
                item={item}
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

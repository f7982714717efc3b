/** A wave's name, goal and dates, and what can be done with it. */
import { memo, useState } from 'react';
import { Menu } from '@mantine/core';
import { ArrowDown, ArrowUp, Trash2 } from 'lucide-react';
import type { Wave } from '#shared/model/entities';
import { estimatedWork } from '#shared/roadmap/estimated';
import type { DateRange, PlannedWave } from '#shared/roadmap/plan';
import { formatDate } from '#shared/texts/format';
import { useRemove } from '../../../parts/useRemove';
import { useSession } from '../../../session/hooks';
import { CommitText } from '../../../ui/CommitText';
import { MoreMenu } from '../../../ui/MoreMenu';
import { t } from '../../../ui/text';
import { moveWave } from '#shared/roadmap/edits';
import { ExitCriteria, ExitCriteriaButton } from './ExitCriteria';
import { placeBetween, type TimeScale } from './timeScale';
import classes from './Gantt.module.css';

type Own = {
  wave: PlannedWave;
  /** How sure its end is; null where that is not known. */
  range: DateRange | null;
  scale: TimeScale;
  waveIds: readonly string[];
};

export const WaveHead = memo(function WaveHead({ wave, range, scale, waveIds }: Own) {
  const { id, name, goal, exitCriteria, items, start, finish } = wave;
  const [isEditing, setEditing] = useState(false);
  return (
    <div className={classes.wave}>
      <div className={classes.waveText}>
        {id === null ? (
          <strong className={classes.noWave}>{t('roadmapScreen.noWave')}</strong>
        ) : (
          <>
            <WaveFields wave={{ id, name, goal }} />
            <ExitCriteriaButton wave={{ name, exitCriteria }} isEditing={isEditing} onEdit={setEditing} />
          </>
        )}
        {start && finish && estimatedWork(items).dates !== 'none' && (
          <span className={classes.dates}>
            {formatDate(t, start)} – {formatDate(t, finish)}
            {range && (
              <span className="visually-hidden">
                {t('roadmapScreen.wave.sure', { p80: formatDate(t, range.p80) })}
              </span>
            )}
          </span>
        )}
        {id !== null && <WaveMenu id={id} name={name} waveIds={waveIds} />}
      </div>
      {id !== null && (
        <ExitCriteria wave={{ id, exitCriteria }} isEditing={isEditing} onDone={() => setEditing(false)} />
      )}
      {range && finish && range.p80 > finish && <Whisker from={finish} range={range} scale={scale} />}
    </div>
  );
});

/** From the planned end of a wave to the day by which it is done in four of five runs. */
function Whisker({ from, range, scale }: { from: string; range: DateRange; scale: TimeScale }) {
  const { left, width } = placeBetween(scale, from, range.p80);
  return (
    <span
      aria-hidden
      className={classes.whisker}
      title={t('roadmapScreen.wave.sure', { p80: formatDate(t, range.p80) })}
      style={{ '--left': `${left}px`, '--width': `${width}px` } as React.CSSProperties}
    />
  );
}

function WaveFields({ wave }: { wave: Pick<Wave, 'id' | 'name' | 'goal'> }) {
  const session = useSession();
  const set = (patch: Partial<Wave>, mergeKey: string) =>
    session.dispatch(
      { type: 'update', collection: 'waves', changes: [{ id: wave.id, patch }] },
      { mergeKey },
    );
  return (
    <>
      <CommitText
        variant="unstyled"
        className={classes.waveName}
        aria-label={t('roadmapScreen.wave.name')}
        value={wave.name}
        onCommit={(name, visit) => set({ name }, visit)}
      />
      <CommitText
        variant="unstyled"
        className={classes.waveGoal}
        aria-label={t('roadmapScreen.wave.goal')}
        placeholder={t('roadmapScreen.wave.goalHint')}
        // Where the line is too short for it.
        title={wave.goal}
        value={wave.goal}
        onCommit={(goal, visit) => set({ goal }, visit)}
      />
    </>
  );
}

function WaveMenu({ id, name, waveIds }: { id: string; name: string; waveIds: readonly string[] }) {
  const session = useSession();
  const remove = useRemove();
  const place = waveIds.indexOf(id);
  return (
    <MoreMenu label={t('roadmapScreen.wave.more', { name })}>
      <Menu.Item
        leftSection={<ArrowUp size={16} aria-hidden />}
        disabled={place === 0}
        onClick={() => session.dispatch(moveWave(waveIds, id, -1))}
      >
        {t('roadmapScreen.wave.up')}
      </Menu.Item>
      <Menu.Item
        leftSection={<ArrowDown size={16} aria-hidden />}
        disabled={place === waveIds.length - 1}
        onClick={() => session.dispatch(moveWave(waveIds, id, 1))}
      >
        {t('roadmapScreen.wave.down')}
      </Menu.Item>
      <Menu.Divider />
      <Menu.Item
        color="red"
        leftSection={<Trash2 size={16} aria-hidden />}
        onClick={() =>
          remove({ type: 'remove', ids: { waves: [id] } }, t('roadmapScreen.wave.deleted', { name }))
        }
      >
        {t('roadmapScreen.wave.delete')}
      </Menu.Item>
    </MoreMenu>
  );
}

/** What an empty map says: what to do first, and what it will look like. */
import { Button } from '@mantine/core';
import { Plus } from 'lucide-react';
import { StepIntro } from '../../parts/StepHead';
import { EmptyState } from '../../ui/EmptyState';
import { t } from '../../ui/text';
import { useBoard } from './board';
import { addComponent } from './edits/add';
import classes from './EmptyMap.module.css';

export function EmptyMap() {
  const board = useBoard();
  return (
    <div className={classes.empty} data-zooms>
      <EmptyState
        title={t('map.empty.title')}
        sentence={t('map.empty.sentence')}
        picture={<Picture />}
        action={
          <Button leftSection={<Plus size={16} aria-hidden />} onClick={() => addComponent(board, 'client')}>
            {t('map.empty.action')}
          </Button>
        }
        about={<StepIntro step="map" />}
      />
    </div>
  );
}

function Picture() {
  return (
    <svg viewBox="0 0 240 104" width="240" height="104" className={classes.picture}>
      <rect x="88" y="4" width="148" height="96" rx="6" className={classes.boundary} />
      <path d="M64 52H96M152 46C164 46 160 30 172 30M152 58C164 58 160 76 172 76" className={classes.line} />
      {(
        [
          [4, 36, 'undecided'],
          [96, 36, 'refactor'],
          [172, 14, 'keep'],
          [172, 60, 'rewrite'],
        ] as const
      ).map(([x, y, disposition]) => (
        <g key={disposition}>
          <rect x={x} y={y} width="56" height="32" rx="4" className={classes.box} />
          <rect x={x} y={y} width="4" height="32" rx="2" fill={`var(--cw-${disposition})`} />
          <rect x={x + 11} y={y + 9} width="32" height="4" rx="2" className={classes.text} />
          <rect x={x + 11} y={y + 18} width="22" height="4" rx="2" className={classes.text} />
        </g>
      ))}
    </svg>
  );
}

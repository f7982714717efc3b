/** Cells that show more than their own component: each listens for what it shows, so that no other renders again. */
import { Checkbox } from '@mantine/core';
import { memoByIdentity, openRisksByComponent, scoreOf } from '#shared/model/queries';
import { ScorePill } from '../../../parts/ScorePill';
import { useSessionState, useWorkshop } from '../../../session/hooks';
import type { Selection } from '../../../session/selection';
import { t } from '../../../ui/text';
import classes from './TableView.module.css';

const selectedIds = memoByIdentity((components: Selection['components']) => new Set(components));

type Own = { id: string; name: string; onToggle: (id: string) => void };

export function SelectCell({ id, name, onToggle }: Own) {
  const isSelected = useSessionState(({ selection }) => selectedIds(selection.components).has(id));
  return (
    <Checkbox
      size="xs"
      tabIndex={-1}
      aria-label={t('map.table.select', { name })}
      checked={isSelected}
      onClick={(event) => event.stopPropagation()}
      onChange={() => onToggle(id)}
    />
  );
}

export function BoundaryCell({ id }: { id: string | null }) {
  const name = useWorkshop((workshop) => (id === null ? '' : (workshop.boundaries[id]?.name ?? '')));
  return <span className={classes.ellipsis}>{name}</span>;
}

export function RisksCell({ id }: { id: string }) {
  const risks = useWorkshop((workshop) => openRisksByComponent(workshop.risks).get(id));
  if (!risks) return null;
  return (
    <span className={classes.risks}>
      {risks.length}
      <ScorePill score={Math.max(...risks.map(scoreOf))} />
    </span>
  );
}

/** All work items in a table, to be sorted, and edited in place where that is a choice. */
import { useState } from 'react';
import type { PlannedItem, ScheduledRoadmap } from '#shared/roadmap/plan';
import { usePresenting } from '../../../session/route';
import { DataGrid } from '../../../ui/grid/DataGrid';
import { t } from '../../../ui/text';
import { useItemColumns } from './useItemColumns';
import classes from '../RoadmapScreen.module.css';

type Own = { plan: ScheduledRoadmap; openKey: string | null; onOpen: (key: string) => void };

const keyOf = (item: PlannedItem) => item.key;

export function ItemTable({ plan, openKey, onOpen }: Own) {
  const [activeKey, setActiveKey] = useState<string | null>(null);
  const isNarrow = usePresenting() || openKey !== null;
  const columns = useItemColumns(isNarrow);
  return (
    <div className={classes.table}>
      <DataGrid
        label={t('roadmapScreen.table.label')}
        columns={columns}
        rows={plan.items}
        keyOf={keyOf}
        activeKey={openKey ?? activeKey}
        // The panel follows the row while it is open.
        onActivate={openKey === null ? setActiveKey : onOpen}
        onOpen={onOpen}
        opensOnClick
      />
    </div>
  );
}

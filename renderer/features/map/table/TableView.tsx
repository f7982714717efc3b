/** The map as a table: the same components, the same selection, the same edits. */
import { useCallback, useDeferredValue, useMemo, useState } from 'react';
import { Button } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { Map as MapIcon } from 'lucide-react';
import type { Component } from '#shared/model/entities';
import { useSession, useWorkshop } from '../../../session/hooks';
import type { Session } from '../../../session/session';
import { runAction } from '../../../ui/actions';
import { DataGrid } from '../../../ui/grid/DataGrid';
import { t } from '../../../ui/text';
import { toggle } from '../edits/select';
import { EVERYTHING, passes, type ComponentFilter } from './componentFilter';
import { TableFilters } from './TableFilters';
import { useComponentColumns } from './useComponentColumns';
import classes from './TableView.module.css';

/** Pixels from which all columns have room. */
const ROOMY = 1040;
const BY_NAME = { columnId: 'name', isDescending: false };
const idOf = ({ id }: Component) => id;
const hasSelection = (session: Session) => session.store.getState().selection.components.length > 0;

export function TableView() {
  const session = useSession();
  const components = useWorkshop((workshop) => workshop.components);
  const boundaries = useWorkshop((workshop) => workshop.boundaries);
  const [filter, setFilter] = useState<ComponentFilter>(EVERYTHING);
  const [activeId, setActiveId] = useState(() => session.store.getState().selection.components[0] ?? null);
  // Once rows are ticked, going about leaves the selection to the ticks.
  const [isTicking, setTicking] = useState(() => session.store.getState().selection.components.length > 1);

  // The fields answer at once; a long table follows when there is time.
  const applied = useDeferredValue(filter);
  const rows = useMemo(
    () =>
      Object.values(components).filter((component) =>
        passes(component, applied, boundaries[component.boundaryId ?? '']?.name ?? ''),
      ),
    [components, boundaries, applied],
  );
  const activate = (id: string) => {
    setActiveId(id);
    if (!isTicking || !hasSelection(session)) session.select({ components: [id] });
  };
  const tick = useCallback(
    (id: string) => {
      if (isTicking) toggle(session, { kind: 'component', id });
      else session.select({ components: [id] });
      setTicking(hasSelection(session));
    },
    [session, isTicking],
  );
  const { ref, width } = useElementSize();
  const columns = useComponentColumns(width < ROOMY, tick);

  return (
    <section className={classes.view} aria-label={t('map.table.title')}>
      <header className={classes.header}>
        <TableFilters filter={filter} onFilter={setFilter} />
        <Button
          variant="default"
          leftSection={<MapIcon size={16} aria-hidden />}
          onClick={() => runAction('map.table')}
        >
          {t('map.action.canvas')}
        </Button>
      </header>
      <div ref={ref} className={classes.table}>
        <DataGrid
          label={t('map.table.title')}
          columns={columns}
          rows={rows}
          keyOf={idOf}
          initialSort={BY_NAME}
          activeKey={activeId}
          onActivate={activate}
          onOpen={tick}
        />
        {rows.length === 0 && (
          <p className={classes.nothing}>
            {t(Object.keys(components).length ? 'map.filter.nothing' : 'map.table.empty')}
          </p>
        )}
      </div>
    </section>
  );
}

/** The map: palette, canvas or table, inspector. */
import { useCallback, useMemo, useRef, useState } from 'react';
import { ReactFlowProvider, useStoreApi } from '@xyflow/react';
import { ActionIcon, Tooltip } from '@mantine/core';
import { PanelRightClose, PanelRightOpen } from 'lucide-react';
import { useWorkshop } from '../../session/hooks';
import { usePresenting } from '../../session/route';
import { runAction, shortcutText, useActions } from '../../ui/actions';
import { t } from '../../ui/text';
import { EmptyMap } from './EmptyMap';
import { Inspector } from './inspector/Inspector';
import { Palette } from './palette/Palette';
import { FindingMarks } from './stage/FindingMarks';
import { PresentedView } from './stage/PresentedView';
import { Stage } from './stage/Stage';
import { createStageStore, StageContext } from './stage/state';
import { View, ViewContext } from './stage/view';
import { TableView } from './table/TableView';
import { MiniMap } from './toolbar/MiniMap';
import { Toolbar } from './toolbar/Toolbar';
import { useMapActions } from './useMapActions';
import classes from './MapScreen.module.css';

export function MapScreen() {
  return (
    <ReactFlowProvider>
      <Contexts />
    </ReactFlowProvider>
  );
}

function Contexts() {
  const flowStore = useStoreApi();
  const [stage] = useState(createStageStore);
  const view = useMemo(() => new View(flowStore), [flowStore]);
  return (
    <StageContext value={stage}>
      <ViewContext value={view}>
        <FindingMarks>
          <Panels />
        </FindingMarks>
      </ViewContext>
    </StageContext>
  );
}

function Panels() {
  const isPresenting = usePresenting();
  const [isTable, setTable] = useState(false);
  const [isOpen, setOpen] = useState(true);
  const isEmpty = useWorkshop(
    ({ components, boundaries }) =>
      Object.keys(components).length === 0 && Object.keys(boundaries).length === 0,
  );
  const main = useRef<HTMLDivElement>(null);
  const toggleTable = useCallback(() => setTable((is) => !is), []);
  const toggleInspector = useCallback(() => setOpen((is) => !is), []);
  useActions(useMapActions({ isTable, toggleTable, toggleInspector }));
  const leaveCanvas = useCallback(
    () => main.current?.querySelector<HTMLElement>('[data-toolbar] button')?.focus(),
    [],
  );

  return (
    <div ref={main} className={classes.screen}>
      {(isTable || !isEmpty) && <h1 className="visually-hidden">{t('app.place.map')}</h1>}
      {isTable && !isPresenting ? (
        <TableView />
      ) : (
        <>
          {!isPresenting && <Palette />}
          <div className={classes.canvas}>
            <Stage onLeave={leaveCanvas} />
            {isEmpty && <EmptyMap />}
            {isPresenting ? <PresentedView /> : <Toolbar />}
            <MiniMap />
          </div>
        </>
      )}
      {!isPresenting && <InspectorToggle isOpen={isOpen} />}
      {isOpen && !isPresenting && <Inspector />}
    </div>
  );
}

function InspectorToggle({ isOpen }: { isOpen: boolean }) {
  const Icon = isOpen ? PanelRightClose : PanelRightOpen;
  const label = t(isOpen ? 'map.inspector.close' : 'map.inspector.open');
  return (
    <Tooltip label={`${label} · ${shortcutText('i')}`} position="left">
      <ActionIcon
        className={classes.toggle}
        data-open={isOpen || undefined}
        variant="subtle"
        color="gray"
        size={32}
        aria-label={label}
        aria-expanded={isOpen}
        onClick={() => runAction('map.inspector')}
      >
        <Icon size={18} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
}

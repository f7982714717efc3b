/** The tools that float at the bottom of the canvas. Each runs an action that has a shortcut as well. */
import type { ReactNode } from 'react';
import { Tooltip } from '@mantine/core';
import { Hand, Maximize, Minus, Network, Plus, SquareMousePointer, Table2 } from 'lucide-react';
import { runAction, shortcutText } from '../../../ui/actions';
import { t } from '../../../ui/text';
import { useStageState } from '../stage/state';
import { LayoutNote } from './LayoutNote';
import { ZoomLevel } from './ZoomLevel';
import classes from './Toolbar.module.css';

export function Toolbar() {
  const tool = useStageState((state) => state.tool);
  return (
    <div className={classes.place}>
      <LayoutNote />
      <div className={classes.toolbar} role="toolbar" aria-label={t('map.toolbar')} data-toolbar>
        <ToolButton action="map.hand" label={t('map.action.hand')} keys="h" isOn={tool === 'hand'}>
          <Hand size={18} aria-hidden />
        </ToolButton>
        <ToolButton action="map.box" label={t('map.action.box')} keys="v" isOn={tool === 'box'}>
          <SquareMousePointer size={18} aria-hidden />
        </ToolButton>
        <span className={classes.line} />
        <ToolButton action="map.zoomOut" label={t('map.action.zoomOut')} keys="-">
          <Minus size={18} aria-hidden />
        </ToolButton>
        <ZoomLevel />
        <ToolButton action="map.zoomIn" label={t('map.action.zoomIn')} keys="+">
          <Plus size={18} aria-hidden />
        </ToolButton>
        <ToolButton action="map.fit" label={t('map.action.fit')} keys="f">
          <Maximize size={18} aria-hidden />
        </ToolButton>
        <span className={classes.line} />
        <ToolButton action="map.layout" label={t('map.action.layout')} keys="mod+shift+L">
          <Network size={18} aria-hidden />
        </ToolButton>
        <ToolButton action="map.table" label={t('map.action.table')} keys="t">
          <Table2 size={18} aria-hidden />
        </ToolButton>
      </div>
    </div>
  );
}

type Own = { action: string; label: string; keys: string; isOn?: boolean; children: ReactNode };

function ToolButton({ action, label, keys, isOn, children }: Own) {
  return (
    <Tooltip label={`${label} · ${shortcutText(keys)}`} position="top">
      <button
        type="button"
        className={classes.tool}
        aria-label={label}
        aria-pressed={isOn}
        onClick={() => runAction(action)}
      >
        {children}
      </button>
    </Tooltip>
  );
}

/** What can be done on the map: one list for buttons, shortcuts, menus and the command palette. */
import { useMemo } from 'react';
import { ARRANGEMENTS, neededFor } from '#shared/diagram/arrange';
import { mapHull } from '#shared/diagram/boxes';
import { COMPONENT_KINDS, DISPOSITIONS, type Disposition } from '#shared/model/vocabulary';
import { useSessionState } from '../../session/hooks';
import type { Action } from '../../ui/actions';
import { t } from '../../ui/text';
import { useBoard, type Board } from './board';
import { addBoundaryAround, addComponent } from './edits/add';
import { copyByMenu, cutByMenu, pasteByMenu } from './edits/clipboard';
import { connectSelected } from './edits/connect';
import { startLayout } from './edits/layout';
import { arrangeSelected, duplicateSelected, removeSelected, tag } from './edits/onSelection';
import { countOf, selectAll } from './edits/select';
import { renameSelected } from './interaction/rename';

const TAG_KEYS: Record<Disposition, string> = { keep: '1', refactor: '2', rewrite: '3', undecided: '0' };

/** How much of each is selected. */
interface Counts {
  components: number;
  places: number;
  all: number;
}

/** @param panels what is shown around the canvas, and how to change it */
export function useMapActions(panels: {
  isTable: boolean;
  toggleTable: () => void;
  toggleInspector: () => void;
}): Action[] {
  const board = useBoard();
  const components = useSessionState(({ selection }) => selection.components.length);
  const places = useSessionState(
    ({ selection }) => selection.components.length + selection.boundaries.length,
  );
  const all = useSessionState(({ selection }) => countOf(selection));
  const { isTable, toggleTable, toggleInspector } = panels;
  return useMemo(() => {
    const counts = { components, places, all };
    return [
      ...tagActions(board, counts),
      ...editActions(board, counts),
      ...(isTable ? [] : canvasActions(board, counts)),
      ...showActions(isTable, toggleTable, toggleInspector),
    ];
  }, [board, components, places, all, isTable, toggleTable, toggleInspector]);
}

function tagActions(board: Board, { components }: Counts): Action[] {
  return DISPOSITIONS.map((disposition) => ({
    id: `map.tag.${disposition}`,
    label: t(`map.action.tag.${disposition}`),
    group: t('map.group.decide'),
    shortcut: TAG_KEYS[disposition],
    disabled: components === 0,
    run: () => tag(board, disposition),
  }));
}

function editActions(board: Board, { places, all }: Counts): Action[] {
  const group = t('app.group.edit');
  return [
    {
      id: 'map.selectAll',
      label: t('map.action.selectAll'),
      group,
      shortcut: 'mod+A',
      run: () => selectAll(board.session),
    },
    {
      id: 'map.cut',
      label: t('map.action.cut'),
      group,
      disabled: places === 0,
      run: () => void cutByMenu(board),
    },
    {
      id: 'map.copy',
      label: t('map.action.copy'),
      group,
      disabled: places === 0,
      run: () => void copyByMenu(board),
    },
    { id: 'map.paste', label: t('map.action.paste'), group, run: () => void pasteByMenu(board) },
    {
      id: 'map.duplicate',
      label: t('map.action.duplicate'),
      group,
      shortcut: 'mod+D',
      disabled: all === 0,
      run: () => duplicateSelected(board),
    },
    {
      id: 'map.delete',
      label: t('map.action.delete'),
      group,
      shortcut: 'Delete',
      alsoOn: ['Backspace'],
      disabled: all === 0,
      run: () => removeSelected(board),
    },
  ];
}

/** What needs the canvas: it is not on offer beside the table. */
function canvasActions(board: Board, { components, all }: Counts): Action[] {
  const group = t('map.group.map');
  const { view, stage } = board;
  return [
    {
      id: 'map.rename',
      label: t('map.action.rename'),
      group,
      shortcut: 'F2',
      disabled: all !== 1,
      run: () => void renameSelected(board),
    },
    {
      id: 'map.connect',
      label: t('map.action.connect'),
      group,
      shortcut: 'c',
      disabled: components < 1 || components > 2,
      run: () => connectSelected(board),
    },
    {
      id: 'map.group',
      label: t('map.action.group'),
      group,
      shortcut: 'mod+G',
      run: () => addBoundaryAround(board),
    },
    {
      id: 'map.draw',
      label: t('map.action.draw'),
      group,
      shortcut: 'b',
      run: () => stage.setState({ tool: 'boundary' }),
    },
    {
      id: 'map.hand',
      label: t('map.action.hand'),
      group,
      shortcut: 'h',
      run: () => stage.setState({ tool: 'hand' }),
    },
    {
      id: 'map.box',
      label: t('map.action.box'),
      group,
      shortcut: 'v',
      run: () => stage.setState({ tool: 'box' }),
    },
    {
      id: 'map.layout',
      label: components > 1 ? t('map.action.layoutSelection') : t('map.action.layout'),
      group,
      shortcut: 'mod+shift+L',
      run: () => void startLayout(board),
    },
    {
      id: 'map.fit',
      label: t('map.action.fit'),
      group,
      shortcut: 'f',
      run: () => view.fit(mapHull(board.session.workshop), { isAnimated: true }),
    },
    {
      id: 'map.zoomIn',
      label: t('map.action.zoomIn'),
      group,
      shortcut: '+',
      alsoOn: ['='],
      run: view.zoomIn,
    },
    { id: 'map.zoomOut', label: t('map.action.zoomOut'), group, shortcut: '-', run: view.zoomOut },
    { id: 'map.lifeSize', label: t('map.action.lifeSize'), group, run: () => view.zoomTo(1) },
    ...ARRANGEMENTS.map((arrangement) => ({
      id: `map.arrange.${arrangement}`,
      label: t(`map.arrange.${arrangement}`),
      group: t('map.group.arrange'),
      disabled: components < neededFor(arrangement),
      run: () => arrangeSelected(board, arrangement),
    })),
    ...COMPONENT_KINDS.map((kind) => ({
      id: `map.add.${kind}`,
      label: t('map.action.add', { kind: t(`words.kind.${kind}`) }),
      group: t('map.group.add'),
      run: () => addComponent(board, kind),
    })),
  ];
}

function showActions(isTable: boolean, toggleTable: () => void, toggleInspector: () => void): Action[] {
  const group = t('map.group.map');
  return [
    {
      id: 'map.table',
      label: t(isTable ? 'map.action.canvas' : 'map.action.table'),
      group,
      shortcut: 't',
      run: toggleTable,
    },
    {
      id: 'map.inspector',
      label: t('map.action.inspector'),
      group,
      shortcut: 'i',
      run: toggleInspector,
    },
  ];
}

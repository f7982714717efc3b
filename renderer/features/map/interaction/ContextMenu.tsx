/** What can be done with what is selected, where the pointer or the keyboard is. */
import { Menu } from '@mantine/core';
import { runAction, shortcutText, useOfferedActions, type Action } from '../../../ui/actions';
import { useStage, useStageState } from '../stage/state';
import { useBoard } from '../board';
import { focusOn } from './onStageKey';
import classes from './ContextMenu.module.css';

/** Actions by their ids, in groups. Those that are not on offer, or cannot be done now, are left out. */
const GROUPS: readonly (readonly string[])[] = [
  ['map.tag.keep', 'map.tag.refactor', 'map.tag.rewrite', 'map.tag.undecided'],
  ['map.rename', 'map.connect', 'map.group'],
  ['map.cut', 'map.copy', 'map.paste', 'map.duplicate', 'map.delete'],
  ['map.selectAll', 'map.layout', 'map.fit'],
];
/** Kept within the window, whatever the corner. */
const MIDDLEWARES = { flip: true, shift: { padding: 8 } };
/** What the keyboard does by events of the browser, not by our shortcuts. */
const NATIVE: Record<string, string> = { 'map.cut': 'mod+X', 'map.copy': 'mod+C', 'map.paste': 'mod+V' };

export function ContextMenu() {
  const at = useStageState((state) => state.menuAt);
  return at ? <Open key={`${at.x} ${at.y}`} x={at.x} y={at.y} /> : null;
}

function Open({ x, y }: { x: number; y: number }) {
  const stage = useStage();
  const board = useBoard();
  const actions = new Map(useOfferedActions().map((action) => [action.id, action]));
  const groups = GROUPS.map((ids) =>
    ids.flatMap((id): Action[] => {
      const action = actions.get(id);
      return action && !action.disabled ? [action] : [];
    }),
  ).filter((group) => group.length > 0);
  const close = () => {
    stage.setState({ menuAt: null });
    focusOn(board, stage.getState().focusId ?? '');
  };
  return (
    <Menu
      opened
      onClose={close}
      position="right-start"
      middlewares={MIDDLEWARES}
      classNames={{ item: classes.item }}
    >
      <Menu.Target>
        <span className={classes.anchor} style={{ left: x, top: y }} />
      </Menu.Target>
      <Menu.Dropdown>
        {groups.map((group, index) => (
          <div key={group[0]!.id}>
            {index > 0 && <Menu.Divider />}
            {group.map(({ id, label, shortcut = NATIVE[id] }) => (
              <Menu.Item
                key={id}
                onClick={() => {
                  close();
                  runAction(id);
                }}
                rightSection={shortcut && <kbd className={classes.keys}>{shortcutText(shortcut)}</kbd>}
              >
                {label}
              </Menu.Item>
            ))}
          </div>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

/** The open workshop's file: whether the copy is up to date, and what can be done with it. */
import { useRef } from 'react';
import { Button, Menu } from '@mantine/core';
import { ChevronDown } from 'lucide-react';
import { useSessionState } from '../session/hooks';
import { runAction, shortcutText, useOfferedActions } from '../ui/actions';
import { t } from '../ui/text';
import classes from './FileMenu.module.css';

const ITEMS = ['file.open', 'file.save', 'file.saveAs', 'file.revert', 'file.history', 'go.report'];

export function FileMenu() {
  const fileCopy = useSessionState((state) => state.fileCopy);
  const isBehind = useSessionState(
    (state) => state.fileCopy !== null && state.fileCopy.content !== state.workshop,
  );
  const actions = useOfferedActions();
  const button = useRef<HTMLButtonElement>(null);
  const state = !fileCopy
    ? t('app.file.none')
    : t(isBehind ? 'app.file.behind' : 'app.file.upToDate', { name: fileCopy.name });
  return (
    <Menu position="bottom-start" width={300}>
      <Menu.Target>
        <Button
          ref={button}
          variant="subtle"
          color="gray"
          size="compact-sm"
          rightSection={<ChevronDown size={14} aria-hidden />}
        >
          {t('app.file.menu')}
          {isBehind && <span className={classes.behind} aria-hidden />}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{state}</Menu.Label>
        {ITEMS.map((id) => {
          const action = actions.find((candidate) => candidate.id === id);
          if (!action || action.disabled) return null;
          return (
            <Menu.Item
              key={id}
              rightSection={
                action.shortcut ? (
                  <span className={classes.keys}>{shortcutText(action.shortcut)}</span>
                ) : undefined
              }
              onClick={() => {
                // The item goes with the menu: what the action opens gives the focus back to the button.
                button.current?.focus();
                runAction(id);
              }}
            >
              {action.label}
            </Menu.Item>
          );
        })}
      </Menu.Dropdown>
    </Menu>
  );
}

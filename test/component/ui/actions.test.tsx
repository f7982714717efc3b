import { MantineProvider } from '@mantine/core';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { listenForShortcuts, runAction, useActions, type Action } from '../../../renderer/ui/actions';

beforeEach(listenForShortcuts);

const action = (id: string, more: Partial<Action> = {}): Action => ({
  id,
  label: id,
  group: 'Test',
  run: vi.fn(),
  ...more,
});

function Screen({ actions }: { actions: readonly Action[] }) {
  useActions(actions);
  return (
    <MantineProvider>
      <input aria-label="field" />
      <button type="button">button</button>
    </MantineProvider>
  );
}

describe('actions', () => {
  it('run by their shortcut', async () => {
    const tag = action('tag', { shortcut: '1' });
    await render(<Screen actions={[tag]} />);
    await userEvent.keyboard('1');
    expect(tag.run).toHaveBeenCalledOnce();
  });

  it.each([
    ['1', { key: '1', code: 'Digit1' }],
    ['1 of a French keyboard, with Shift', { key: '1', code: 'Digit1', shiftKey: true }],
    ['1 of a French keyboard, without', { key: '&', code: 'Digit1' }],
    ['1 of the number pad', { key: '1', code: 'Numpad1' }],
  ])('run by %s', async (_, key) => {
    const tag = action('tag', { shortcut: '1' });
    await render(<Screen actions={[tag]} />);
    document.body.dispatchEvent(new KeyboardEvent('keydown', { ...key, bubbles: true, cancelable: true }));
    expect(tag.run).toHaveBeenCalledOnce();
  });

  it('run by Alt and a digit where that writes another sign, and not by that sign with Shift', async () => {
    const go = action('go', { shortcut: 'alt+1' });
    const tag = action('tag', { shortcut: '1' });
    await render(<Screen actions={[go, tag]} />);
    const press = (init: KeyboardEventInit) =>
      document.body.dispatchEvent(new KeyboardEvent('keydown', { ...init, bubbles: true, cancelable: true }));
    press({ key: '¡', code: 'Digit1', altKey: true });
    press({ key: '!', code: 'Digit1', shiftKey: true });
    expect(go.run).toHaveBeenCalledOnce();
    expect(tag.run).not.toHaveBeenCalled();
  });

  it('leave letters alone that are typed into a field', async () => {
    const tag = action('tag', { shortcut: '1' });
    const save = action('save', { shortcut: 'mod+S', inText: true });
    const screen = await render(<Screen actions={[tag, save]} />);
    await screen.getByRole('textbox').click();
    await userEvent.keyboard('1{Control>}s{/Control}');
    expect(tag.run).not.toHaveBeenCalled();
    expect(save.run).toHaveBeenCalledOnce();
    expect((screen.getByRole('textbox').element() as HTMLInputElement).value).toBe('1');
  });

  it('tell a shortcut with Shift from one without', async () => {
    const undo = action('undo', { shortcut: 'mod+Z' });
    const redo = action('redo', { shortcut: 'mod+shift+Z', alsoOn: ['mod+Y'] });
    await render(<Screen actions={[undo, redo]} />);
    await userEvent.keyboard('{Control>}{Shift>}Z{/Shift}{/Control}');
    expect(undo.run).not.toHaveBeenCalled();
    expect(redo.run).toHaveBeenCalledTimes(1);
    await userEvent.keyboard('{Control>}y{/Control}');
    expect(redo.run).toHaveBeenCalledTimes(2);
    await userEvent.keyboard('{Control>}z{/Control}');
    expect(undo.run).toHaveBeenCalledOnce();
  });

  it('do nothing while disabled, and are gone with their screen', async () => {
    const off = action('off', { shortcut: 'x', disabled: true });
    const screen = await render(<Screen actions={[off]} />);
    await userEvent.keyboard('x');
    expect(off.run).not.toHaveBeenCalled();
    expect(runAction('off')).toBe(false);
    const on = action('on');
    await screen.rerender(<Screen actions={[on]} />);
    expect(runAction('on')).toBe(true);
    await screen.unmount();
    expect(runAction('on')).toBe(false);
  });

  it('are, of several with the same keys, those of what was opened last', async () => {
    const outer = action('outer', { shortcut: 'Escape' });
    const inner = action('inner', { shortcut: 'Escape' });
    await render(<Screen actions={[outer, inner]} />);
    await userEvent.keyboard('{Escape}');
    expect(inner.run).toHaveBeenCalledOnce();
    expect(outer.run).not.toHaveBeenCalled();
  });

  it('leave a key press alone that has closed a dialog', async () => {
    const close = action('close', { shortcut: 'Escape' });
    const screen = await render(<Screen actions={[close]} />);
    const dialog = document.createElement('div');
    dialog.ariaModal = 'true';
    dialog.innerHTML = '<button>inside</button>';
    document.body.append(dialog);
    dialog.addEventListener('keydown', () => dialog.remove());
    dialog.querySelector('button')!.focus();
    await userEvent.keyboard('{Escape}');
    expect(close.run).not.toHaveBeenCalled();
    await screen.getByText('button').click();
    await userEvent.keyboard('{Escape}');
    expect(close.run).toHaveBeenCalledOnce();
  });

  it('leave the keyboard to an open list of choices, and take it back from a hidden one', async () => {
    const tag = action('tag', { shortcut: '1' });
    const screen = await render(<Screen actions={[tag]} />);
    const list = document.createElement('div');
    list.setAttribute('role', 'listbox');
    list.textContent = 'choices';
    screen.container.append(list);
    await userEvent.keyboard('1');
    expect(tag.run).not.toHaveBeenCalled();
    list.style.display = 'none';
    await userEvent.keyboard('1');
    expect(tag.run).toHaveBeenCalledOnce();
  });
});

import type { IpcMainInvokeEvent } from 'electron';
import { describe, expect, it } from 'vitest';
import { DESKTOP_METHODS, MAX_REPORT_BYTES } from '#shared/desktop';
import type { AppWindow } from '../../electron/appWindow';
import { serveMethods, type Handlers } from '../../electron/ipc';

type Listener = (event: IpcMainInvokeEvent, ...args: unknown[]) => unknown;

const contents = { name: 'contents of our window' } as unknown as IpcMainInvokeEvent['sender'];
const window = { name: 'our window' } as unknown as AppWindow;

/** Main's methods, each answering with what reached it. */
function serve(): Map<string, Listener> {
  const served = new Map<string, Listener>();
  const handlers = Object.fromEntries(
    DESKTOP_METHODS.map((method) => [method, (...reached: unknown[]) => reached]),
  ) as unknown as Handlers;
  const ipcMain = {
    handle: (channel: string, listener: Listener) => void served.set(channel, listener),
  };
  serveMethods(ipcMain, handlers, (sender) => (sender === contents ? window : undefined));
  return served;
}

const eventFrom = (sender: unknown, senderFrame: unknown) => ({ sender, senderFrame }) as IpcMainInvokeEvent;
const ours = eventFrom(contents, { url: 'app://bundle/#/w/1/map', parent: null });
const call = (method: string, event: IpcMainInvokeEvent, ...args: unknown[]) =>
  serve().get(`causeway:method:${method}`)!(event, ...args);

describe('a call from the window', () => {
  it('reaches every method of the contract, and there are no others', () => {
    expect([...serve().keys()]).toEqual(DESKTOP_METHODS.map((method) => `causeway:method:${method}`));
    expect(call('showTitle', ours, 'Plan', true)).toEqual([window, 'Plan', true]);
  });

  it.each([
    ['another web contents', eventFrom({}, { url: 'app://bundle/', parent: null })],
    [
      'a frame in the window',
      eventFrom(contents, { url: 'app://bundle/', parent: { url: 'app://bundle/' } }),
    ],
    ['a frame that is gone', eventFrom(contents, null)],
    ['another origin', eventFrom(contents, { url: 'https://example.org/', parent: null })],
    ['an origin that looks alike', eventFrom(contents, { url: 'app://bundle.evil/', parent: null })],
    ['an empty page', eventFrom(contents, { url: 'about:blank', parent: null })],
    ['no address', eventFrom(contents, { url: '', parent: null })],
  ])('is refused from %s', (_name, event) => {
    for (const method of DESKTOP_METHODS)
      expect(() => call(method, event)).toThrow(`Refused: ${method} was not called by the app's window.`);
  });

  const request = { kind: 'pdf', suggestedName: 'Plan', content: 'a', link: null };
  it.each<[string, ...unknown[]]>([
    ['appInfo', 'something'],
    ['saveFile'],
    ['saveFile', null],
    ['saveFile', { ...request, kind: 'exe' }],
    ['saveFile', { ...request, path: '/etc/passwd' }],
    ['saveFile', { ...request, content: new ArrayBuffer(4) }],
    ['saveFile', { ...request, link: { token: 'a' } }],
    ['saveFile', request, request],
    ['saveFile', JSON.parse('{"__proto__":{},"kind":"pdf","suggestedName":"a","content":"a","link":null}')],
    ['showTitle', 'a'.repeat(4001), false],
    ['showTitle', 'a'],
    ['enableCommands', ['app.quit']],
    ['enableCommands', Array.from({ length: 101 }, () => 'edit.undo')],
    ['openExternal', ['https://example.org']],
    ['openExternal', 'a'.repeat(10_001)],
    ['answerClose', 1],
    ['openPath', 7],
  ])('of %s is refused with %j', (method, ...args) => {
    expect(() => call(method, ours, ...args)).toThrow(`Refused: ${method} was called with something else`);
  });

  it('is refused with more than may be written', () => {
    const tooMuch = MAX_REPORT_BYTES + 1;
    for (const content of [new Uint8Array(tooMuch), 'a'.repeat(tooMuch), new Uint8Array(300 * 2 ** 20)])
      expect(() => call('saveFile', ours, { ...request, content })).toThrow('Refused');
    const content = new Uint8Array(MAX_REPORT_BYTES);
    const [, reached] = call('saveFile', ours, { ...request, content }) as [unknown, { content: unknown }];
    // By identity: comparing this much byte by byte takes minutes.
    expect(reached.content === content).toBe(true);
  });
});

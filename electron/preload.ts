/** The bridge into the window: the contract's methods and events, no channel names and nothing of Electron's. */
import { contextBridge, ipcRenderer, webUtils } from 'electron';
import { DESKTOP_EVENTS, DESKTOP_METHODS, type Desktop, type DesktopMethods } from '#shared/desktop';
import { eventChannel, methodChannel } from './channels';

type Listener = (payload: never) => void;

const { openPath, ...methods } = Object.fromEntries(
  DESKTOP_METHODS.map((method) => [
    method,
    (...args: unknown[]) => ipcRenderer.invoke(methodChannel(method), ...args),
  ]),
) as unknown as DesktopMethods;

const listeners = new Map(DESKTOP_EVENTS.map((event) => [event as string, new Set<Listener>()]));
for (const event of DESKTOP_EVENTS)
  ipcRenderer.on(eventChannel(event), (_event, payload: unknown) => {
    const heard = listeners.get(event)!;
    for (const listener of heard) listener(payload as never);
    // Nobody has anything to save, then.
    if (event === 'closeRequested' && heard.size === 0) void methods.answerClose(true);
  });

const desktop: Desktop = {
  target: 'electron',
  ...methods,
  // Only a file that a person dropped has a path here: a script cannot make one up.
  openDroppedFile: (file) => openPath(webUtils.getPathForFile(file as File)),
  on: (event, listener) => {
    const heard = listeners.get(event);
    if (!heard) throw new TypeError(`No such event: ${event}`);
    const own: Listener = (payload) => listener(payload);
    heard.add(own);
    return () => void heard.delete(own);
  },
};

contextBridge.exposeInMainWorld('causeway', desktop);

/** Main's methods as they are served to the window, each answering with what reached it. */
import type { IpcMainInvokeEvent } from 'electron';
import { DESKTOP_METHODS } from '#shared/desktop';
import type { AppWindow } from '../../electron/appWindow';
import { serveMethods, type Handlers } from '../../electron/ipc';

type Listener = (event: IpcMainInvokeEvent, ...args: unknown[]) => unknown;

const contents = { name: 'contents of our window' } as unknown as IpcMainInvokeEvent['sender'];
export const ourWindow = { name: 'our window' } as unknown as AppWindow;

const served = new Map<string, Listener>();
const handlers = Object.fromEntries(
  DESKTOP_METHODS.map((method) => [method, (...reached: unknown[]) => reached]),
) as unknown as Handlers;
serveMethods(
  { handle: (channel: string, listener: Listener) => void served.set(channel, listener) },
  handlers,
  (sender) => (sender === contents ? ourWindow : undefined),
);

export const servedChannels = [...served.keys()];

const eventFrom = (sender: unknown, senderFrame: unknown) => ({ sender, senderFrame }) as IpcMainInvokeEvent;

/** A call as the window makes it. */
export const ours = eventFrom(contents, { url: 'app://bundle/#/w/1/map', parent: null });

/** Calls from where none may come. */
export const strangers: Record<string, IpcMainInvokeEvent> = {
  'another web contents': eventFrom({}, { url: 'app://bundle/', parent: null }),
  'a frame in the window': eventFrom(contents, { url: 'app://bundle/', parent: { url: 'app://bundle/' } }),
  'a frame that is gone': eventFrom(contents, null),
  'another origin': eventFrom(contents, { url: 'https://example.org/', parent: null }),
  'an origin that looks alike': eventFrom(contents, { url: 'app://bundle.evil/', parent: null }),
  'an empty page': eventFrom(contents, { url: 'about:blank', parent: null }),
  'no address': eventFrom(contents, { url: '', parent: null }),
};

export const call = (method: string, event: IpcMainInvokeEvent, ...args: unknown[]) =>
  served.get(`causeway:method:${method}`)!(event, ...args);

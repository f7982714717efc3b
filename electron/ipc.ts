/**
 * The one way from the window into main: every call is checked for who sent it (the main frame of one of our windows,
 * showing the app's own files) and for the shape and size of what it brings.
 */
import type { IpcMain, IpcMainInvokeEvent } from 'electron';
import { z } from 'zod';
import { idSchema, TEXT_LINE_MAX } from '#shared/model/primitives';
import { recordSchema } from '#shared/backup/record';
import { SNAPSHOT_REASONS } from '#shared/backup/rotation';
import { shelvedVersionSchema } from '#shared/backup/shelvedVersion';
import {
  DESKTOP_METHODS,
  MAX_REPORT_BYTES,
  MAX_WORKSHOP_BYTES,
  MENU_COMMANDS,
  type DesktopMethods,
} from '#shared/desktop';
import type { AppWindow } from './appWindow';
import { isAppAddress } from './appScheme';
import { isLargerThan } from './argumentSize';
import { methodChannel } from './channels';

/** What main implements: the contract's methods, each told which window calls. */
export type Handlers = {
  [M in keyof DesktopMethods]: (
    window: AppWindow,
    ...args: Parameters<DesktopMethods[M]>
  ) => ReturnType<DesktopMethods[M]>;
};

/** Everything but content is a few words; in characters, as `isLargerThan` counts them. */
const WORDS_MAX = 100_000;
/** The methods that take content. */
const MAX_SIZES: { [M in keyof DesktopMethods]?: number } = {
  saveFile: MAX_REPORT_BYTES + WORDS_MAX,
  // A library that is told anew has many workshops; each is a file's size at most.
  writeJournal: 10 * MAX_WORKSHOP_BYTES,
  writeVersion: MAX_WORKSHOP_BYTES + WORDS_MAX,
};

/** A workshop's title, and what is said beside it. */
const name = z.string().max(2 * TEXT_LINE_MAX);
const content = z.union([
  z.string().max(MAX_REPORT_BYTES),
  z.instanceof(Uint8Array).refine((bytes) => bytes.byteLength <= MAX_REPORT_BYTES),
]);
const command = z.enum(Object.keys(MENU_COMMANDS) as (keyof typeof MENU_COMMANDS)[]);
/** A file's link, as `FileLinks` gives it. */
const link = z.string().max(200);
/** Milliseconds since 1970. */
const moment = z.int().min(0);
const nothing = z.tuple([]);

const ARGUMENTS: { [M in keyof DesktopMethods]: z.ZodType<Parameters<DesktopMethods[M]>> } = {
  appInfo: nothing,
  windowReady: nothing,
  openWorkshopFile: nothing,
  readFile: z.tuple([link]),
  saveFile: z.tuple([
    z.strictObject({
      kind: z.enum(['causeway', 'pdf']),
      suggestedName: name,
      content,
      link: link.nullable(),
    }),
  ]),
  showTitle: z.tuple([name, z.boolean()]),
  enableCommands: z.tuple([z.array(command).max(100)]),
  openExternal: z.tuple([z.string().max(10_000)]),
  answerClose: z.tuple([z.boolean()]),
  backupStatus: nothing,
  writeJournal: z.tuple([recordSchema]),
  takeSnapshot: z.tuple([z.enum(SNAPSHOT_REASONS)]),
  listRestorePoints: nothing,
  readRestorePoint: z.tuple([z.string().max(100), idSchema]),
  listVersions: z.tuple([idSchema.nullable()]),
  readVersion: z.tuple([idSchema, moment]),
  writeVersion: z.tuple([idSchema, shelvedVersionSchema, z.string().max(MAX_WORKSHOP_BYTES)]),
  removeVersion: z.tuple([idSchema, moment]),
  settleStart: z.tuple([z.boolean()]),
  discardDatabase: nothing,
  openPath: z.tuple([z.string().max(10_000)]),
};

type Sender = Pick<IpcMainInvokeEvent, 'sender' | 'senderFrame'>;

/** @param windowOf the window of ours that has these contents */
export function serveMethods(
  ipcMain: Pick<IpcMain, 'handle'>,
  handlers: Handlers,
  windowOf: (contents: Sender['sender']) => AppWindow | undefined,
): void {
  for (const method of DESKTOP_METHODS)
    ipcMain.handle(methodChannel(method), (event: Sender, ...args: unknown[]) => {
      const window = windowOf(event.sender);
      const frame = event.senderFrame;
      if (!window || !frame || frame.parent !== null || !isAppAddress(frame.url))
        throw new Error(`Refused: ${method} was not called by the app's window.`);
      if (isLargerThan(MAX_SIZES[method] ?? WORDS_MAX, args))
        throw new Error(`Refused: ${method} was called with more than it takes.`);
      const checked = ARGUMENTS[method].safeParse(args);
      if (!checked.success)
        throw new Error(`Refused: ${method} was called with something else than it takes.`);
      const handler = handlers[method] as (window: AppWindow, ...args: unknown[]) => unknown;
      return handler(window, ...checked.data);
    });
}

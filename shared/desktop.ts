/**
 * The contract between window and desktop, typed once: main implements the methods, the preload maps them, the window
 * sees this interface alone. A plain browser implements the same interface with what it has.
 */
import type { JournalRecord, Standing } from './backup/record';
import type { SnapshotReason } from './backup/rotation';
import type { ShelvedVersion, VersionShelf } from './backup/shelvedVersion';
import type { Message } from './texts/index';

/** Larger workshop files are refused, in reading and in writing, before anything is parsed. */
export const MAX_WORKSHOP_BYTES = 25 * 1024 * 1024;
/** Larger reports are refused. */
export const MAX_REPORT_BYTES = 64 * 1024 * 1024;
export const WORKSHOP_ENDING = '.causeway';
export const REPORT_ENDING = '.pdf';

/**
 * What the native menu offers, as ids of the window's actions, each with the keys that menu and window both show.
 * `mod` is Cmd on a Mac and Ctrl elsewhere.
 */
export const MENU_COMMANDS = {
  'library.new': 'mod+alt+N',
  'file.open': 'mod+O',
  'file.save': 'mod+S',
  'file.saveAs': 'mod+shift+S',
  'file.revert': null,
  'file.history': null,
  'report.export': 'mod+E',
  'edit.undo': 'mod+Z',
  'edit.redo': 'mod+shift+Z',
  'capture.open': 'mod+J',
  'go.library': null,
  'go.backups': null,
  'window.palette': 'mod+K',
  'window.shortcuts': null,
  'window.about': null,
} as const satisfies Record<string, string | null>;
export type MenuCommand = keyof typeof MENU_COMMANDS;

/**
 * How the desktop knows a file, and what was in it when the link was given: by this it notices that another program has
 * changed it. Opaque, and storable in IndexedDB.
 */
export type FileLink = unknown;

export type ReadOutcome =
  { outcome: 'opened'; name: string; text: string; link: FileLink } | { outcome: 'failed'; message: Message };
export type OpenOutcome = ReadOutcome | { outcome: 'cancelled' };

export interface SaveRequest {
  kind: 'causeway' | 'pdf';
  /** Offered as the name, without ending; made safe before use. */
  suggestedName: string;
  content: string | Uint8Array;
  /** The file to write again without asking where; null, or one that is no longer known, asks. */
  link: FileLink;
}

/** A linked file that holds something else than what was last read from it or written to it. */
export interface ChangedFile {
  name: string;
  /** When it was changed; milliseconds since 1970. */
  changedAt: number;
  /** Knows the file as it is now: saving by this one overwrites it. */
  link: FileLink;
}

export type SaveOutcome =
  | { outcome: 'saved'; name: string; link: FileLink }
  | { outcome: 'cancelled' }
  /** Nothing was written. */
  | ({ outcome: 'changed' } & ChangedFile)
  /** What was in the file before is still there, whole. */
  | { outcome: 'failed'; message: Message };

export interface AppInfo {
  version: string;
  /** Names and versions of what Causeway runs on, such as `Electron 45.4.1`. */
  runsOn: string[];
}

/** What is kept of the library beside the database; null where nothing is. */
export type BackupStatus = {
  /** Sequence number of the last change that is written down. */
  sequence: number;
  /** The workshops that are there. */
  ids: string[];
  /** The app did not end by itself the last time, and nobody has looked since whether the database lost something. */
  isUnclean: boolean;
  /** Some of what was written down cannot be read: there were newer states than the one that is here. */
  isDamaged: boolean;
  /** Sequence number of the last change that was written down, whether it can be brought back or not. */
  last: number;
} | null;

/** A workshop as a restore point has it. */
export interface RestorableWorkshop {
  id: string;
  title: string;
  components: number;
  risks: number;
  standing: Standing;
}

/** A state of the whole library to which one can go back. */
export interface RestorePoint {
  /** By which it is read. */
  name: string;
  /** Why it was kept; `latest` is the state that was written down last. */
  reason: SnapshotReason | 'latest';
  /** Milliseconds since 1970. */
  at: number;
  workshops: RestorableWorkshop[];
}

/** A workshop file that was opened or saved lately. */
export interface RecentFile {
  name: string;
  link: FileLink;
}

/** The methods that go from the window to main; the preload passes them on unchanged. */
export interface DesktopMethods {
  appInfo(): Promise<AppInfo>;
  /** The window listens: files that wait to be opened are sent, and closing asks the window first. */
  windowReady(): Promise<void>;
  /** Asks for a workshop file and reads it. */
  openWorkshopFile(): Promise<OpenOutcome>;
  /** Reads a file that the window knows, as it is now. */
  readFile(link: FileLink): Promise<ReadOutcome>;
  /** Writes a file whole or not at all; not over what another program has written to it. */
  saveFile(request: SaveRequest): Promise<SaveOutcome>;
  /** `unsaved` while an edit is not yet durable. */
  showTitle(title: string, unsaved: boolean): Promise<void>;
  /** Which of the menu's commands can run now. */
  enableCommands(commands: MenuCommand[]): Promise<void>;
  /** Opens an https or mailto address outside. @returns whether it was opened */
  openExternal(url: string): Promise<boolean>;
  /** The answer to `closeRequested`: close, or stay open. */
  answerClose(close: boolean): Promise<void>;
  backupStatus(): Promise<BackupStatus>;
  /** Writes a change down beside the database. It rejects where that fails: then the change is told again, whole. */
  writeJournal(record: JournalRecord): Promise<void>;
  /** Keeps the library as it is written down now, whatever comes after. */
  takeSnapshot(reason: SnapshotReason): Promise<void>;
  /** The states of the library that are kept, the newest first; a damaged snapshot is not among them. */
  listRestorePoints(): Promise<RestorePoint[]>;
  /** The text of a workshop at a restore point, as in a file; null where it is not there or cannot be read. */
  readRestorePoint(point: string, workshopId: string): Promise<string | null>;
  /** The versions of a workshop that are kept beside the database; of all workshops where none is named. */
  listVersions(workshopId: string | null): Promise<VersionShelf[]>;
  /** The text of a version as in a file; null where it is not there or cannot be read. */
  readVersion(workshopId: string, at: number): Promise<string | null>;
  /** Keeps a version, or what it is called now. It rejects where that fails. */
  writeVersion(workshopId: string, version: ShelvedVersion, text: string): Promise<void>;
  removeVersion(workshopId: string, at: number): Promise<void>;
  /**
   * The start is over: database and backup have been compared. @param isKept whether the database as it was found is
   * kept aside, because something took its place. @returns the folder in which it is; null where none is
   */
  settleStart(isKept: boolean): Promise<string | null>;
  /** Removes a database that cannot be opened, so that an empty one takes its place. It rejects unless it is kept aside. */
  discardDatabase(): Promise<void>;
  /** Opens a file by its path; the window itself knows no paths and has `openDroppedFile`. */
  openPath(path: string): Promise<OpenOutcome>;
}

/** What main tells the window. */
export interface DesktopEvents {
  /** Somebody chose a command in the native menu. */
  menuCommand: MenuCommand;
  /** A workshop file was opened from outside: by double click, or by a second start of the app. */
  fileOpened: OpenOutcome;
  /** The files of late, the latest first: when the window begins to listen, and whenever they change. */
  recentFiles: readonly RecentFile[];
  /** The window is about to close: make everything durable, then call `answerClose`. Where nobody listens, it closes. */
  closeRequested: null;
}

/** A dropped file as far as the contract has to know it; the DOM's `File` is one. */
export interface DroppedFile {
  readonly name: string;
  readonly size: number;
  arrayBuffer(): Promise<ArrayBuffer>;
}

/** @returns why a file is not read as a workshop; null where it may be. `size` in bytes */
export function refusalToRead({ name, size }: { name: string; size: number }): Message | null {
  if (!name.toLowerCase().endsWith(WORKSHOP_ENDING))
    return { key: 'desktop.file.wrongKind', params: { name } };
  return refusalOfSize({ name, size });
}

/** Why a file of whatever kind is too large to be read; null where it is not. */
export const refusalOfSize = ({ name, size }: { name: string; size: number }): Message | null =>
  size > MAX_WORKSHOP_BYTES
    ? { key: 'desktop.file.tooLarge', params: { name, limit: MAX_WORKSHOP_BYTES / 2 ** 20 } }
    : null;

/** What the window sees. */
export interface Desktop extends Omit<DesktopMethods, 'openPath'> {
  readonly target: 'electron' | 'browser';
  openDroppedFile(file: DroppedFile): Promise<OpenOutcome>;
  /** @returns what ends the listening */
  on<E extends keyof DesktopEvents>(event: E, listener: (payload: DesktopEvents[E]) => void): () => void;
}

/** Every method's name, as data; the type makes sure that none is missing. */
export const DESKTOP_METHODS = Object.keys({
  appInfo: true,
  windowReady: true,
  openWorkshopFile: true,
  readFile: true,
  saveFile: true,
  showTitle: true,
  enableCommands: true,
  openExternal: true,
  answerClose: true,
  backupStatus: true,
  writeJournal: true,
  takeSnapshot: true,
  listRestorePoints: true,
  readRestorePoint: true,
  listVersions: true,
  readVersion: true,
  writeVersion: true,
  removeVersion: true,
  settleStart: true,
  discardDatabase: true,
  openPath: true,
} satisfies Record<keyof DesktopMethods, true>) as readonly (keyof DesktopMethods)[];

/** Every event's name, as data. */
export const DESKTOP_EVENTS = Object.keys({
  menuCommand: true,
  fileOpened: true,
  recentFiles: true,
  closeRequested: true,
} satisfies Record<keyof DesktopEvents, true>) as readonly (keyof DesktopEvents)[];

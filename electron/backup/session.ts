/** The backup of this session of the app: at work while it runs, closed before it ends. */
import path from 'node:path';
import type { App } from 'electron';
import { Backup } from './backup';
import { nodeDisk } from './disk';

/** So often a snapshot is taken while there are edits. */
const SNAPSHOT_EVERY_MS = 5 * 60_000;

/** @returns what gives the backup, opened; where it cannot be opened it rejects, and tries again the next time */
export function keepBackup(app: App): () => Promise<Backup> {
  let opened: Promise<Backup> | null = null;
  const open = (): Promise<Backup> => {
    opened ??= Backup.open(nodeDisk, path.join(app.getPath('userData'), 'backup'), Date.now);
    opened.catch(() => (opened = null));
    return opened;
  };
  const timer = setInterval(() => void snapshot(opened), SNAPSHOT_EVERY_MS);
  timer.unref();

  let isClosed = false;
  app.on('will-quit', (event) => {
    if (isClosed || !opened) return;
    event.preventDefault();
    clearInterval(timer);
    void opened
      .then((backup) => backup.close())
      // The app ends all the same: what was written down is there, and the next start finds an end without a word.
      .catch(() => undefined)
      .finally(() => {
        isClosed = true;
        app.quit();
      });
  });
  return open;
}

/** One that fails is made up for by the next; the journal, which has the same disk, tells the window. */
async function snapshot(opened: Promise<Backup> | null): Promise<void> {
  await opened?.then((backup) => backup.takeSnapshot('work')).catch(() => undefined);
}

/** Saving the open workshop to a file, and going back to the state in it. What fails is told, and changes nothing. */
import { notifications } from '@mantine/notifications';
import type { ChangedFile, FileLink } from '#shared/desktop';
import type { Message } from '#shared/texts/index';
import { saveToFile } from '../session/fileCopy';
import type { Services } from '../session/services';
import type { Session } from '../session/session';
import { keepOther, PresentNotSaved } from '../session/versions';
import { tellError } from '../ui/tellError';
import { say, t } from '../ui/text';
import type { AskConflict } from './FileConflict';
import { readFileState, takeFileState, type FileState } from './linkedFile';
import { tellRepairs } from './takeIn';

/** @param ask asks what to do with a file that another program has changed */
export function fileDeeds(session: Session, services: Services, ask: AskConflict) {
  let turn = Promise.resolve();
  /** One after the other: what the first has written is no other program's change to the second. */
  const inTurn = (deed: () => Promise<void>) => (turn = turn.then(deed));
  const linked = () => session.store.getState().fileCopy?.link ?? null;

  const save = async (link: FileLink): Promise<void> => {
    try {
      const result = await saveToFile(session, services, link);
      if (!result) return;
      if ('changed' in result) return await settle(result.changed);
      if ('failed' in result) return tellError(t('app.file.notSaved'), say(result.failed));
      notifications.show({ message: t('app.file.saved', { name: result.saved }) });
    } catch (error) {
      reportError(error);
      tellError(t('app.file.notSaved'), t('app.file.saveFailed'));
    }
  };

  /** Lets the user choose between the present state and the one that another program has left in the file. */
  const settle = async (changed: ChangedFile): Promise<void> => {
    const found = await readFileState(session, services, changed.link);
    const reason = 'reason' in found ? found.reason : null;
    switch (await ask(changed, reason)) {
      case 'cancel':
        return;
      case 'saveAs':
        return save(null);
      case 'take':
        return take(async () => found);
      case 'overwrite':
        if (!('reason' in found))
          await keepOther(found.workshop, services, t('app.file.overwrittenVersion', { name: changed.name }));
        // The file may have changed again while the question was there: what was read is what may be overwritten.
        return save('reason' in found ? changed.link : found.file.link);
    }
  };

  /** Puts a state of the file in place of the present one. */
  const take = async (find: () => Promise<FileState | { reason: Message }>): Promise<void> => {
    try {
      const found = await find();
      if ('reason' in found) return tellError(t('app.file.notTaken'), say(found.reason));
      const { name } = found.file;
      await takeFileState(session, services, found);
      notifications.show({ message: t('app.file.stateTaken', { name }) });
      if (found.repairs.length) tellRepairs(name, found.repairs);
    } catch (error) {
      const isUnsaved = error instanceof PresentNotSaved;
      if (!isUnsaved) reportError(error);
      tellError(t('app.file.notTaken'), t(isUnsaved ? 'history.presentNotSaved' : 'app.file.storageFailed'));
    }
  };

  return {
    save: () => inTurn(() => save(linked())),
    saveAs: () => inTurn(() => save(null)),
    revert: () => inTurn(() => take(() => readFileState(session, services, linked()))),
  };
}

/** What can be done with versions. What fails is told, and changes nothing. */
import { useMemo } from 'react';
import { notifications } from '@mantine/notifications';
import type { Workshop } from '#shared/model/workshop';
import { useSession } from '../../session/hooks';
import { useServices, type Version } from '../../session/services';
import { keepPresent, PresentNotSaved, restoreVersion } from '../../session/versions';
import { tellError } from '../../ui/tellError';
import { t } from '../../ui/text';
import { versionTitle } from './versionText';

export function useVersionDeeds() {
  const session = useSession();
  const services = useServices();
  return useMemo(() => {
    const { library } = services;
    return {
      /** Keeps the present state under a name. @returns whether it is kept */
      keep: (name: string) =>
        succeeds(t('history.keep.failed'), () => keepPresent(session, services, { reason: 'named', name })),
      rename: (key: number, name: string) =>
        succeeds(t('history.notChanged'), () => library.renameVersion(key, name)),
      /** @returns what takes it back; null where it could not be deleted */
      remove: async (key: number): Promise<(() => Promise<boolean>) | null> => {
        let takeBack: (() => Promise<boolean>) | null = null;
        await succeeds(t('history.notChanged'), async () => {
          const removed = await library.deleteVersion(key);
          if (removed)
            takeBack = () => succeeds(t('history.notChanged'), () => library.bringVersionBack(removed));
        });
        return takeBack;
      },
      /** Puts a version in place of the present state. @returns whether it is there */
      restore: async (version: Version, workshop: Workshop) => {
        if (!session.mayEdit()) return false;
        const isDone = await succeeds(t('history.notRestored'), () =>
          restoreVersion(session, services, workshop),
        );
        if (isDone) notifications.show({ message: t('history.restored', { name: versionTitle(version) }) });
        return isDone;
      },
    };
  }, [session, services]);
}

async function succeeds(title: string, work: () => Promise<unknown>): Promise<boolean> {
  try {
    await work();
    return true;
  } catch (error) {
    if (error instanceof PresentNotSaved) tellError(title, t('history.presentNotSaved'));
    else {
      reportError(error);
      tellError(title, t('history.storageFailed'));
    }
    return false;
  }
}

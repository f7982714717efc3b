/** What can be done with a workshop from outside: rename, duplicate, archive, delete and bring back. */
import { useMemo } from 'react';
import { Button, Group } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { published } from '#shared/model/published';
import { saveToFile } from '../../session/fileCopy';
import { openWorkshop, readStored, type NotOpened } from '../../session/open';
import { whyNotOpened } from '../../parts/whyNotOpened';
import { NotWrittenDown, useServices, type LibraryState, type WorkshopSummary } from '../../session/services';
import type { Session } from '../../session/session';
import { tellError } from '../../ui/tellError';
import { say, t } from '../../ui/text';

export function useWorkshopDeeds() {
  const services = useServices();
  return useMemo(() => {
    const { library } = services;

    const moveTo = async (summary: WorkshopSummary, state: LibraryState) => {
      const before = summary.state;
      await library.setState(summary.id, state);
      offerUndo(t(`library.moved.${state}`, { title: summary.title }), () =>
        told(library.setState(summary.id, before)),
      );
    };

    /** Does something with a workshop that no other window has. */
    const withSession = async (id: string, work: (session: Session) => Promise<void>) => {
      const opened = await openWorkshop(id, services);
      if (opened.state !== 'open') return tellNotOpened(opened);
      await work(opened.session).finally(opened.release);
    };

    return {
      rename: (id: string, title: string) =>
        withSession(id, async (session) => {
          session.dispatch({ type: 'setDetails', patch: { title } });
          await session.flush();
          const failure = session.store.getState().saveFailure;
          if (failure instanceof NotWrittenDown) library.makeUpFor(failure);
          else if (session.isDirty) tellError(t('library.notRenamed'), t('library.notRenamedText'));
        }),
      duplicate: async (id: string) => {
        const read = await readStored(id, services);
        if (read.state !== 'read') return tellNotOpened(read);
        const { workshop } = read;
        const copy = {
          ...published(workshop),
          id: services.newId('workshop'),
          title: t('library.copyOf', { title: workshop.title }),
        };
        await told(library.add(copy));
      },
      /** Writes to a new file, which is the workshop's file from then on. */
      saveToFile: (id: string) =>
        withSession(id, async (session) => {
          const result = await saveToFile(session, services, null);
          if (result && 'failed' in result) tellError(t('app.file.notSaved'), say(result.failed));
          if (result && 'saved' in result)
            notifications.show({ message: t('app.file.saved', { name: result.saved }) });
        }),
      archive: (summary: WorkshopSummary) => told(moveTo(summary, 'archived')),
      remove: (summary: WorkshopSummary) => told(moveTo(summary, 'deleted')),
      bringBack: (id: string) => told(library.setState(id, 'active')),
    };
  }, [services]);
}

/** Settles once a change of the library is done, or has failed and that is told. */
async function told(change: Promise<unknown>): Promise<void> {
  try {
    await change;
  } catch (error) {
    reportError(error);
    tellError(t('library.notDone'), t('library.storageFailed'));
  }
}

function tellNotOpened(opened: NotOpened | { state: 'elsewhere' }): void {
  tellError(t(`app.notOpened.${opened.state}.title`), whyNotOpened(opened));
}

function offerUndo(message: string, undo: () => Promise<void>): void {
  const id = notifications.show({
    autoClose: 10_000,
    priority: 1,
    message: (
      <Group justify="space-between" wrap="nowrap">
        {message}
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => {
            notifications.hide(id);
            void undo();
          }}
        >
          {t('app.undo')}
        </Button>
      </Group>
    ),
  });
}

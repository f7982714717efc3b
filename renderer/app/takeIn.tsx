/** What follows when a workshop file was opened, in whatever way. */
import { Button, Group, List, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import type { OpenOutcome } from '#shared/desktop';
import { fileText } from '#shared/file/serialize';
import type { Workshop } from '#shared/model/workshop';
import type { Message } from '#shared/texts/index';
import { rememberFile } from '../session/fileCopy';
import { replaceWhenOpen } from '../session/open';
import { goToPlace } from '../session/route';
import type { Services } from '../session/services';
import { tellError } from '../ui/tellError';
import { say, t } from '../ui/text';
import { readWorkshopFile } from '../workers/file';

export type Choice = 'replace' | 'copy' | 'cancel';
/** Asks what to do with a file whose workshop is in the library already. */
export type AskReplace = (workshop: Workshop, fileName: string) => Promise<Choice>;

let turn = Promise.resolve();

/**
 * Takes an opened file into the library and goes to it, one after the other: each may have a question. A broken one
 * changes nothing and is told, as is what fails.
 */
export function takeIn(outcome: OpenOutcome, services: Services, ask: AskReplace): Promise<void> {
  turn = turn.then(() =>
    takeInOpened(outcome, services, ask).catch((error: unknown) => {
      reportError(error);
      tellError(t('app.file.notOpened'), t('app.file.storageFailed'));
    }),
  );
  return turn;
}

async function takeInOpened(outcome: OpenOutcome, services: Services, ask: AskReplace): Promise<void> {
  if (outcome.outcome === 'cancelled') return;
  if (outcome.outcome === 'failed') return tellError(t('app.file.notOpened'), say(outcome.message));
  const read = await readWorkshopFile(outcome.text, outcome.name);
  if ('reason' in read) return tellError(t('app.file.notOpened'), say(read.reason));

  const { library } = services;
  const { workshop } = read;
  const choice = (await library.has(workshop.id)) ? await ask(workshop, outcome.name) : 'new';
  if (choice === 'cancel') return;
  const placed = choice === 'copy' ? { ...workshop, id: services.newId('workshop') } : workshop;
  if (choice === 'replace') {
    await services.desktop.takeSnapshot('import');
    await library.keepVersion(workshop.id, { reason: 'replacedByFile', name: null });
    await library.setState(workshop.id, 'active');
    await replaceWhenOpen({ workshop, file: outcome }, services);
  } else await library.add(placed);
  // A copy is another workshop than the file's: Save must not write it over the file.
  if (choice === 'new') await rememberFile(placed, { ...outcome, text: fileText(placed) }, services);
  if (read.repairs.length) tellRepairs(outcome.name, read.repairs);
  goToPlace(placed.id, 'map');
}

/** More repairs than these are counted, not listed. */
const LISTED = 8;

/** Lists what had to be mended so that a file could be opened. */
export function tellRepairs(name: string, repairs: readonly Message[]): void {
  notifications.show({
    title: t('app.file.repaired', { name }),
    autoClose: false,
    message: (
      <List size="sm">
        {repairs.slice(0, LISTED).map((repair, index) => (
          <List.Item key={index}>{say(repair)}</List.Item>
        ))}
        {repairs.length > LISTED && (
          <List.Item>{t('app.file.moreRepairs', { count: repairs.length - LISTED })}</List.Item>
        )}
      </List>
    ),
  });
}

/** The question itself: three answers, none of which loses anything. */
export function ReplaceQuestion({
  fileName,
  title,
  onChoice,
}: {
  fileName: string;
  title: string;
  onChoice: (choice: Choice) => void;
}) {
  return (
    <Stack>
      <Text>{t('app.file.exists', { name: fileName, title })}</Text>
      <Group justify="flex-end">
        <Button variant="default" onClick={() => onChoice('cancel')}>
          {t('app.cancel')}
        </Button>
        <Button variant="default" onClick={() => onChoice('copy')}>
          {t('app.file.asCopy')}
        </Button>
        <Button onClick={() => onChoice('replace')} data-autofocus>
          {t('app.file.replace')}
        </Button>
      </Group>
    </Stack>
  );
}

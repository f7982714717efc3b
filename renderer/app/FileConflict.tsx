/** The question what to do with a file that another program has changed: no answer loses anything unsaid. */
import { Button, Group, Stack, Text } from '@mantine/core';
import type { ChangedFile } from '#shared/desktop';
import type { Message } from '#shared/texts/index';
import { formatMoment } from '../ui/moments';
import { say, t } from '../ui/text';

export type ConflictAnswer = 'overwrite' | 'saveAs' | 'take' | 'cancel';

/** Asks; `reason` says why the file holds no state that could be opened or kept, and is null where it does. */
export type AskConflict = (file: ChangedFile, reason: Message | null) => Promise<ConflictAnswer>;

export function FileConflict({
  file: { name, changedAt },
  reason,
  onAnswer,
}: {
  file: ChangedFile;
  reason: Message | null;
  onAnswer: (answer: ConflictAnswer) => void;
}) {
  return (
    <Stack>
      <Text>{t('app.file.changed', { name, moment: formatMoment(changedAt) })}</Text>
      {reason ? (
        <>
          <Text>{say(reason)}</Text>
          <Text>{t('app.file.changedLoss')}</Text>
        </>
      ) : (
        <Text>{t('app.file.changedSafe')}</Text>
      )}
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={() => onAnswer('cancel')} data-autofocus>
          {t('app.cancel')}
        </Button>
        <Button variant="default" onClick={() => onAnswer('saveAs')}>
          {t('app.file.saveAs')}
        </Button>
        {!reason && (
          <Button variant="default" onClick={() => onAnswer('take')}>
            {t('app.file.takeState')}
          </Button>
        )}
        <Button color={reason ? 'red' : undefined} onClick={() => onAnswer('overwrite')}>
          {t('app.file.overwrite')}
        </Button>
      </Group>
    </Stack>
  );
}

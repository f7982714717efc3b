/** The start: the database is looked at before anything is shown of it, and a person is asked where that is doubtful. */
import { useCallback, useEffect, useState, type ReactNode } from 'react';
import { Button, Center, Loader, Stack, Text, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { DoubtScreen } from '../features/backups/BackupScreen';
import { useServices, type Found } from '../session/services';
import { tellError } from '../ui/tellError';
import { t } from '../ui/text';

type State =
  'checking' | 'open' | Exclude<Found, { state: 'sound' | 'mended' | 'unguarded' }> | { state: 'silent' };

/** The database is given this long to answer, in milliseconds; comparing has a limit of its own. */
const SILENCE_MS = 15_000;

export function StartGate({ children }: { children: ReactNode }) {
  const { library } = useServices();
  const [state, setState] = useState<State>('checking');
  const [attempt, setAttempt] = useState(0);
  const open = useCallback(() => {
    setState('open');
    library.purge().catch(reportError);
  }, [library]);

  useEffect(() => {
    let isCurrent = true;
    const alarm = setTimeout(() => setState({ state: 'silent' }), SILENCE_MS);
    library
      .start()
      .then((found) => {
        if (!isCurrent) return;
        switch (found.state) {
          case 'mended':
            tellMended(found.titles);
            return open();
          case 'unguarded':
            tellError(t('restore.unguarded'), t('restore.unguardedText', { reason: found.reason }));
            return open();
          case 'sound':
            return open();
          default:
            return setState(found);
        }
      })
      .catch((error: unknown) => {
        reportError(error);
        if (isCurrent) setState({ state: 'silent' });
      })
      .finally(() => clearTimeout(alarm));
    return () => {
      isCurrent = false;
      clearTimeout(alarm);
    };
  }, [library, open, attempt]);

  const lookAgain = () => {
    setState('checking');
    setAttempt((count) => count + 1);
  };
  if (state === 'open') return children;
  if (state === 'checking')
    return (
      <Center h="100%">
        <Loader size="sm" aria-label={t('restore.checking')} />
      </Center>
    );
  if (state.state === 'doubtful' && state.hasBackup)
    return <DoubtScreen doubt={state.doubt} onSettled={open} />;
  return <NotStarted reason={state.state === 'doubtful' ? 'noBackup' : state.state} onRetry={lookAgain} />;
}

function NotStarted({
  reason,
  onRetry,
}: {
  reason: 'noBackup' | 'newer' | 'blocked' | 'silent';
  onRetry: () => void;
}) {
  return (
    <Stack p="xl" maw={600} role="alert" component="main" align="flex-start">
      <Title order={1}>{t(`restore.${reason}.title`)}</Title>
      <Text>{t(`restore.${reason}.text`)}</Text>
      <Button onClick={onRetry}>{t('restore.tryAgain')}</Button>
    </Stack>
  );
}

function tellMended(titles: readonly string[]): void {
  notifications.show({
    title: t('restore.mended'),
    message: titles.length
      ? t('restore.mendedText', { titles: titles.join(', ') })
      : t('restore.mendedEmpty'),
    autoClose: false,
  });
}

/** The start: the database is looked at before anything is shown of it, and a person is asked where that is doubtful. */
import { useCallback, useEffect, useState, type ReactNode } from 'react';
import { Button, Center, Loader } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { DoubtScreen } from '../features/backups/BackupScreen';
import { useServices, type Found } from '../session/services';
import { tellError } from '../ui/tellError';
import { t } from '../ui/text';
import { ProblemPage } from './ProblemPage';

type State = 'checking' | 'open' | Exclude<Found, { state: 'sound' | 'mended' }> | { state: 'silent' };

/** The database is given this long to answer, in milliseconds; comparing has a limit of its own. */
const SILENCE_MS = 15_000;

export function StartGate({ children }: { children: ReactNode }) {
  const { library, desktop } = useServices();
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
            if (found.isEmpty) return setState(found);
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
  const { reason, way } = whyNotStarted(state);
  return (
    <NotStarted
      title={t(`restore.${reason}.title`)}
      text={t(`restore.${reason}.text`, { reason: 'reason' in state ? state.reason : '' })}
      onRetry={lookAgain}
    >
      {way && desktop.target === 'electron' && <GoOn label={t(`restore.${way}`)} onDone={open} />}
    </NotStarted>
  );
}

type Problem = Exclude<State, 'checking' | 'open'>;

/** Why nothing is shown, and how one can go on all the same; null where one had better not. */
function whyNotStarted(problem: Problem) {
  switch (problem.state) {
    case 'unguarded':
      return { reason: 'unguardedEmpty', way: 'startEmpty' } as const;
    case 'doubtful':
      if (problem.doubt === 'unreadable') return { reason: 'noBackup', way: 'startEmpty' } as const;
      if (problem.doubt === 'empty') return { reason: 'lost', way: 'startEmpty' } as const;
      return { reason: 'lostPart', way: 'keepAsIs' } as const;
    default:
      return { reason: problem.state, way: null } as const;
  }
}

function NotStarted({
  title,
  text,
  onRetry,
  children,
}: {
  title: string;
  text: string;
  onRetry: () => void;
  children: ReactNode;
}) {
  return (
    <ProblemPage title={title} text={text}>
      <Button onClick={onRetry}>{t('restore.tryAgain')}</Button>
      {children}
    </ProblemPage>
  );
}

/** Takes the database as it is, where nothing is kept that could be brought back; what it was is put aside. */
function GoOn({ label, onDone }: { label: string; onDone: () => void }) {
  const { library } = useServices();
  const [isBusy, setBusy] = useState(false);
  const start = async () => {
    setBusy(true);
    try {
      const folder = await library.goOn();
      onDone();
      if (folder !== null) notifications.show({ message: t('restore.aside', { folder }), autoClose: false });
    } catch (error) {
      reportError(error);
      tellError(t('restore.notStarted'), t('restore.failedText'));
      setBusy(false);
    }
  };
  return (
    <Button variant="default" loading={isBusy} onClick={() => void start()}>
      {label}
    </Button>
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

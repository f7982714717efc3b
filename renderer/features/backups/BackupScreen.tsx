/** The screens around the choice of a state: at a start that found the database doubtful, and when somebody asks for it. */
import { useState, type ReactNode } from 'react';
import { Button, Title } from '@mantine/core';
import { goToLibrary } from '../../session/route';
import { useServices, type Doubt } from '../../session/services';
import { tellError } from '../../ui/tellError';
import { t } from '../../ui/text';
import { RestoreChoice } from './RestoreChoice';
import classes from './BackupScreen.module.css';

/** The start cannot decide with what to go on. */
export function DoubtScreen({ doubt, onSettled }: { doubt: Doubt; onSettled: () => void }) {
  const { library } = useServices();
  const [isBusy, setBusy] = useState(false);
  const goOn = async () => {
    setBusy(true);
    try {
      await library.goOn();
      onSettled();
    } catch (error) {
      reportError(error);
      tellError(t('restore.failed'), t('restore.failedText'));
      setBusy(false);
    }
  };
  const isEmpty = doubt === 'empty' || doubt === 'unreadable';
  return (
    <Frame title={t(`restore.doubt.${doubt}.title`)} text={t(`restore.doubt.${doubt}.text`)}>
      <RestoreChoice onRestored={onSettled} hasLatest={false}>
        <Button variant="default" loading={isBusy} onClick={() => void goOn()}>
          {t(isEmpty ? 'restore.startEmpty' : 'restore.keepAsIs')}
        </Button>
      </RestoreChoice>
    </Frame>
  );
}

export function BackupsScreen() {
  return (
    <Frame title={t('restore.backups.title')} text={t('restore.backups.text')}>
      <RestoreChoice onRestored={goToLibrary} hasLatest>
        <Button variant="default" onClick={goToLibrary}>
          {t('app.toLibrary')}
        </Button>
      </RestoreChoice>
    </Frame>
  );
}

function Frame({ title, text, children }: { title: string; text: string; children: ReactNode }) {
  return (
    <main className={classes.page} aria-label={title}>
      <header className={classes.head}>
        <Title order={1} className={classes.title}>
          {title}
        </Title>
        <p className={classes.text}>{text}</p>
      </header>
      {children}
    </main>
  );
}

/** Makes the PDF in the worker, with progress and cancel, and hands it to the desktop to save. */
import { useCallback, useMemo, useRef, useState } from 'react';
import { Button, Progress } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { FileDown } from 'lucide-react';
import { useSession } from '../../session/hooks';
import { useServices } from '../../session/services';
import { runAction, useActions, type Action } from '../../ui/actions';
import { tellError } from '../../ui/tellError';
import { say, t } from '../../ui/text';
import { reportMaker, type PdfJob } from '../../workers/report';
import classes from './ExportBar.module.css';

/** Progress from 0 to 1; null while nothing is being made. */
function useExport() {
  const session = useSession();
  const { desktop } = useServices();
  const [progress, setProgress] = useState<number | null>(null);
  const job = useRef<PdfJob | null>(null);

  const run = useCallback(async () => {
    const { workshop } = session;
    setProgress(0);
    try {
      job.current = reportMaker.makePdf(workshop, setProgress);
      const content = await job.current.done;
      if (content === null) return;
      const saved = await desktop.saveFile({
        kind: 'pdf',
        suggestedName: workshop.title,
        content,
        link: null,
      });
      if (saved.outcome === 'saved')
        notifications.show({ message: t('app.file.saved', { name: saved.name }) });
      if (saved.outcome === 'failed') tellFailure(say(saved.message));
    } catch (error) {
      tellFailure(error instanceof Error ? error.message : String(error));
    } finally {
      job.current = null;
      setProgress(null);
    }
  }, [session, desktop]);
  const cancel = useCallback(() => job.current?.cancel(), []);
  return { progress, run, cancel };
}

const tellFailure = (message: string) => tellError(t('reportScreen.notExported'), message);

export function ExportBar() {
  const { progress, run, cancel } = useExport();
  const isBusy = progress !== null;
  const actions = useMemo<Action[]>(
    () => [
      {
        id: 'report.export',
        label: t('reportScreen.export'),
        group: t('app.group.file'),
        shortcut: 'mod+E',
        inText: true,
        disabled: isBusy,
        run: () => void run(),
      },
    ],
    [isBusy, run],
  );
  useActions(actions);
  return (
    <div className={classes.bar}>
      {isBusy ? (
        <>
          <Progress
            className={classes.progress}
            value={progress * 100}
            aria-label={t('reportScreen.exporting')}
          />
          <Button variant="default" onClick={cancel}>
            {t('app.cancel')}
          </Button>
        </>
      ) : (
        <Button leftSection={<FileDown size={16} aria-hidden />} onClick={() => runAction('report.export')}>
          {t('reportScreen.export')}
        </Button>
      )}
    </div>
  );
}

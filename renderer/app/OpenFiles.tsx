/** Every way in for a workshop file: the dialog, drag and drop, the desktop's double click. */
import { useEffect, useMemo, useState, type DragEvent, type ReactNode } from 'react';
import { Modal } from '@mantine/core';
import type { OpenOutcome, RecentFile } from '#shared/desktop';
import { useServices } from '../session/services';
import { useActions, type Action } from '../ui/actions';
import { t } from '../ui/text';
import { ReplaceQuestion, takeIn, type Choice } from './takeIn';
import classes from './OpenFiles.module.css';

interface Question {
  title: string;
  fileName: string;
  answer: (choice: Choice) => void;
}

export function OpenFiles({ children }: { children: ReactNode }) {
  const services = useServices();
  const [question, setQuestion] = useState<Question | null>(null);
  const [isOver, setOver] = useState(false);

  const take = useMemo(() => {
    const ask = (workshop: { title: string }, fileName: string) =>
      new Promise<Choice>((answer) => setQuestion({ title: workshop.title, fileName, answer }));
    return (outcome: OpenOutcome) => takeIn(outcome, services, ask);
  }, [services]);

  const [recent, setRecent] = useState<readonly RecentFile[]>([]);
  useEffect(() => services.desktop.on('recentFiles', setRecent), [services]);
  useEffect(() => services.desktop.on('fileOpened', (outcome) => void take(outcome)), [services, take]);

  const actions = useMemo<Action[]>(
    () => [
      {
        id: 'file.open',
        label: t('app.file.open'),
        group: t('app.group.file'),
        shortcut: 'mod+O',
        inText: true,
        run: () => void services.desktop.openWorkshopFile().then(take),
      },
      ...recent.map(({ name, link }, index) => ({
        id: `file.recent.${index}`,
        label: t('app.file.openRecent', { name }),
        group: t('app.group.file'),
        run: () => void services.desktop.readFile(link).then(take),
      })),
    ],
    [services, take, recent],
  );
  useActions(actions);

  const choose = (choice: Choice) => {
    question?.answer(choice);
    setQuestion(null);
  };
  const drag = {
    onDragOver: (event: DragEvent) => {
      if (!event.dataTransfer.types.includes('Files')) return;
      event.preventDefault();
      setOver(true);
    },
    onDragLeave: (event: DragEvent) => {
      if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false);
    },
    onDrop: (event: DragEvent) => {
      setOver(false);
      if (!event.dataTransfer.types.includes('Files')) return;
      event.preventDefault();
      for (const file of event.dataTransfer.files) void services.desktop.openDroppedFile(file).then(take);
    },
  };

  return (
    <div className={classes.area} {...drag}>
      {children}
      {isOver && (
        <div className={classes.over} role="status">
          {t('app.file.drop')}
        </div>
      )}
      <Modal opened={question !== null} onClose={() => choose('cancel')} title={t('app.file.existsTitle')}>
        {question && (
          <ReplaceQuestion title={question.title} fileName={question.fileName} onChoice={choose} />
        )}
      </Modal>
    </div>
  );
}

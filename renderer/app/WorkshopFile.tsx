/** The open workshop and its file: the actions for it, and the question that one of them may have. */
import { useCallback, useState } from 'react';
import { Modal } from '@mantine/core';
import type { ChangedFile } from '#shared/desktop';
import type { Message } from '#shared/texts/index';
import { useActions } from '../ui/actions';
import { t } from '../ui/text';
import { FileConflict, type AskConflict, type ConflictAnswer } from './FileConflict';
import { useFileActions } from './useFileActions';

interface Question {
  file: ChangedFile;
  reason: Message | null;
  answer: (answer: ConflictAnswer) => void;
}

export function WorkshopFile() {
  const [question, setQuestion] = useState<Question | null>(null);
  const ask = useCallback<AskConflict>(
    (file, reason) => new Promise((answer) => setQuestion({ file, reason, answer })),
    [],
  );
  useActions(useFileActions(ask));

  const answer = (answer: ConflictAnswer) => {
    question?.answer(answer);
    setQuestion(null);
  };
  return (
    <Modal
      opened={question !== null}
      onClose={() => answer('cancel')}
      title={t('app.file.changedTitle')}
      size="lg"
    >
      {question && <FileConflict file={question.file} reason={question.reason} onAnswer={answer} />}
    </Modal>
  );
}

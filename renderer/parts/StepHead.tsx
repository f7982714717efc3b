/** The head of a step's screen: what it is called, what it is for, and what it looks like when it is done. */
import { useState, type ReactNode } from 'react';
import { Button, Modal } from '@mantine/core';
import { Lightbulb } from 'lucide-react';
import type { Step } from '#shared/model/vocabulary';
import { t } from '../ui/text';
import classes from './StepHead.module.css';

type Own = {
  step: Step;
  /** Beside the title: how far the step is. */
  status?: ReactNode;
  /** The step's primary action. */
  action?: ReactNode;
};

export function StepHead({ step, status, action }: Own) {
  return (
    <header className={classes.head}>
      <div className={classes.line}>
        <h1 className={classes.title}>{t(`words.step.${step}`)}</h1>
        {status !== undefined && (
          <p className={classes.status} role="status">
            {status}
          </p>
        )}
        <span className={classes.gap} />
        <StepExample step={step} />
        {action}
      </div>
      <p className={classes.purpose} data-desk>
        {t(`method.purpose.${step}`)}
      </p>
    </header>
  );
}

/** What a step is for, with its example, where the screen has no room for a head. */
export function StepIntro({ step }: { step: Step }) {
  return (
    <p className={classes.intro} data-desk>
      {t(`method.purpose.${step}`)} <StepExample step={step} />
    </p>
  );
}

/** A worked example of a step, on demand. */
function StepExample({ step }: { step: Step }) {
  const [isOpen, setOpen] = useState(false);
  const lines = t(`method.example.${step}`).split('\n');
  return (
    <>
      <Button
        variant="subtle"
        color="gray"
        size="compact-md"
        leftSection={<Lightbulb size={16} aria-hidden />}
        data-desk
        onClick={() => setOpen(true)}
      >
        {t('method.exampleButton')}
      </Button>
      <Modal
        opened={isOpen}
        onClose={() => setOpen(false)}
        title={t('method.exampleTitle', { step: t(`words.step.${step}`) })}
        size="lg"
      >
        <p className={classes.about}>{t('method.exampleOf')}</p>
        <ul className={classes.example}>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </Modal>
    </>
  );
}

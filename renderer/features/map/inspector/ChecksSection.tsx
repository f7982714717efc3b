/** Shortcuts that were taken, safeguards that are there, and for a store the questions of its data's life. */
import { Checkbox } from '@mantine/core';
import type { Component } from '#shared/model/entities';
import {
  CHECK_ANSWERS,
  SAFEGUARDS,
  SHORTCUTS,
  STORE_QUESTIONS,
  type ComponentKind,
} from '#shared/model/vocabulary';
import { Choice } from '../../../ui/Choice';
import { CommitTextarea } from '../../../ui/CommitText';
import { t } from '../../../ui/text';
import { useEdit } from './useEdit';
import classes from './Inspector.module.css';

/** Kinds that hold data which is found again: they answer how it comes, is kept current, and goes. */
const STORES: readonly ComponentKind[] = ['vectorStore', 'retrievalPipeline', 'database', 'fileStore'];

export function ChecksSection({ component }: { component: Component }) {
  const { set } = useEdit('components', component.id);
  return (
    <>
      <fieldset className={classes.group}>
        <legend className={classes.legend}>{t('map.checks.shortcuts')}</legend>
        {SHORTCUTS.map((shortcut) => (
          <Checkbox
            key={shortcut}
            label={t(`words.shortcut.${shortcut}`)}
            checked={component.shortcuts.includes(shortcut)}
            onChange={() => set({ shortcuts: toggled(SHORTCUTS, component.shortcuts, shortcut) })}
          />
        ))}
      </fieldset>
      <fieldset className={classes.group}>
        <legend className={classes.legend}>{t('map.checks.safeguards')}</legend>
        {SAFEGUARDS.map((safeguard) => (
          <Checkbox
            key={safeguard}
            label={t(`words.safeguard.${safeguard}`)}
            checked={component.safeguards.includes(safeguard)}
            onChange={() => set({ safeguards: toggled(SAFEGUARDS, component.safeguards, safeguard) })}
          />
        ))}
      </fieldset>
      {STORES.includes(component.kind) && <StoreQuestions component={component} />}
    </>
  );
}

/** The chosen words with one added or taken out, in the order of the vocabulary. */
function toggled<T extends string>(all: readonly T[], chosen: readonly T[], word: T): T[] {
  return all.filter((other) => (other === word ? !chosen.includes(word) : chosen.includes(other)));
}

function StoreQuestions({ component }: { component: Component }) {
  const { set, commit } = useEdit('components', component.id);
  const { storeAnswers } = component;
  return STORE_QUESTIONS.map((question) => {
    const given = storeAnswers[question] ?? { answer: '', state: 'unmet' as const };
    return (
      <fieldset key={question} className={classes.group}>
        <legend className={classes.legend}>{t(`words.storeQuestion.${question}`)}</legend>
        <Choice
          aria-label={t('map.checks.state', { question: t(`words.storeQuestion.${question}`) })}
          options={CHECK_ANSWERS}
          labelOf={(state) => t(`words.checkAnswer.${state}`)}
          value={given.state}
          onChange={(state) => set({ storeAnswers: { ...storeAnswers, [question]: { ...given, state } } })}
        />
        <CommitTextarea
          aria-label={t('map.checks.answer', { question: t(`words.storeQuestion.${question}`) })}
          placeholder={t('map.checks.answerHint')}
          minRows={1}
          value={given.answer}
          onCommit={(answer, visit) =>
            commit({ storeAnswers: { ...storeAnswers, [question]: { ...given, answer } } }, visit)
          }
        />
      </fieldset>
    );
  });
}

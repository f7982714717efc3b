/** One production question: why it is asked here, its answer, what shows it, and who sees to it. */
import { useMemo, useState } from 'react';
import { because } from '#shared/method/because';
import type { RelevantCheck } from '#shared/method/readiness/readiness';
import { citation } from '#shared/method/sources';
import { CHECK_ANSWERS } from '#shared/model/vocabulary';
import type { Workshop } from '#shared/model/workshop';
import { metWhen, questionOf, whyOf } from '../../parts/checkText';
import { OwnerPicker } from '../../parts/OwnerPicker';
import { showNotice } from '../../parts/useRemove';
import { useSession, useWorkshop } from '../../session/hooks';
import { CommitDate } from '../../ui/CommitDate';
import { CommitTextarea } from '../../ui/CommitText';
import { t } from '../../ui/text';
import { WordChoice, type Tone } from '../../ui/WordChoice';
import classes from './ReadinessScreen.module.css';

type Answer = Workshop['readiness'][string];
const UNANSWERED: Omit<Answer, 'answer'> = { evidence: '', ownerId: null, due: null };
const TONES = { unmet: 'bad', partial: 'fair', met: 'good', notApplicable: 'none' } as const satisfies Record<
  string,
  Tone
>;

export function CheckCard({ relevant: { check, reasons } }: { relevant: RelevantCheck }) {
  const session = useSession();
  const [hasMore, setMore] = useState(false);
  const { key, foundation } = check;
  const known = useWorkshop((workshop) => workshop.readiness[key]);
  const components = useWorkshop((workshop) => workshop.components);
  const flows = useWorkshop((workshop) => workshop.flows);
  const reason = useMemo(() => because(reasons, { components, flows }, t), [reasons, components, flows]);
  const question = questionOf(check);

  const edit = (patch: Partial<Answer> | null) => {
    const { [key]: before, ...others } = session.workshop.readiness;
    const next = patch === null ? null : { answer: 'unmet' as const, ...UNANSWERED, ...before, ...patch };
    return {
      type: 'setDetails' as const,
      patch: { readiness: next === null ? others : { ...session.workshop.readiness, [key]: next } },
    };
  };
  const set = (patch: Partial<Answer> | null, visit?: string) => {
    const before = session.workshop.readiness[key];
    const isDone = session.dispatch(edit(patch), visit === undefined ? {} : { mergeKey: visit });
    const isSaid = before && (before.evidence !== '' || before.ownerId !== null || before.due !== null);
    if (isDone && patch === null && isSaid) showNotice(session, t('method.takenBack'));
  };
  const labelled = (field: 'answer' | 'evidence' | 'owner' | 'due') =>
    t('method.fieldOf', { field: t(`readiness.${field}`), of: question });

  return (
    <li className={classes.check} id={key}>
      <div className={classes.checkHead}>
        <h3 className={classes.question}>{question}</h3>
        {foundation && (
          <span className={classes.foundation}>
            {t('readiness.foundationBadge', { name: t(`checks.foundation.${foundation}`) })}
          </span>
        )}
      </div>
      <WordChoice
        label={labelled('answer')}
        options={CHECK_ANSWERS}
        labelOf={(answer) => t(`words.checkAnswer.${answer}`)}
        toneOf={(answer) => TONES[answer]}
        value={known?.answer ?? null}
        isOptional
        onChange={(answer) => set(answer && { answer })}
      />
      {known && (
        <div className={classes.fields}>
          <CommitTextarea
            aria-label={labelled('evidence')}
            placeholder={t('readiness.evidenceHint')}
            minRows={1}
            value={known.evidence}
            onCommit={(evidence, visit) => set({ evidence }, visit)}
          />
          <OwnerPicker
            aria-label={labelled('owner')}
            value={known.ownerId}
            assign={(ownerId) => edit({ ownerId })}
          />
          <CommitDate
            aria-label={labelled('due')}
            value={known.due}
            onCommit={(due, visit) => set({ due }, visit)}
          />
        </div>
      )}
      <details className={classes.more} onToggle={(event) => setMore(event.currentTarget.open)}>
        <summary>{t('readiness.why')}</summary>
        {hasMore && (
          <dl>
            <dd>{whyOf(check)}</dd>
            <dt>{t('readiness.met')}</dt>
            <dd>{metWhen(check)}</dd>
            <dt>{t('readiness.sources')}</dt>
            <dd>{check.sources.map(citation).join(' · ')}</dd>
          </dl>
        )}
      </details>
      <p className={classes.reason}>{t('readiness.because', { reasons: reason })}</p>
    </li>
  );
}

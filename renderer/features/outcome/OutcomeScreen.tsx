/** The outcome: what shall improve, and what the AI may do for it. */
import { Checkbox, Group } from '@mantine/core';
import { TEXT_LINE_MAX } from '#shared/model/primitives';
import { AUDIENCES, DATA_SENSITIVITIES } from '#shared/model/vocabulary';
import type { Outcome } from '#shared/model/workshop';
import { StepHead } from '../../parts/StepHead';
import { useSession, useWorkshop } from '../../session/hooks';
import { OptionalChoice } from '../../ui/Choice';
import { CommitDate } from '../../ui/CommitDate';
import { CommitText, CommitTextarea, type Commit } from '../../ui/CommitText';
import { t } from '../../ui/text';
import { CoverPreview } from './CoverPreview';
import page from '../../ui/page.module.css';
import classes from './OutcomeScreen.module.css';

type TextField = {
  [K in keyof Outcome]: Outcome[K] extends string ? K : never;
}[keyof Outcome];

export function OutcomeScreen() {
  const session = useSession();
  const title = useWorkshop((workshop) => workshop.title);
  const team = useWorkshop((workshop) => workshop.team);
  const outcome = useWorkshop((workshop) => workshop.outcome);

  const set = (patch: Partial<Outcome>, mergeKey?: string) =>
    session.dispatch(
      { type: 'setDetails', patch: { outcome: { ...session.workshop.outcome, ...patch } } },
      mergeKey === undefined ? {} : { mergeKey },
    );
  const field = (name: TextField): { value: string; onCommit: Commit } => ({
    value: outcome[name],
    onCommit: (text, visit) => set({ [name]: text }, visit),
  });

  return (
    <div className={page.screen}>
      <StepHead step="outcome" />
      <div className={page.columns}>
        <div className={page.column}>
          <section className={page.card} aria-labelledby="outcome-workshop" data-desk>
            <h2 id="outcome-workshop" className={page.cardTitle}>
              {t('outcome.workshop')}
            </h2>
            <CommitText
              label={t('outcome.workshopTitle')}
              value={title}
              onCommit={(next, mergeKey) => {
                if (next.trim())
                  session.dispatch({ type: 'setDetails', patch: { title: next.trim() } }, { mergeKey });
              }}
            />
            <CommitText
              label={t('outcome.team')}
              placeholder={t('outcome.teamHint')}
              value={team}
              onCommit={(next, mergeKey) =>
                session.dispatch({ type: 'setDetails', patch: { team: next } }, { mergeKey })
              }
            />
          </section>
          <section className={page.card} aria-labelledby="outcome-result">
            <h2 id="outcome-result" className={page.cardTitle}>
              {t('outcome.result')}
            </h2>
            <CommitTextarea
              label={t('outcome.statement')}
              placeholder={t('outcome.statementHint')}
              {...field('statement')}
            />
            <CommitTextarea
              minRows={1}
              maxLength={TEXT_LINE_MAX}
              label={t('outcome.metric')}
              placeholder={t('outcome.metricHint')}
              {...field('metric')}
            />
            <div className={classes.three}>
              <CommitTextarea
                minRows={1}
                maxLength={TEXT_LINE_MAX}
                label={t('outcome.baseline')}
                placeholder={t('outcome.baselineHint')}
                {...field('baseline')}
              />
              <CommitTextarea
                minRows={1}
                maxLength={TEXT_LINE_MAX}
                label={t('outcome.target')}
                placeholder={t('outcome.targetHint')}
                {...field('target')}
              />
              <CommitDate
                label={t('outcome.date')}
                value={outcome.date}
                onCommit={(date, visit) => set({ date }, visit)}
              />
            </div>
            <OptionalChoice
              label={t('outcome.audience')}
              none={t('outcome.noAudience')}
              options={AUDIENCES}
              labelOf={(audience) => t(`words.audience.${audience}`)}
              value={outcome.audience}
              onChange={(audience) => set({ audience })}
            />
          </section>
        </div>
        <div className={page.column}>
          <section className={page.card} aria-labelledby="outcome-limits">
            <h2 id="outcome-limits" className={page.cardTitle}>
              {t('outcome.limits')}
            </h2>
            {(['aiMay', 'aiMustNever', 'atLowConfidence'] as const).map((name) => (
              <CommitTextarea
                key={name}
                label={t(`outcome.${name}`)}
                placeholder={t(`outcome.${name}Hint`)}
                {...field(name)}
              />
            ))}
            <Checkbox.Group
              label={t('outcome.sensitivity')}
              description={t('outcome.sensitivityHint')}
              value={outcome.dataSensitivity}
              onChange={(chosen) =>
                set({ dataSensitivity: DATA_SENSITIVITIES.filter((kind) => chosen.includes(kind)) })
              }
            >
              <Group mt={8} gap="lg">
                {DATA_SENSITIVITIES.map((kind) => (
                  <Checkbox key={kind} value={kind} label={t(`words.sensitivity.${kind}`)} />
                ))}
              </Group>
            </Checkbox.Group>
          </section>
          <CoverPreview title={title} outcome={outcome} />
        </div>
      </div>
    </div>
  );
}

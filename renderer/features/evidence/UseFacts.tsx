/** Three questions about how the MVP is used today. */
import { SIGN_STATES, USE_FACTS, type UseFact } from '#shared/model/vocabulary';
import { useSession, useWorkshop } from '../../session/hooks';
import { JudgementRow } from '../../parts/JudgementRow';
import { setJudgement } from '../../parts/setJudgement';
import { t } from '../../ui/text';
import type { Tone } from '../../ui/WordChoice';
import page from '../../ui/page.module.css';
import classes from './EvidenceScreen.module.css';

const TONES = { present: 'good', absent: 'bad', unknown: 'none' } as const satisfies Record<string, Tone>;

export function UseFacts() {
  return (
    <section className={page.card} aria-labelledby="evidence-use">
      <h2 id="evidence-use" className={page.cardTitle}>
        {t('evidence.use')}
      </h2>
      <p className={classes.text}>{t('evidence.useIntro')}</p>
      {USE_FACTS.map((fact) => (
        <Fact key={fact} fact={fact} />
      ))}
    </section>
  );
}

function Fact({ fact }: { fact: UseFact }) {
  const session = useSession();
  const known = useWorkshop((workshop) => workshop.facts[fact]);
  return (
    <JudgementRow
      name={t(`evidence.fact.${fact}`)}
      options={SIGN_STATES}
      labelOf={(state) => t(`evidence.factAnswer.${state}`)}
      toneOf={(state) => TONES[state]}
      answer={known?.state ?? null}
      notes={known}
      onAnswer={(state) => setJudgement(session, 'facts', fact, state && { state })}
      onNotes={(patch, visit) => setJudgement(session, 'facts', fact, patch, visit)}
    />
  );
}

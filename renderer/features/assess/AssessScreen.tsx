/** Assess: eight lenses and six warning signs, each judged with a note and evidence. */
import { LENSES, LENS_VERDICTS, SIGNS, SIGN_STATES, type Lens, type Sign } from '#shared/model/vocabulary';
import { useSession, useWorkshop } from '../../session/hooks';
import { JudgementRow } from '../../parts/JudgementRow';
import { setJudgement } from '../../parts/setJudgement';
import { StepHead } from '../../parts/StepHead';
import { t } from '../../ui/text';
import type { Tone } from '../../ui/WordChoice';
import page from '../../ui/page.module.css';
import classes from './AssessScreen.module.css';

const VERDICTS = {
  sound: 'good',
  strained: 'fair',
  failing: 'bad',
  unknown: 'none',
} as const satisfies Record<string, Tone>;
const STATES = { present: 'bad', absent: 'good', unknown: 'none' } as const satisfies Record<string, Tone>;

export function AssessScreen() {
  const lenses = useWorkshop((workshop) => workshop.lenses);
  const signs = useWorkshop((workshop) => workshop.signs);
  const verdicts = LENSES.flatMap((lens) => lenses[lens]?.verdict ?? []);
  const states = SIGNS.flatMap((sign) => signs[sign]?.state ?? []);
  const answers = [...verdicts, ...states];
  const unknown = answers.filter((answer) => answer === 'unknown').length;
  const progress = t('assess.progress', { answered: answers.length, all: LENSES.length + SIGNS.length });
  return (
    <div className={page.screen}>
      <StepHead
        step="assess"
        status={unknown > 0 ? `${progress} · ${t('assess.unknown', { count: unknown })}` : progress}
      />
      <div className={classes.columns}>
        <section className={page.card} aria-labelledby="assess-lenses">
          <h2 id="assess-lenses" className={page.cardTitle}>
            {t('assess.lenses')}
          </h2>
          {LENSES.map((lens) => (
            <LensRow key={lens} lens={lens} />
          ))}
        </section>
        <section className={page.card} aria-labelledby="assess-signs">
          <h2 id="assess-signs" className={page.cardTitle}>
            {t('assess.signs')}
          </h2>
          {SIGNS.map((sign) => (
            <SignRow key={sign} sign={sign} />
          ))}
        </section>
      </div>
    </div>
  );
}

function LensRow({ lens }: { lens: Lens }) {
  const session = useSession();
  const known = useWorkshop((workshop) => workshop.lenses[lens]);
  return (
    <JudgementRow
      name={t(`words.lens.${lens}`)}
      about={t(`assess.lens.${lens}`)}
      options={LENS_VERDICTS}
      labelOf={(verdict) => t(`words.verdict.${verdict}`)}
      toneOf={(verdict) => VERDICTS[verdict]}
      answer={known?.verdict ?? null}
      notes={known}
      onAnswer={(verdict) => setJudgement(session, 'lenses', lens, verdict && { verdict })}
      onNotes={(patch, visit) => setJudgement(session, 'lenses', lens, patch, visit)}
    />
  );
}

function SignRow({ sign }: { sign: Sign }) {
  const session = useSession();
  const known = useWorkshop((workshop) => workshop.signs[sign]);
  return (
    <JudgementRow
      name={t(`words.sign.${sign}`)}
      about={t(`assess.sign.${sign}`)}
      options={SIGN_STATES}
      labelOf={(state) => t(`words.signState.${state}`)}
      toneOf={(state) => STATES[state]}
      answer={known?.state ?? null}
      notes={known}
      onAnswer={(state) => setJudgement(session, 'signs', sign, state && { state })}
      onNotes={(patch, visit) => setJudgement(session, 'signs', sign, patch, visit)}
    />
  );
}

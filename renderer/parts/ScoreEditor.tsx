/** Likelihood × impact of a risk, as it is now and as it will be after the plan. */
import { useId, useRef, useState } from 'react';
import { Button, SegmentedControl } from '@mantine/core';
import type { Risk } from '#shared/model/entities';
import { riskLevel } from '#shared/model/queries';
import { useSession } from '../session/hooks';
import { t } from '../ui/text';
import type { MatrixPlace } from './riskField';
import { RiskMatrix } from './RiskMatrix';
import { ScorePill } from './ScorePill';
import classes from './ScoreEditor.module.css';

type Side = 'now' | 'afterPlan';
const MIDDLE: MatrixPlace = { likelihood: 3, impact: 3 };

export function ScoreEditor({ risk }: { risk: Risk }) {
  const session = useSession();
  const [side, setSide] = useState<Side>('now');
  const fieldId = useId();
  const visits = useRef(0);
  const residual = residualOf(risk);
  const chosen = side === 'now' ? risk : residual;

  const patch = (change: Partial<Risk>) =>
    session.dispatch(
      { type: 'update', collection: 'risks', changes: [{ id: risk.id, patch: change }] },
      { mergeKey: `${fieldId}#${visits.current}` },
    );
  const choose = ({ likelihood, impact }: MatrixPlace) =>
    patch(
      side === 'now' ? { likelihood, impact } : { residualLikelihood: likelihood, residualImpact: impact },
    );

  return (
    <div>
      <SegmentedControl
        fullWidth
        size="xs"
        aria-label={t('risks.scale.assessing')}
        value={side}
        onChange={(next) => setSide(next as Side)}
        data={[
          { value: 'now', label: <SideLabel side="now" place={risk} /> },
          { value: 'afterPlan', label: <SideLabel side="afterPlan" place={residual} /> },
        ]}
      />
      <div className={classes.body}>
        <RiskMatrix
          label={t(`risks.scale.${side}`)}
          mode="choice"
          entry={chosen ?? MIDDLE}
          onEnter={() => {
            visits.current += 1;
          }}
          onChoose={choose}
          cellAt={({ likelihood, impact }) => ({
            label: t('risks.scale.cell', { likelihood, impact, score: likelihood * impact }),
            content: likelihood * impact,
            isOn: chosen?.likelihood === likelihood && chosen.impact === impact,
          })}
        />
        <Reading place={chosen} />
      </div>
      {side === 'afterPlan' && residual && (
        <Button
          variant="subtle"
          size="compact-sm"
          onClick={() => patch({ residualLikelihood: null, residualImpact: null })}
        >
          {t('risks.scale.clearResidual')}
        </Button>
      )}
    </div>
  );
}

/** The score after the plan; null until both of its sides are known. */
function residualOf(risk: Pick<Risk, 'residualLikelihood' | 'residualImpact'>): MatrixPlace | null {
  const { residualLikelihood: likelihood, residualImpact: impact } = risk;
  return likelihood === null || impact === null ? null : { likelihood, impact };
}

function SideLabel({ side, place }: { side: Side; place: MatrixPlace | null }) {
  return (
    <span className={classes.side}>
      {t(`risks.scale.${side}`)}
      {place ? <ScorePill score={place.likelihood * place.impact} /> : <span aria-hidden>–</span>}
    </span>
  );
}

type Step = 1 | 2 | 3 | 4 | 5;

/** The chosen place in words. */
function Reading({ place }: { place: MatrixPlace | null }) {
  if (!place) return <p className={classes.none}>{t('risks.scale.notAssessed')}</p>;
  return (
    <dl className={classes.reading} aria-live="polite">
      <dt>{t('risks.scale.likelihood')}</dt>
      <dd>{t(`risks.scale.likelihoodWord.${place.likelihood as Step}`)}</dd>
      <dt>{t('risks.scale.impact')}</dt>
      <dd>{t(`risks.scale.impactWord.${place.impact as Step}`)}</dd>
      <dt>{t('risks.field.score')}</dt>
      <dd>
        {place.likelihood * place.impact} · {t(`risks.level.${riskLevel(place.likelihood * place.impact)}`)}
      </dd>
    </dl>
  );
}

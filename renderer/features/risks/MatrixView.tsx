/** The risks on the field of likelihood and impact. Each can be dragged to another place, or moved there by arrow keys. */
import { useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react';
import { Portal } from '@mantine/core';
import type { Risk } from '#shared/model/entities';
import { compareText, riskLevel, scoreOf } from '#shared/model/queries';
import { useSession } from '../../session/hooks';
import { useReadOnly } from '../../ui/readOnly';
import { t } from '../../ui/text';
import { placeOf } from './riskFilter';
import { useChipDrag, type MatrixSpot } from './useChipDrag';
import classes from './MatrixView.module.css';

const SCALE = [1, 2, 3, 4, 5] as const;
const DOWNWARDS = [...SCALE].reverse();
const ARROWS: Record<string, MatrixSpot> = {
  ArrowUp: { likelihood: 1, impact: 0 },
  ArrowDown: { likelihood: -1, impact: 0 },
  ArrowRight: { likelihood: 0, impact: 1 },
  ArrowLeft: { likelihood: 0, impact: -1 },
};

type Own = { risks: readonly Risk[]; openId: string | null; onOpen: (id: string) => void };

export function MatrixView({ risks, openId, onOpen }: Own) {
  const session = useSession();
  const readOnly = useReadOnly();
  const [said, setSaid] = useState('');
  const field = useRef<HTMLDivElement>(null);
  const carriedId = useRef<string | null>(null);
  const open = risks.filter(({ status }) => status !== 'closed');
  const closed = risks.length - open.length;

  const put = (id: string, spot: MatrixSpot) => {
    const changes = [{ id, patch: spot }];
    session.dispatch({ type: 'update', collection: 'risks', changes });
    const { title, likelihood, impact } = session.workshop.risks[id]!;
    setSaid(t('risks.matrix.moved', { title: title || t('risks.untitled'), likelihood, impact }));
  };
  const { dragged, listenersFor, wasDrag } = useChipDrag(put);
  const move = (event: KeyboardEvent, { id, likelihood, impact }: Risk) => {
    const by = ARROWS[event.key];
    if (!by || readOnly) return;
    event.preventDefault();
    carriedId.current = id;
    put(id, { likelihood: clamp(likelihood + by.likelihood), impact: clamp(impact + by.impact) });
  };
  // In another cell a risk is another button: the keyboard goes along with it.
  useLayoutEffect(() => {
    if (carriedId.current === null) return;
    field.current?.querySelector<HTMLElement>(`[data-risk="${carriedId.current}"]`)?.focus();
    carriedId.current = null;
  });

  return (
    <div className={classes.view}>
      <p className={classes.hint}>
        {t('risks.matrix.hint')} {closed > 0 && t('risks.matrix.closed', { count: closed })}
      </p>
      <div ref={field} className={classes.matrix} role="group" aria-label={t('risks.matrix.label')}>
        <span className={classes.likelihood} aria-hidden>
          {t('risks.scale.likelihood')}
        </span>
        {DOWNWARDS.map((likelihood) => (
          <div key={likelihood} className={classes.row}>
            <span className={classes.tick}>
              {likelihood}
              <span className={classes.word}>{t(`risks.scale.likelihoodWord.${likelihood}`)}</span>
            </span>
            {SCALE.map((impact) => {
              const spot = { likelihood, impact };
              const here = open
                .filter((risk) => placeOf(risk) === placeOf(spot))
                .sort((a, b) => compareText(a.title, b.title));
              return (
                <div
                  key={impact}
                  className={classes.cell}
                  data-level={riskLevel(likelihood * impact)}
                  data-likelihood={likelihood}
                  data-impact={impact}
                  data-over={dragged?.over && placeOf(dragged.over) === placeOf(spot) ? true : undefined}
                >
                  {here.map((risk) => (
                    <button
                      key={risk.id}
                      type="button"
                      className={classes.chip}
                      data-risk={risk.id}
                      data-open={risk.id === openId || undefined}
                      data-dragged={risk.id === dragged?.id || undefined}
                      aria-label={t('risks.matrix.risk', {
                        title: risk.title || t('risks.untitled'),
                        likelihood,
                        impact,
                      })}
                      {...(readOnly ? {} : listenersFor(risk.id))}
                      onKeyDown={(event) => move(event, risk)}
                      onClick={() => {
                        if (!wasDrag()) onOpen(risk.id);
                      }}
                    >
                      <span className={classes.title}>{risk.title || t('risks.untitled')}</span>
                      <span className={classes.score}>{scores(risk)}</span>
                    </button>
                  ))}
                </div>
              );
            })}
          </div>
        ))}
        <div className={classes.row}>
          <span />
          {SCALE.map((impact) => (
            <span key={impact} className={classes.tick}>
              {impact}
              <span className={classes.word}>{t(`risks.scale.impactWord.${impact}`)}</span>
            </span>
          ))}
        </div>
        <span className={classes.impact} aria-hidden>
          {t('risks.scale.impact')}
        </span>
      </div>
      {dragged && (
        // Outside of what is enlarged while presenting: the pointer's place is the window's.
        <Portal>
          <span className={classes.ghost} style={{ left: dragged.x, top: dragged.y }} aria-hidden>
            {session.workshop.risks[dragged.id]?.title || t('risks.untitled')}
          </span>
        </Portal>
      )}
      <span className="visually-hidden" role="status">
        {said}
      </span>
    </div>
  );
}

const clamp = (score: number) => Math.min(5, Math.max(1, score));

/** The score, and what is left of it after the plan where that was assessed. */
function scores(risk: Risk): string {
  const { residualLikelihood, residualImpact } = risk;
  const now = String(scoreOf(risk));
  return residualLikelihood === null || residualImpact === null
    ? now
    : `${now} → ${residualLikelihood * residualImpact}`;
}

/** The risks on the field of likelihood and impact. Each can be dragged to another place, or moved there by arrow keys. */
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { Portal } from '@mantine/core';
import type { Risk } from '#shared/model/entities';
import { compareText, riskLevel, scoreOf } from '#shared/model/queries';
import { useSession } from '../../session/hooks';
import { useReadOnly } from '../../ui/readOnly';
import { t } from '../../ui/text';
import { elementAt, useDrag, type Point } from '../../ui/useDrag';
import { DOWNWARDS, placeBeside, placeOf, SCALE, type MatrixPlace } from '../../parts/riskField';
import classes from './MatrixView.module.css';

type Own = { risks: readonly Risk[]; openId: string | null; onOpen: (id: string) => void };

export function MatrixView({ risks, openId, onOpen }: Own) {
  const session = useSession();
  const readOnly = useReadOnly();
  const [said, setSaid] = useState('');
  const open = risks.filter(({ status }) => status !== 'closed');
  const closed = risks.length - open.length;

  // In another place a risk is drawn anew, and takes the focus with it.
  const matrix = useRef<HTMLDivElement>(null);
  const movedId = useRef<string | null>(null);
  useEffect(() => {
    if (movedId.current === null) return;
    matrix.current?.querySelector<HTMLElement>(`[data-risk="${movedId.current}"]`)?.focus();
    movedId.current = null;
  }, [risks]);

  const put = (id: string, spot: MatrixPlace, options: { mergeKey?: string } = {}) => {
    const changes = [{ id, patch: spot }];
    if (session.dispatch({ type: 'update', collection: 'risks', changes }, options)) movedId.current = id;
    const { title, likelihood, impact } = session.workshop.risks[id]!;
    setSaid(t('risks.matrix.moved', { title: title || t('risks.untitled'), likelihood, impact }));
  };
  const { dragged, press, wasDrag } = useDrag<string, MatrixPlace>({
    overAt: spotAt,
    onDrop: ({ grip, over }) => over && put(grip, over),
  });
  const move = (event: KeyboardEvent, risk: Risk) => {
    const to = placeBeside(risk, event.key);
    if (!to || readOnly) return;
    event.preventDefault();
    // The keys that bring a risk to its place are one step of undo.
    put(risk.id, to, { mergeKey: `matrix:${risk.id}` });
  };

  return (
    <div className={classes.view}>
      <p className={classes.hint}>
        {t('risks.matrix.hint')} {closed > 0 && t('risks.matrix.closed', { count: closed })}
      </p>
      <div ref={matrix} className={classes.matrix} role="group" aria-label={t('risks.matrix.label')}>
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
                      data-dragged={risk.id === dragged?.grip || undefined}
                      aria-label={t('risks.matrix.risk', {
                        title: risk.title || t('risks.untitled'),
                        likelihood,
                        impact,
                      })}
                      onPointerDown={(event) => !readOnly && press(event, risk.id)}
                      onKeyDown={(event) => move(event, risk)}
                      onClick={({ detail }) => {
                        // A click of the keyboard has no count, and never ends a drag.
                        if (detail === 0 || !wasDrag()) onOpen(risk.id);
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
          <span className={classes.ghost} style={{ left: dragged.at.x, top: dragged.at.y }} aria-hidden>
            {session.workshop.risks[dragged.grip]?.title || t('risks.untitled')}
          </span>
        </Portal>
      )}
      <span className="visually-hidden" role="status">
        {said}
      </span>
    </div>
  );
}

function spotAt(at: Point): MatrixPlace | null {
  const cell = elementAt(at, 'likelihood');
  return cell ? { likelihood: Number(cell.dataset.likelihood), impact: Number(cell.dataset.impact) } : null;
}

/** The score, and what is left of it after the plan where that was assessed. */
function scores(risk: Risk): string {
  const { residualLikelihood, residualImpact } = risk;
  const now = String(scoreOf(risk));
  return residualLikelihood === null || residualImpact === null
    ? now
    : `${now} → ${residualLikelihood * residualImpact}`;
}

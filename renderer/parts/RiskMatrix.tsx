/** The 5×5 field of likelihood and impact: one stop for Tab, arrows move within it. */
import { useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { riskLevel } from '#shared/model/queries';
import { t } from '../ui/text';
import { DOWNWARDS, placeBeside, placeOf, SCALE, type MatrixPlace } from './riskField';
import classes from './RiskMatrix.module.css';

export interface MatrixCell {
  label: string;
  content: ReactNode;
  isOn: boolean;
  /** Less visible, as there is nothing in it. */
  isFaint?: boolean;
}

type Own = {
  label: string;
  /** One of the cells is chosen, and arrows choose; or each is switched on and off. */
  mode: 'choice' | 'switches';
  /** Where the keyboard enters. */
  entry: MatrixPlace;
  cellAt: (place: MatrixPlace) => MatrixCell;
  onChoose: (place: MatrixPlace) => void;
  /** The keyboard or the mouse arrived from elsewhere. */
  onEnter?: () => void;
};

export function RiskMatrix({ label, mode, entry, cellAt, onChoose, onEnter }: Own) {
  const field = useRef<HTMLDivElement>(null);
  const [last, setLast] = useState<MatrixPlace | null>(null);
  const stop = mode === 'choice' ? entry : (last ?? entry);

  const move = (event: KeyboardEvent, from: MatrixPlace) => {
    const to = placeBeside(from, event.key);
    if (!to) return;
    event.preventDefault();
    field.current?.querySelector<HTMLElement>(`[data-place="${placeOf(to)}"]`)?.focus();
    if (mode === 'choice') onChoose(to);
  };

  return (
    <div
      ref={field}
      className={classes.field}
      role={mode === 'choice' ? 'radiogroup' : 'group'}
      aria-label={label}
      onFocus={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) onEnter?.();
      }}
    >
      <span className={classes.likelihood} aria-hidden>
        {t('risks.scale.likelihood')}
      </span>
      {DOWNWARDS.map((likelihood) => (
        <div key={likelihood} className={classes.row}>
          <span className={classes.tick} aria-hidden>
            {likelihood}
          </span>
          {SCALE.map((impact) => {
            const place = { likelihood, impact };
            const cell = cellAt(place);
            return (
              <button
                key={impact}
                type="button"
                className={classes.cell}
                data-place={placeOf(place)}
                data-level={riskLevel(likelihood * impact)}
                data-faint={cell.isFaint || undefined}
                {...(mode === 'choice'
                  ? { role: 'radio', 'aria-checked': cell.isOn }
                  : { 'aria-pressed': cell.isOn })}
                aria-label={cell.label}
                tabIndex={likelihood === stop.likelihood && impact === stop.impact ? 0 : -1}
                onClick={() => onChoose(place)}
                onFocus={() => setLast(place)}
                onKeyDown={(event) => move(event, place)}
              >
                {cell.content}
              </button>
            );
          })}
        </div>
      ))}
      <div className={classes.row} aria-hidden>
        <span className={classes.tick} />
        {SCALE.map((impact) => (
          <span key={impact} className={classes.tick}>
            {impact}
          </span>
        ))}
      </div>
      <span className={classes.impact} aria-hidden>
        {t('risks.scale.impact')}
      </span>
    </div>
  );
}

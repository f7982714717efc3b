/** Keep, refactor, rewrite or undecided, each with its glyph: one choice, by mouse, arrows or number key. */
import { useId } from 'react';
import { DISPOSITIONS, type Disposition } from '#shared/model/vocabulary';
import { FateGlyph } from './FateGlyph';
import { t } from '../ui/text';
import classes from './DispositionControl.module.css';

/** @param value null where several things have several dispositions */
type Own = { value: Disposition | null; onChange: (disposition: Disposition) => void };

export function DispositionControl({ value, onChange }: Own) {
  const name = useId();
  return (
    <div className={classes.control} role="radiogroup" aria-label={t('map.field.disposition')}>
      {DISPOSITIONS.map((disposition) => (
        <label key={disposition} className={classes.choice} data-disposition={disposition}>
          <input
            type="radio"
            name={name}
            checked={value === disposition}
            onChange={() => onChange(disposition)}
          />
          <FateGlyph fate={disposition} size={14} />
          {t(`words.disposition.${disposition}`)}
        </label>
      ))}
    </div>
  );
}

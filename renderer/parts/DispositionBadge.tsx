/** A disposition, told by shape, letter or word, and colour, so that no single sign is needed. */
import type { Disposition } from '#shared/model/vocabulary';
import { t } from '../ui/text';
import { DispositionGlyph } from './DispositionGlyph';
import classes from './DispositionBadge.module.css';

export function DispositionBadge({ disposition }: { disposition: Disposition }) {
  return (
    <span className={classes.badge} data-disposition={disposition}>
      <DispositionGlyph disposition={disposition} />
      {t(`words.disposition.${disposition}`)}
    </span>
  );
}

/** What happens to a component, told by shape, word and colour, so that no single sign is needed. */
import type { Fate } from '#shared/model/vocabulary';
import { t } from '../ui/text';
import { FateGlyph } from './FateGlyph';
import classes from './FateBadge.module.css';

export function FateBadge({ fate }: { fate: Fate }) {
  return (
    <span className={classes.badge} data-disposition={fate}>
      <FateGlyph fate={fate} />
      {t(`words.fate.${fate}`)}
    </span>
  );
}

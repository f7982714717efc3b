/** What would change the recommendation, and what is not known yet. */
import type { Recommendation } from '#shared/method/path/recommend';
import { useSession } from '../../session/hooks';
import { goToPlace } from '../../session/route';
import { factorName, valueText } from '#shared/texts/factorText';
import { t } from '../../ui/text';
import page from '../../ui/page.module.css';
import { factorPlace } from './factorText';
import classes from './PathScreen.module.css';

/** More ways than these are no longer read. */
const SHOWN = 5;

export function Flips({ found: { path, flips, isLittleKnown } }: { found: Recommendation }) {
  if (path === null || isLittleKnown) return null;
  return (
    <section className={page.card} aria-labelledby="path-flips">
      <h2 id="path-flips" className={page.cardTitle}>
        {t('path.flips')}
      </h2>
      {flips.length === 0 ? (
        <p className={classes.about}>{t('path.noFlips')}</p>
      ) : (
        <ul className={classes.list}>
          {flips.slice(0, SHOWN).map(({ changes, path: other }) => {
            const parts = changes.map(({ factorId, to }) =>
              t('path.flipPart', {
                name: factorName(t, factorId),
                value: valueText(t, factorId, to).toLowerCase(),
              }),
            );
            const sentence = t('path.flip', {
              changes: parts.join(t('path.and')),
              path: t(`words.path.${other}`),
            });
            return <li key={sentence}>{sentence}</li>;
          })}
        </ul>
      )}
    </section>
  );
}

export function Unknown({ found: { unknown } }: { found: Recommendation }) {
  const session = useSession();
  if (unknown.length === 0) return null;
  return (
    <section className={page.card} aria-labelledby="path-unknown">
      <h2 id="path-unknown" className={page.cardTitle}>
        {t('path.unknown')}
      </h2>
      <p className={classes.about}>{t('path.unknownIntro')}</p>
      <ul className={classes.unknown}>
        {unknown.map(({ id }) => (
          <li key={id}>
            <button
              type="button"
              className={classes.link}
              onClick={() => goToPlace(session.workshop.id, factorPlace(id))}
            >
              {factorName(t, id)}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

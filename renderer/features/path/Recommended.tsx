/** What the answers point to, how certain that is, and each reason with its points. */
import { useState } from 'react';
import { Button } from '@mantine/core';
import type { PathReason, Recommendation } from '#shared/method/path/recommend';
import { EVOLUTION_FROM, REWRITE_FROM } from '#shared/method/path/weights';
import { formatSigned } from '#shared/texts/format';
import { factorName, valueText } from '#shared/texts/factorText';
import { t } from '../../ui/text';
import page from '../../ui/page.module.css';
import classes from './Recommended.module.css';

/** As many as a room takes in at once. */
const SHOWN = 8;

export function Recommended({ found }: { found: Recommendation }) {
  const { path, certainty, unknown, score, reasons, isLittleKnown } = found;
  // Not rounded up: what is not quite certain is not called certain.
  const percent = Math.floor(certainty * 100);
  return (
    <section className={page.card} aria-labelledby="path-recommended">
      <h2 id="path-recommended" className={page.cardTitle}>
        {t('path.recommended')}
      </h2>
      {path === null ? (
        <div role="status">
          <p className={classes.path}>{t('path.nothingKnown')}</p>
          <p className={classes.text}>{t('path.nothingKnownText')}</p>
        </div>
      ) : (
        <>
          <div role="status" className={classes.verdict}>
            <span className={classes.text}>{t(isLittleKnown ? 'path.hintsAt' : 'path.pointsTo')}</span>
            <span className={classes.path}>{t(`words.path.${path}`)}</span>
            {!isLittleKnown && <span className={classes.certainty}>{t('path.certainty', { percent })}</span>}
          </div>
          <Scale found={found} />
          <p className={classes.text}>
            {isLittleKnown
              ? t('path.littleKnown')
              : unknown.length === 0
                ? t('path.certain')
                : t('path.certaintyText', { percent })}
          </p>
          <h3 className={classes.head}>{t('path.reasons')}</h3>
          <p className={classes.text}>{t('path.reasonsIntro', { score: formatSigned(score) })}</p>
          <Reasons reasons={reasons} />
        </>
      )}
    </section>
  );
}

const PATHS = ['rewrite', 'hybrid', 'evolution'] as const;

/** From −1, all for replacing, to 1: three stretches, and where the score lies. */
function Scale({ found: { score, weight, path } }: { found: Recommendation }) {
  const rewrite = REWRITE_FROM.numerator / REWRITE_FROM.denominator;
  const evolution = EVOLUTION_FROM.numerator / EVOLUTION_FROM.denominator;
  const stretches = { rewrite: rewrite + 1, hybrid: evolution - rewrite, evolution: 1 - evolution };
  const label = t('path.scale', {
    score: formatSigned(score),
    weight,
    rewrite: formatSigned(Math.floor(rewrite * weight)),
    evolution: formatSigned(Math.ceil(evolution * weight)),
  });
  return (
    <div className={classes.scale} role="img" aria-label={label}>
      {PATHS.map((one) => (
        <span
          key={one}
          className={classes.stretch}
          data-on={one === path}
          style={{ flexGrow: stretches[one] }}
        >
          {t(`words.path.${one}`)}
        </span>
      ))}
      <span className={classes.marker} style={{ left: `${((score / weight + 1) / 2) * 100}%` }} />
    </div>
  );
}

function Reasons({ reasons }: { reasons: readonly PathReason[] }) {
  const [isWhole, setWhole] = useState(false);
  const most = Math.max(1, ...reasons.map(({ points }) => Math.abs(points)));
  const shown = isWhole ? reasons : reasons.slice(0, SHOWN);
  const rest = reasons.length - SHOWN;
  return (
    <>
      <ul className={classes.reasons}>
        {shown.map(({ factor, points, share }) => (
          <li key={factor.id} className={classes.reason}>
            <span>
              {factorName(t, factor.id)}: <strong>{valueText(t, factor.id, factor.value)}</strong>
            </span>
            <span
              className={classes.track}
              title={t('path.share', { percent: Math.round(share * 100) })}
              aria-hidden
            >
              <span
                className={classes.points}
                data-for={points > 0 ? 'evolution' : 'rewrite'}
                style={{ width: `${(Math.abs(points) / most) * 50}%` }}
              />
            </span>
            <span className={classes.number}>{formatSigned(points)}</span>
          </li>
        ))}
      </ul>
      {rest > 0 && (
        <Button
          variant="subtle"
          color="gray"
          size="compact-sm"
          w="fit-content"
          onClick={() => setWhole(!isWhole)}
        >
          {isWhole ? t('path.fewerReasons') : t('path.moreReasons', { count: rest })}
        </Button>
      )}
    </>
  );
}

/** With nothing selected: how the map stands, and what its signs mean. */
import { useMemo } from 'react';
import { classificationMark } from '#shared/icons';
import { dispositionCounts } from '#shared/method/figures';
import { DISPOSITIONS } from '#shared/model/vocabulary';
import { isUnowned } from '#shared/model/queries';
import { FateBadge } from '../../../parts/FateBadge';
import { StepIntro } from '../../../parts/StepHead';
import { useWorkshop } from '../../../session/hooks';
import { t } from '../../../ui/text';
import { LayersSection } from './LayersSection';
import classes from './Inspector.module.css';
import own from './NothingPanel.module.css';

export function NothingPanel() {
  const components = useWorkshop((workshop) => workshop.components);
  const flows = useWorkshop((workshop) => Object.keys(workshop.flows).length);
  const unowned = useWorkshop((workshop) => Object.values(workshop.risks).filter(isUnowned).length);
  const counts = useMemo(() => dispositionCounts(components), [components]);
  const toBuild = useMemo(
    () => Object.values(components).filter(({ origin }) => origin === 'missing').length,
    [components],
  );
  const total = Object.keys(components).length;
  return (
    <div className={classes.panel}>
      <h2 className={classes.heading}>{t('map.nothing.title')}</h2>
      {total === 0 ? (
        <p className={classes.sentence}>{t('map.nothing.first')}</p>
      ) : (
        <>
          <StepIntro step="map" />
          <dl className={own.counts}>
            {DISPOSITIONS.map((disposition) => (
              <div key={disposition} className={own.count}>
                <dt>
                  <FateBadge fate={disposition} />
                </dt>
                <dd>{counts[disposition]}</dd>
              </div>
            ))}
          </dl>
          <p className={classes.sentence}>
            {t('map.several.components', { count: total })}, {t('map.several.flows', { count: flows })}
            {toBuild > 0 && `, ${t('map.nothing.toBuild', { count: toBuild })}`}
            {unowned > 0 && `, ${t('map.nothing.unowned', { count: unowned })}`}
          </p>
          <p className={classes.sentence}>{t('map.nothing.hint')}</p>
        </>
      )}
      <LayersSection />
      <Legend />
    </div>
  );
}

function Legend() {
  return (
    <section className={own.legend}>
      <h3 className={classes.legend}>{t('map.legend.title')}</h3>
      <ul>
        <li>
          <Line isDashed={false} /> {t('words.mode.sync')}
        </li>
        <li>
          <Line isDashed /> {t('words.mode.async')}
        </li>
        {(['confidential', 'regulated'] as const).map((classification) => (
          <li key={classification}>
            <svg width="28" height="12" viewBox="-8 0 28 12" aria-hidden>
              <path d={classificationMark(classification)!.d} fill="currentColor" />
            </svg>
            {t(`words.classification.${classification}`)}
          </li>
        ))}
        <li>
          <svg width="28" height="14" aria-hidden>
            <rect x="1" y="1" width="26" height="12" rx="3" className={own.missing} />
          </svg>
          {t('map.legend.missing')}
        </li>
        <li>
          <span className={own.pill}>2</span> {t('map.legend.risks')}
        </li>
      </ul>
    </section>
  );
}

function Line({ isDashed }: { isDashed: boolean }) {
  return (
    <svg width="28" height="12" aria-hidden>
      <path
        d="M0 6H20"
        stroke="currentColor"
        strokeWidth="1.5"
        strokeDasharray={isDashed ? '4 3' : undefined}
      />
      <path d="M28 6L19 2V10Z" fill="currentColor" />
    </svg>
  );
}

/** The checks of an area, those that are asked for by the filter. */
import { useEffect, useMemo, useState } from 'react';
import { CHECKS, type Area } from '#shared/method/readiness/checks';
import type { RelevantCheck } from '#shared/method/readiness/readiness';
import { useWorkshop } from '../../session/hooks';
import { t } from '../../ui/text';
import { WordChoice } from '../../ui/WordChoice';
import { CheckCard } from './CheckCard';
import { IrrelevantCheck } from './IrrelevantCheck';
import type { Wanted } from './places';
import classes from './ReadinessScreen.module.css';

const FILTERS = ['everything', 'open', 'notMet', 'irrelevant'] as const;
type Filter = (typeof FILTERS)[number];

type Own = {
  title: string;
  question: string;
  checks: readonly RelevantCheck[];
  /** The area whose other checks can be looked at; null for none. */
  irrelevant: Area | null;
  /** What gets the focus, whatever the filter is. */
  wanted: Wanted | null;
};

export function CheckList({ title, question, checks, irrelevant, wanted }: Own) {
  const [filter, setFilter] = useState<Filter>('everything');
  const readiness = useWorkshop((workshop) => workshop.readiness);
  // What is answered stays in view until the filter is chosen anew: it would otherwise vanish under the hand.
  const [atChoice, setAtChoice] = useState(readiness);
  const shown = useMemo(
    () =>
      checks.filter(({ check: { key } }) => {
        const answer = atChoice[key]?.answer;
        if (filter === 'open') return answer === undefined;
        return filter !== 'notMet' || answer === undefined || answer === 'unmet' || answer === 'partial';
      }),
    [checks, atChoice, filter],
  );
  const [found, setFound] = useState<Wanted | null>(null);
  if (wanted !== found) {
    setFound(wanted);
    const isShown = filter !== 'irrelevant' && shown.some(({ check: { key } }) => key === wanted?.key);
    if (wanted && !isShown) setFilter('everything');
  }
  useEffect(() => {
    if (wanted) document.getElementById(wanted.key)?.querySelector('input')?.focus();
  }, [wanted]);

  const others = CHECKS.filter(
    ({ key, area }) => area === irrelevant && !checks.some(({ check }) => check.key === key),
  );
  const filters = others.length > 0 ? FILTERS : FILTERS.filter((one) => one !== 'irrelevant');
  const isEmpty = filter === 'irrelevant' ? others.length === 0 : shown.length === 0;
  return (
    <section aria-labelledby="readiness-list" className={classes.list}>
      <div className={classes.listHead}>
        <div>
          <h2 id="readiness-list" className={classes.listTitle}>
            {title}
          </h2>
          <p className={classes.text}>{question}</p>
        </div>
        <WordChoice
          label={t('readiness.filter.label')}
          options={filters}
          labelOf={(one) => t(`readiness.filter.${one}`)}
          value={filter}
          isView
          onChange={(next) => {
            setFilter(next ?? 'everything');
            setAtChoice(readiness);
          }}
        />
      </div>
      {isEmpty && <p className={classes.text}>{t('readiness.nothing')}</p>}
      <ul className={classes.checks}>
        {filter === 'irrelevant'
          ? others.map((check) => <IrrelevantCheck key={check.key} check={check} />)
          : shown.map((relevant) => <CheckCard key={relevant.check.key} relevant={relevant} />)}
      </ul>
    </section>
  );
}

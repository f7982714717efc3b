/** What the last vote on a component came to: the spread by discipline, how much it disagrees, and what most chose. */
import { Button } from '@mantine/core';
import type { Component } from '#shared/model/entities';
import { castIn, isDisputed, type Tally } from '#shared/method/votes/tally';
import { runAction } from '../../../ui/actions';
import { t } from '../../../ui/text';
import { Spread } from './Spread';
import page from '../../../ui/page.module.css';
import classes from './VoteCard.module.css';

type Own = { component: Component; tally: Tally };

export function VoteCard({ component, tally }: Own) {
  const { round, anonymous, voters, counts, groups, proposal } = tally;
  const about = [
    t('decide.vote.spread.round', { round }),
    t('decide.vote.spread.voters', { count: voters }),
    anonymous && t('decide.vote.spread.anonymous'),
  ].filter(Boolean);
  return (
    <section className={page.card} aria-label={t('decide.vote.spread.title')}>
      <header className={classes.head}>
        <h3 className={page.cardTitle}>{t('decide.vote.spread.title')}</h3>
        <span className={classes.about}>{about.join(' · ')}</span>
        <span className={classes.verdict} data-disputed={isDisputed(tally) || undefined}>
          {verdictOf(tally)}
        </span>
      </header>
      <div className={classes.spread}>
        <Spread name={t('decide.vote.spread.all')} counts={counts} most={voters} isTotal />
        {groups.length > 1 &&
          groups.map(({ discipline, counts: some, names }) => (
            <Spread
              key={discipline}
              name={
                discipline === null ? t('decide.vote.spread.others') : t(`words.discipline.${discipline}`)
              }
              counts={some}
              most={voters}
              names={anonymous ? undefined : names}
            />
          ))}
      </div>
      {anonymous && (
        <p className={classes.together}>
          {t(groups.length > 1 ? 'decide.vote.spread.together' : 'decide.vote.spread.allTogether')}
        </p>
      )}
      <footer className={classes.head}>
        <p className={classes.most}>
          {proposal === null
            ? t(castIn(counts) > 0 ? 'decide.vote.spread.tie' : 'decide.vote.spread.none')
            : t('decide.vote.spread.most', { choice: t(`words.disposition.${proposal}`) })}
        </p>
        {proposal !== null && proposal !== component.disposition && (
          <Button variant="default" onClick={() => runAction('decide.takeProposal')}>
            {t('decide.vote.spread.take', { choice: t(`words.disposition.${proposal}`) })}
          </Button>
        )}
      </footer>
    </section>
  );
}

function verdictOf(tally: Tally): string {
  if (castIn(tally.counts) === 0) return '';
  if (tally.disagreement === 0) return t('decide.vote.spread.unanimous');
  const figure = t('decide.vote.spread.disagreement', { percent: Math.round(tally.disagreement * 100) });
  return isDisputed(tally) ? `${figure}, ${t('decide.vote.spread.disputed')}` : figure;
}

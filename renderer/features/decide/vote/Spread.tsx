/** One group's votes as a bar: a part for each choice, as long as its votes, with glyph, letter and number. */
import { chosenIn, type Counts, type Group } from '#shared/method/votes/tally';
import type { Disposition } from '#shared/model/vocabulary';
import { FateGlyph } from '../../../parts/FateGlyph';
import { t } from '../../../ui/text';
import classes from './VoteCard.module.css';

type Own = {
  name: string;
  counts: Counts;
  /** As many votes fill the whole width. */
  most: number;
  isTotal?: boolean;
  /** Who chose what, where that is told. */
  names?: Group['names'] | undefined;
};

const nameOf = (choice: Disposition) =>
  choice === 'undecided' ? t('decide.vote.spread.abstained') : t(`words.disposition.${choice}`);

export function Spread({ name, counts, most, isTotal = false, names }: Own) {
  const chosen = chosenIn(counts);
  const votes = chosen.reduce((sum, choice) => sum + counts[choice], 0);
  const told = chosen.map((choice) =>
    t('decide.vote.spread.count', { choice: nameOf(choice), count: counts[choice] }),
  );
  return (
    <div className={classes.group} data-total={isTotal || undefined}>
      <span className={classes.groupName}>{name}</span>
      <div className={classes.groupVotes}>
        <div
          className={classes.barline}
          role="img"
          aria-label={t('decide.vote.spread.bar', { group: name, counts: told.join(', ') })}
          style={{ width: `max(${(100 * votes) / most}%, ${chosen.length * 60}px)` }}
        >
          {chosen.map((choice) => (
            <span
              key={choice}
              className={classes.part}
              data-disposition={choice}
              style={{ flexGrow: counts[choice] }}
            >
              <FateGlyph fate={choice} />
              {t('decide.vote.spread.short', {
                letter: t(`words.dispositionLetter.${choice}`),
                count: counts[choice],
              })}
            </span>
          ))}
        </div>
        {names && (
          <p className={classes.names}>
            {chosen.length === 1
              ? names[chosen[0]!].join(', ')
              : chosen
                  .map((choice) =>
                    t('decide.vote.spread.names', {
                      choice: nameOf(choice),
                      names: names[choice].join(', '),
                    }),
                  )
                  .join(' · ')}
          </p>
        )}
      </div>
    </div>
  );
}

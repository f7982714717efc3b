/** All choices of a voter once more, and handing them in. */
import { Button } from '@mantine/core';
import type { Ballot, Component } from '#shared/model/entities';
import { FateGlyph } from '../../../parts/FateGlyph';
import { t } from '../../../ui/text';
import { choiceName } from './choices';
import { useFocusOn } from './useFocusOn';
import classes from './Vote.module.css';

type Own = {
  components: readonly Component[];
  choices: ReadonlyMap<string, Ballot>;
  onGo: (place: number) => void;
  onHandIn: () => void;
};

export function ReviewBallot({ components, choices, onGo, onHandIn }: Own) {
  const handIn = useFocusOn<HTMLButtonElement>('review');
  const open = components.filter(({ id }) => !choices.has(id)).length;
  return (
    <section className={classes.asked}>
      <h1 className={classes.call}>{t('decide.vote.ballot.review')}</h1>
      <p className={classes.about}>
        {open > 0 && `${t('decide.vote.ballot.open', { count: open })} `}
        {t('decide.vote.ballot.final')}
      </p>
      <Button ref={handIn} data-autofocus size="md" className={classes.handIn!} onClick={onHandIn}>
        {t('decide.vote.ballot.handIn')}
      </Button>
      <ul className={classes.reviewed}>
        {components.map(({ id, name }, place) => {
          const choice = choices.get(id)?.choice;
          return (
            <li key={id}>
              <button type="button" onClick={() => onGo(place)}>
                <span className={classes.personName}>{name || t('map.unnamed')}</span>
                {choice ? (
                  <span className={classes.reviewedChoice}>
                    <FateGlyph fate={choice} />
                    {choiceName(choice)}
                  </span>
                ) : (
                  <span className={classes.reviewedChoice}>{t('decide.vote.ballot.noChoice')}</span>
                )}
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

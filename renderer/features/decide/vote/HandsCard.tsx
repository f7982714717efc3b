/**
 * A show of hands on a component: the people who are present × what they can choose. Arrow keys walk, a letter marks the
 * person and goes on to the next one; what is marked is recorded at once.
 */
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { Button } from '@mantine/core';
import { handsIn, roundOfHands } from '#shared/method/votes/hands';
import { DISPOSITIONS, type Disposition } from '#shared/model/vocabulary';
import { Avatar } from '../../../parts/Avatar';
import { FateGlyph } from '../../../parts/FateGlyph';
import { personName } from '../../../parts/personName';
import { useSession, useWorkshop } from '../../../session/hooks';
import { t } from '../../../ui/text';
import { choiceName, choiceOfKey, keyOf } from './choices';
import { usePresent } from './usePresent';
import { useVoteDeeds } from './useVoteDeeds';
import page from '../../../ui/page.module.css';
import card from './VoteCard.module.css';
import { useReturnFocus } from '../../../ui/useReturnFocus';
import classes from './HandsCard.module.css';

type Own = { componentId: string; onClose: () => void };
interface Cell {
  row: number;
  column: number;
}

const STEPS: Record<string, Cell> = {
  ArrowDown: { row: 1, column: 0 },
  ArrowUp: { row: -1, column: 0 },
  ArrowRight: { row: 0, column: 1 },
  ArrowLeft: { row: 0, column: -1 },
};
const within = (place: number, count: number) => Math.max(0, Math.min(count - 1, place));

export function HandsCard({ componentId, onClose }: Own) {
  useReturnFocus();
  const session = useSession();
  const deeds = useVoteDeeds();
  const present = usePresent();
  const ballots = useWorkshop((workshop) => workshop.ballots);
  const [round] = useState(() => roundOfHands(session.workshop, componentId, present));
  const hands = handsIn(ballots, componentId, round);
  const [active, setActive] = useState<Cell>({ row: 0, column: 0 });
  const grid = useRef<HTMLTableElement>(null);
  useEffect(() => {
    grid.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
  }, [active]);

  const mark = (row: number, choice: Disposition | null) => {
    const person = present[row];
    if (!person) return;
    deeds.showHand({ componentId, participantId: person.id, round, choice });
  };
  const walk = ({ row, column }: Cell) =>
    setActive({ row: within(row, present.length), column: within(column, DISPOSITIONS.length) });
  const onKeyDown = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    const choice = choiceOfKey(event);
    if (step) walk({ row: active.row + step.row, column: active.column + step.column });
    else if (event.key === 'Delete' || event.key === 'Backspace') mark(active.row, null);
    else if (choice) {
      mark(active.row, choice);
      walk({ row: active.row + 1, column: DISPOSITIONS.indexOf(choice) });
    } else if (event.key === 'Escape') onClose();
    else return;
    event.preventDefault();
  };
  return (
    <section className={page.card} aria-label={t('decide.vote.hands.title')}>
      <header className={card.head}>
        <h3 className={page.cardTitle}>{t('decide.vote.hands.title')}</h3>
        <span className={card.about}>{t('decide.vote.hands.round', { round })}</span>
        <Button className={classes.close!} variant="default" size="compact-sm" onClick={onClose}>
          {t('decide.vote.hands.close')}
        </Button>
      </header>
      <p className={classes.hint}>{t('decide.vote.hands.hint')}</p>
      <table
        ref={grid}
        className={classes.grid}
        role="grid"
        aria-label={t('decide.vote.hands.title')}
        onKeyDown={onKeyDown}
      >
        <thead>
          <tr>
            <th scope="col">{t('decide.vote.hands.person')}</th>
            {DISPOSITIONS.map((choice) => (
              <th key={choice} scope="col">
                {choiceName(choice)} <kbd aria-hidden>{keyOf(choice)}</kbd>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {present.map((person, row) => (
            <tr key={person.id}>
              <th scope="row">
                <span className={classes.person}>
                  <Avatar person={person} />
                  {personName(person)}
                  <span className={card.about}>{t(`words.discipline.${person.discipline}`)}</span>
                </span>
              </th>
              {DISPOSITIONS.map((choice, column) => {
                const isMarked = hands.get(person.id)?.choice === choice;
                return (
                  <td
                    key={choice}
                    role="gridcell"
                    className={classes.cell}
                    data-disposition={choice}
                    aria-selected={isMarked}
                    aria-label={t('decide.vote.hands.mark', {
                      name: personName(person),
                      choice: choiceName(choice),
                    })}
                    tabIndex={row === active.row && column === active.column ? 0 : -1}
                    onClick={() => {
                      walk({ row, column });
                      mark(row, isMarked ? null : choice);
                    }}
                    onKeyDown={(event) => {
                      if (event.key !== 'Enter' && event.key !== ' ') return;
                      event.preventDefault();
                      mark(row, isMarked ? null : choice);
                    }}
                  >
                    {isMarked && <FateGlyph fate={choice} size={14} />}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** What a person-day costs, discipline by discipline. Never asked for: where there is none, effort stays in days. */
import { Input } from '@mantine/core';
import { compareText } from '#shared/model/queries';
import { DISCIPLINES, type Discipline } from '#shared/model/vocabulary';
import { useSession, useWorkshop } from '../../../session/hooks';
import { CommitNumber } from '../../../ui/CommitNumber';
import { t } from '../../../ui/text';
import classes from './ScheduleFields.module.css';

export function RateFields() {
  const session = useSession();
  const rates = useWorkshop((workshop) => workshop.rates);
  const currency = useWorkshop((workshop) => workshop.schedule.currency);
  // Of several of one discipline, which only a file can have, the last one counts.
  const rateOf = (discipline: Discipline) =>
    Object.values(rates)
      .sort((a, b) => compareText(a.id, b.id))
      .findLast((rate) => rate.discipline === discipline);
  const set = (discipline: Discipline, perDay: number | null) => {
    const rate = rateOf(discipline);
    if (rate && perDay !== null)
      session.dispatch({
        type: 'update',
        collection: 'rates',
        changes: [{ id: rate.id, patch: { perDay } }],
      });
    else if (rate) session.dispatch({ type: 'remove', ids: { rates: [rate.id] } });
    else if (perDay !== null)
      session.dispatch({
        type: 'insert',
        entities: { rates: [{ id: session.newId('rates'), discipline, perDay }] },
      });
  };
  return (
    <Input.Wrapper
      label={t('roadmapScreen.schedule.rates', { currency })}
      description={t('roadmapScreen.schedule.ratesHint')}
      labelElement="div"
    >
      <div className={classes.rates}>
        {DISCIPLINES.map((discipline) => (
          <CommitNumber
            key={discipline}
            label={t(`words.discipline.${discipline}`)}
            max={1_000_000}
            decimalScale={2}
            thousandSeparator=" "
            value={rateOf(discipline)?.perDay ?? null}
            onCommit={(perDay) => set(discipline, perDay)}
          />
        ))}
      </div>
    </Input.Wrapper>
  );
}

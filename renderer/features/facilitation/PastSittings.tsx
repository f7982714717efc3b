/** The minutes of the sittings that have ended, the latest first. */
import { Button } from '@mantine/core';
import { sittingMinutes, sittingsLatestFirst } from '#shared/method/sitting';
import type { Sitting } from '#shared/model/entities';
import { participantsByName } from '#shared/model/queries';
import { useRemove } from '../../parts/useRemove';
import { useSession, useWorkshop } from '../../session/hooks';
import { CommitTextarea } from '../../ui/CommitText';
import { formatMoment } from '../../ui/moments';
import { useReadOnly } from '../../ui/readOnly';
import { t } from '../../ui/text';
import page from '../../ui/page.module.css';
import { lengthText } from '../../parts/durations';
import { MinutesView } from './MinutesView';
import classes from './MinutesView.module.css';

export function PastSittings() {
  const sittings = useWorkshop((workshop) => workshop.sittings);
  const ended = sittingsLatestFirst(sittings).filter(({ endedAt }) => endedAt !== null);
  return (
    <section className={page.card} aria-labelledby="minutes">
      <h2 id="minutes" className={page.cardTitle}>
        {t('facilitation.minutes.title')}
      </h2>
      <ul className={classes.sittings}>
        {ended.map((sitting) => (
          <li key={sitting.id}>
            <Ended sitting={sitting} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Ended({ sitting }: { sitting: Sitting }) {
  const session = useSession();
  const remove = useRemove();
  const readOnly = useReadOnly();
  const participants = useWorkshop((workshop) => workshop.participants);
  const moment = formatMoment(Date.parse(sitting.startedAt));
  const present = participantsByName(participants).filter(({ id }) => sitting.participantIds.includes(id));
  return (
    <details className={classes.details}>
      <summary>
        {t('facilitation.minutes.of', { moment, length: lengthText(sittingMinutes(sitting) ?? 0) })}
        <span className={classes.count}>
          {t('facilitation.minutes.changed', { count: sitting.minutes.length })}
        </span>
      </summary>
      {present.length > 0 && (
        <p className={classes.present}>
          {t('facilitation.minutes.present', { names: present.map(({ name }) => name).join(', ') })}
        </p>
      )}
      <MinutesView entries={sitting.minutes} none={t('facilitation.minutes.none')} />
      <CommitTextarea
        mt="xs"
        label={t('facilitation.sitting.notes')}
        value={sitting.notes}
        onCommit={(notes, mergeKey) =>
          session.dispatch(
            { type: 'update', collection: 'sittings', changes: [{ id: sitting.id, patch: { notes } }] },
            { mergeKey },
          )
        }
      />
      <Button
        className={classes.foot}
        variant="subtle"
        color="red"
        size="compact-sm"
        disabled={readOnly}
        aria-label={t('facilitation.sitting.delete', { date: moment })}
        onClick={() =>
          remove(
            { type: 'remove', ids: { sittings: [sitting.id] } },
            t('facilitation.sitting.deleted', { date: moment }),
          )
        }
      >
        {t('facilitation.sitting.deleteShort')}
      </Button>
    </details>
  );
}

/** One parked point: settled, edited, deleted, or made a decision or a risk. */
import { useState } from 'react';
import { Button, Checkbox, Menu } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { parkedToDecision, parkedToRisk } from '#shared/method/parking';
import type { Parked } from '#shared/model/entities';
import { useRemove } from '../../parts/useRemove';
import { useSession } from '../../session/hooks';
import { CommitText, CommitTextarea } from '../../ui/CommitText';
import { formatMoment } from '../../ui/moments';
import { useReadOnly } from '../../ui/readOnly';
import { MoreMenu } from '../../ui/MoreMenu';
import { t } from '../../ui/text';
import classes from './ParkingCard.module.css';

export function ParkedPoint({ parked }: { parked: Parked }) {
  const session = useSession();
  const readOnly = useReadOnly();
  const [isEditing, setEditing] = useState(false);
  const { id, text, resolved } = parked;
  const set = (patch: Partial<Parked>, mergeKey?: string) =>
    session.dispatch(
      { type: 'update', collection: 'parkingLot', changes: [{ id, patch }] },
      mergeKey === undefined ? {} : { mergeKey },
    );
  return (
    <li className={classes.point} data-resolved={resolved || undefined}>
      <Checkbox
        size="sm"
        disabled={readOnly}
        aria-label={t('facilitation.parking.settle', { text })}
        checked={resolved}
        onChange={(event) => set({ resolved: event.currentTarget.checked })}
      />
      {isEditing ? (
        <div className={classes.fields}>
          <CommitTextarea
            autoFocus
            aria-label={t('facilitation.parking.text')}
            value={text}
            onCommit={(next, visit) => set({ text: next }, visit)}
          />
          <CommitText
            aria-label={t('facilitation.parking.by')}
            value={parked.by}
            onCommit={(by, visit) => set({ by }, visit)}
          />
          <Button variant="default" size="compact-sm" w="fit-content" onClick={() => setEditing(false)}>
            {t('facilitation.parking.done')}
          </Button>
        </div>
      ) : (
        <div>
          <div className={classes.text}>{text}</div>
          <div className={classes.facts}>{facts(parked)}</div>
        </div>
      )}
      <PointMenu parked={parked} onEdit={() => setEditing(true)} />
    </li>
  );
}

/** Who, when, at which step: as far as it is known. */
const facts = ({ by, at, step }: Parked): string =>
  [
    by || t('facilitation.parking.nobody'),
    ...(at === null ? [] : [formatMoment(Date.parse(at))]),
    ...(step === null ? [] : [t(`words.step.${step}`)]),
  ].join(' · ');

function PointMenu({ parked, onEdit }: { parked: Parked; onEdit: () => void }) {
  const session = useSession();
  const remove = useRemove();
  const readOnly = useReadOnly();
  const toDecision = () => {
    const command = parkedToDecision(session.workshop, parked, session.newId, session.today());
    session.dispatch(command, { label: { key: 'facilitation.parking.undo.toDecision' } });
    notifications.show({ message: t('facilitation.parking.becameDecision') });
  };
  const toRisk = () => {
    session.dispatch(parkedToRisk(parked, session.newId), {
      label: { key: 'facilitation.parking.undo.toRisk' },
    });
    notifications.show({ message: t('facilitation.parking.becameRisk') });
  };
  return (
    <MoreMenu label={t('facilitation.parking.more', { text: parked.text })} disabled={readOnly}>
      <Menu.Item onClick={onEdit}>{t('facilitation.parking.edit')}</Menu.Item>
      <Menu.Item onClick={toDecision}>{t('facilitation.parking.toDecision')}</Menu.Item>
      <Menu.Item onClick={toRisk}>{t('facilitation.parking.toRisk')}</Menu.Item>
      <Menu.Item
        color="red"
        onClick={() =>
          remove({ type: 'remove', ids: { parkingLot: [parked.id] } }, t('facilitation.parking.deleted'))
        }
      >
        {t('facilitation.parking.delete')}
      </Menu.Item>
    </MoreMenu>
  );
}

/** The parking lot: what came up and is still to be settled, and what was. */
import { Button } from '@mantine/core';
import { Plus } from 'lucide-react';
import { parkedInOrder } from '#shared/method/minutes';
import { useWorkshop } from '../../session/hooks';
import { runAction, shortcutText } from '../../ui/actions';
import { useReadOnly } from '../../ui/readOnly';
import { t } from '../../ui/text';
import page from '../../ui/page.module.css';
import { CAPTURE_SHORTCUT } from './draft';
import { ParkedPoint } from './ParkedPoint';
import classes from './ParkingCard.module.css';
import screen from './AgendaScreen.module.css';

export function ParkingCard() {
  const readOnly = useReadOnly();
  const parkingLot = useWorkshop((workshop) => workshop.parkingLot);
  const points = parkedInOrder({ parkingLot });
  const open = points.filter(({ resolved }) => !resolved);
  const settled = points.filter(({ resolved }) => resolved);
  return (
    <section className={page.card} aria-labelledby="parking-lot">
      <div className={screen.cardHead}>
        <h2 id="parking-lot" className={screen.cardTitle}>
          {t('facilitation.parking.title')}
        </h2>
        <span className={screen.gap} />
        <Button
          variant="default"
          disabled={readOnly}
          leftSection={<Plus size={16} aria-hidden />}
          onClick={() => runAction('capture.park')}
        >
          {t('facilitation.parking.park')}
        </Button>
      </div>
      {open.length === 0 && (
        <p className={screen.note}>
          {t('facilitation.parking.none', { keys: shortcutText(CAPTURE_SHORTCUT) })}
        </p>
      )}
      <ul className={classes.list}>
        {open.map((parked) => (
          <ParkedPoint key={parked.id} parked={parked} />
        ))}
      </ul>
      {settled.length > 0 && (
        <details className={classes.settled}>
          <summary>{t('facilitation.parking.settled', { count: settled.length })}</summary>
          <ul className={classes.list}>
            {settled.map((parked) => (
              <ParkedPoint key={parked.id} parked={parked} />
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

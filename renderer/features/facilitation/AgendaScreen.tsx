/** Facilitation in one place: the agenda with its timer, the sitting and its minutes, and the parking lot. */
import { useWorkshop } from '../../session/hooks';
import { t } from '../../ui/text';
import page from '../../ui/page.module.css';
import { AgendaCard } from './AgendaCard';
import { OpenCard } from './OpenCard';
import { ParkingCard } from './ParkingCard';
import { PastSittings } from './PastSittings';
import { SittingCard } from './SittingCard';
import classes from './AgendaScreen.module.css';

export function AgendaScreen() {
  const hasSittings = useWorkshop(({ sittings }) =>
    Object.values(sittings).some(({ endedAt }) => endedAt !== null),
  );
  return (
    <div className={page.screen}>
      <header className={page.head}>
        <h1 className={page.title}>{t('facilitation.agenda.title')}</h1>
      </header>
      <div className={classes.columns}>
        <div className={page.column}>
          <AgendaCard />
          {hasSittings && <PastSittings />}
        </div>
        <div className={page.column}>
          <SittingCard />
          <ParkingCard />
          <OpenCard />
        </div>
      </div>
    </div>
  );
}

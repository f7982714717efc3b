/** What nobody has settled yet, beside the parking lot: undecided components, and risks of nobody. */
import { useDeferredValue, useMemo } from 'react';
import { stillOpen } from '#shared/method/minutes';
import { useSession, useSessionState } from '../../session/hooks';
import type { Place } from '../../session/route';
import type { Selection } from '../../session/selection';
import { t } from '../../ui/text';
import page from '../../ui/page.module.css';
import classes from './OpenCard.module.css';
import screen from './AgendaScreen.module.css';

export function OpenCard() {
  const workshop = useDeferredValue(useSessionState((state) => state.workshop));
  const { undecided, unowned } = useMemo(() => stillOpen(workshop), [workshop]);
  return (
    <section className={page.card} aria-labelledby="still-open">
      <h2 id="still-open" className={page.cardTitle}>
        {t('facilitation.open.title')}
      </h2>
      {undecided.length + unowned.length === 0 && (
        <p className={screen.note}>{t('facilitation.open.nothing')}</p>
      )}
      <Links
        title={t('facilitation.open.undecided')}
        place="decide"
        things={undecided.map(({ id, name }) => ({ id, name, selection: { components: [id] } }))}
      />
      <Links
        title={t('facilitation.open.unowned')}
        place="risks"
        things={unowned.map(({ id, title }) => ({ id, name: title, selection: { risks: [id] } }))}
      />
    </section>
  );
}

type Thing = { id: string; name: string; selection: Partial<Selection> };

function Links({ title, place, things }: { title: string; place: Place; things: readonly Thing[] }) {
  const session = useSession();
  if (things.length === 0) return null;
  return (
    <div>
      <h3 className={classes.title}>{title}</h3>
      <ul className={classes.list}>
        {things.map(({ id, name, selection }) => (
          <li key={id}>
            <a href={`#/w/${session.workshop.id}/${place}`} onClick={() => session.select(selection)}>
              {name || t('words.minutesEntry.unnamed')}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

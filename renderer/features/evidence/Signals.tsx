/** The signals that were recorded, the heaviest first, and those that could be. */
import { useState } from 'react';
import { Button } from '@mantine/core';
import { Plus } from 'lucide-react';
import type { Gate } from '#shared/method/evidence/gate';
import { newSignal } from '#shared/model/empty';
import type { SignalType } from '#shared/model/vocabulary';
import { useSession } from '../../session/hooks';
import { t } from '../../ui/text';
import page from '../../ui/page.module.css';
import { SignalCard } from './SignalCard';
import classes from './EvidenceScreen.module.css';

export function Signals({ gate: { weighed, aside, missing } }: { gate: Gate }) {
  const session = useSession();
  const [newId, setNewId] = useState<string | null>(null);
  const add = (type: SignalType) => {
    const signal = newSignal(session.newId, type);
    if (session.dispatch({ type: 'insert', entities: { signals: [signal] } })) setNewId(signal.id);
  };
  const all = [...weighed, ...aside];
  return (
    <section className={page.card} aria-labelledby="evidence-signals">
      <h2 id="evidence-signals" className={page.cardTitle}>
        {t('evidence.signals')}
      </h2>
      <p className={classes.text}>{t(all.length === 0 ? 'evidence.noSignals' : 'evidence.signalsIntro')}</p>
      <ul className={classes.signals}>
        {all
          // In an order that no edit changes: a card does not jump away while it is filled in.
          .toSorted((a, b) => (a.signal.id < b.signal.id ? -1 : 1))
          .map((one) => (
            <SignalCard key={one.signal.id} weighed={one} isNew={one.signal.id === newId} />
          ))}
      </ul>
      <h3 className={classes.question}>{t('evidence.add')}</h3>
      <div className={classes.kinds}>
        {missing.map((type) => (
          <Button
            key={type}
            variant="default"
            size="compact-sm"
            leftSection={<Plus size={14} aria-hidden />}
            onClick={() => add(type)}
          >
            {t(`words.signal.${type}`)}
          </Button>
        ))}
      </div>
    </section>
  );
}

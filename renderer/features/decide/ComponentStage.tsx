/** One component, large: what it is, who depends on it, what could go wrong, and the decision. */
import type { ReactNode } from 'react';
import type { Component } from '#shared/model/entities';
import { ComponentRisks } from '../../parts/ComponentRisks';
import { DecisionEditor } from '../../parts/DecisionEditor';
import { KindIcon } from '../../parts/KindIcon';
import { OwnerPicker } from '../../parts/OwnerPicker';
import { t } from '../../ui/text';
import { Neighbours } from './Neighbours';
import page from '../../ui/page.module.css';
import classes from './DecideScreen.module.css';

type Own = {
  component: Component;
  onChoose: (id: string) => void;
  /** What the votes on it say. */
  children?: ReactNode;
};

export function ComponentStage({ component, onChoose, children }: Own) {
  const { id, name, kind, technology, origin, notes, shortcuts, ownerId } = component;
  return (
    <article className={classes.component}>
      <header className={classes.componentHead}>
        <KindIcon kind={kind} size={32} />
        <div>
          <h2 className={classes.name}>{name}</h2>
          <p className={classes.kind}>{[t(`words.kind.${kind}`), technology].filter(Boolean).join(' · ')}</p>
        </div>
      </header>
      {children && <div className={classes.vote}>{children}</div>}
      <div className={classes.columns}>
        <section className={page.card}>
          <DecisionEditor component={component} />
          <OwnerPicker
            label={t('decide.owner')}
            value={ownerId}
            assign={(participantId) => ({
              type: 'update',
              collection: 'components',
              changes: [{ id, patch: { ownerId: participantId } }],
            })}
          />
        </section>
        <div className={page.column}>
          {origin === 'missing' && <p className={classes.missing}>{t('decide.missing')}</p>}
          {notes && <p className={classes.notes}>{notes}</p>}
          {shortcuts.length > 0 && (
            <section className={page.card}>
              <h3 className={page.cardTitle}>{t('decide.shortcuts')}</h3>
              <ul className={classes.shortcuts}>
                {shortcuts.map((shortcut) => (
                  <li key={shortcut}>{t(`words.shortcut.${shortcut}`)}</li>
                ))}
              </ul>
            </section>
          )}
          <Neighbours componentId={id} onChoose={onChoose} />
          <section className={page.card}>
            <h3 className={page.cardTitle}>{t('decide.risks')}</h3>
            <ComponentRisks componentId={id} />
          </section>
        </div>
      </div>
    </article>
  );
}

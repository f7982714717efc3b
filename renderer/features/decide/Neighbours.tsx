/** Who uses a component, and what it uses: a decision about one is a decision about its neighbours. */
import type { Component } from '#shared/model/entities';
import { fateOf } from '#shared/model/queries';
import { FateGlyph } from '../../parts/FateGlyph';
import { t } from '../../ui/text';
import { useNeighbours } from './useNeighbours';
import page from '../../ui/page.module.css';
import classes from './DecideScreen.module.css';

type Own = { componentId: string; onChoose: (id: string) => void };

export function Neighbours({ componentId, onChoose }: Own) {
  const { consumers, providers } = useNeighbours(componentId);
  return (
    <section className={page.card}>
      <h3 className={page.cardTitle}>{t('decide.consumers')}</h3>
      <Names components={consumers} none={t('decide.noConsumers')} onChoose={onChoose} />
      <h3 className={page.cardTitle}>{t('decide.providers')}</h3>
      <Names components={providers} none={t('decide.noProviders')} onChoose={onChoose} />
    </section>
  );
}

type NamesProps = {
  components: readonly Component[];
  none: string;
  onChoose: (id: string) => void;
};

function Names({ components, none, onChoose }: NamesProps) {
  if (components.length === 0) return <p className={classes.none}>{none}</p>;
  return (
    <ul className={classes.neighbours}>
      {components.map((component) => (
        <li key={component.id}>
          <button type="button" className={classes.neighbour} onClick={() => onChoose(component.id)}>
            <FateGlyph fate={fateOf(component)} />
            {component.name}
            <span className="visually-hidden">, {t(`words.fate.${fateOf(component)}`)}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

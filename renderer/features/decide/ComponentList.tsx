/** All components with what was decided of each, what the votes say, which of them are shown, and in which order. */
import { useEffect, useRef } from 'react';
import { CHOICES, isDisputed, type Tally } from '#shared/method/votes/tally';
import type { Component } from '#shared/model/entities';
import { fateOf } from '#shared/model/queries';
import { DISPOSITIONS, type Disposition } from '#shared/model/vocabulary';
import { FateGlyph } from '../../parts/FateGlyph';
import { Choice } from '../../ui/Choice';
import { t } from '../../ui/text';
import classes from './DecideScreen.module.css';

export type Filter = Disposition | 'everything';
const FILTERS: readonly Filter[] = ['everything', ...DISPOSITIONS];
export type Order = 'name' | 'disagreement';
const ORDERS: readonly Order[] = ['name', 'disagreement'];

type Own = {
  components: readonly Component[];
  tallies: ReadonlyMap<string, Tally>;
  filter: Filter;
  onFilter: (filter: Filter) => void;
  order: Order;
  onOrder: (order: Order) => void;
  currentId: string;
  onChoose: (id: string) => void;
};

const filterName = (filter: Filter) =>
  filter === 'everything' ? t('decide.everything') : t(`words.disposition.${filter}`);

export function ComponentList(own: Own) {
  const { components, tallies, filter, onFilter, order, onOrder, currentId, onChoose } = own;
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
  }, [currentId]);
  return (
    <>
      <div className={classes.filter}>
        <Choice
          aria-label={t('decide.filter')}
          options={FILTERS}
          labelOf={filterName}
          value={filter}
          readOnly={false}
          onChange={onFilter}
        />
        {tallies.size > 0 && (
          <Choice
            aria-label={t('decide.order.label')}
            options={ORDERS}
            labelOf={(option) => t(`decide.order.${option}`)}
            value={order}
            readOnly={false}
            onChange={onOrder}
          />
        )}
      </div>
      {components.length === 0 && filter !== 'everything' && (
        <p className={classes.nothing}>
          {t('decide.nothing', { disposition: filterName(filter).toLowerCase() })}
        </p>
      )}
      <ul ref={list} className={classes.list}>
        {components.map((component) => {
          const { id, name } = component;
          const fate = fateOf(component);
          return (
            <li key={id}>
              <button
                type="button"
                className={classes.entry}
                aria-current={id === currentId ? 'true' : undefined}
                onClick={() => onChoose(id)}
              >
                <FateGlyph fate={fate} />
                <span className={classes.entryName} title={name}>
                  {name}
                </span>
                <span className="visually-hidden">{t(`words.fate.${fate}`)}</span>
                <Votes tally={tallies.get(id)} />
              </button>
            </li>
          );
        })}
      </ul>
    </>
  );
}

/** The votes on a component in a few signs, without abstentions: K3 F1. */
function Votes({ tally }: { tally: Tally | undefined }) {
  if (!tally) return null;
  return (
    <span className={classes.votes} data-disputed={isDisputed(tally) || undefined}>
      {CHOICES.filter((choice) => tally.counts[choice] > 0)
        .map((choice) =>
          t('decide.vote.spread.shortest', {
            letter: t(`words.dispositionLetter.${choice}`),
            count: tally.counts[choice],
          }),
        )
        .join(' ')}
      {isDisputed(tally) && <span className="visually-hidden">, {t('decide.vote.spread.disputed')}</span>}
    </span>
  );
}

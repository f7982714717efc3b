/** All components with what was decided of each, and which of them are shown. */
import { useEffect, useRef } from 'react';
import { Select } from '@mantine/core';
import type { Component } from '#shared/model/entities';
import { DISPOSITIONS, type Disposition } from '#shared/model/vocabulary';
import { DispositionGlyph } from '../../parts/DispositionGlyph';
import { t } from '../../ui/text';
import classes from './DecideScreen.module.css';

export type Filter = Disposition | 'everything';
const FILTERS: readonly Filter[] = ['everything', ...DISPOSITIONS];

type Own = {
  components: readonly Component[];
  filter: Filter;
  onFilter: (filter: Filter) => void;
  currentId: string;
  onChoose: (id: string) => void;
};

const filterName = (filter: Filter) =>
  filter === 'everything' ? t('decide.everything') : t(`words.disposition.${filter}`);

export function ComponentList({ components, filter, onFilter, currentId, onChoose }: Own) {
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
  }, [currentId]);
  return (
    <>
      <div className={classes.filter}>
        <Select
          aria-label={t('decide.filter')}
          allowDeselect={false}
          data={FILTERS.map((value) => ({ value, label: filterName(value) }))}
          value={filter}
          onChange={(value) => onFilter(FILTERS.find((candidate) => candidate === value) ?? 'everything')}
        />
      </div>
      {components.length === 0 && filter !== 'everything' && (
        <p className={classes.nothing}>
          {t('decide.nothing', { disposition: filterName(filter).toLowerCase() })}
        </p>
      )}
      <ul ref={list} className={classes.list}>
        {components.map(({ id, name, disposition }) => (
          <li key={id}>
            <button
              type="button"
              className={classes.entry}
              aria-current={id === currentId ? 'true' : undefined}
              onClick={() => onChoose(id)}
            >
              <DispositionGlyph disposition={disposition} />
              <span className={classes.entryName}>{name}</span>
              <span className="visually-hidden">{t(`words.disposition.${disposition}`)}</span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

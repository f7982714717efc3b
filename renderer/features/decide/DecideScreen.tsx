/** Deciding component by component: one at a time, with what speaks for and against, and the next that is open. */
import { useCallback, useMemo, useState } from 'react';
import { Button } from '@mantine/core';
import { SkipForward } from 'lucide-react';
import { compareText, componentsByName } from '#shared/model/queries';
import type { Component } from '#shared/model/entities';
import { DISPOSITIONS, type Disposition } from '#shared/model/vocabulary';
import { useSession, useWorkshop } from '../../session/hooks';
import { useActions, type Action } from '../../ui/actions';
import { t } from '../../ui/text';
import { ComponentList, type Filter } from './ComponentList';
import { ComponentStage } from './ComponentStage';
import { NothingToDecide } from './NothingToDecide';
import classes from './DecideScreen.module.css';

const KEYS: Record<Disposition, string> = { keep: '1', refactor: '2', rewrite: '3', undecided: '0' };
const isOpen = ({ disposition }: Component) => disposition === 'undecided';

export function DecideScreen() {
  const components = useWorkshop((workshop) => workshop.components);
  const [filter, setFilter] = useState<Filter>('everything');
  const [currentId, setCurrentId] = useState<string | null>(null);
  const all = useMemo(() => componentsByName(components), [components]);
  const shown = useMemo(
    () => all.filter(({ disposition }) => filter === 'everything' || disposition === filter),
    [all, filter],
  );
  const current =
    (currentId === null ? undefined : components[currentId]) ?? shown.find(isOpen) ?? shown[0] ?? all[0];

  useActions(useDecideActions(current, shown, setCurrentId));
  if (!current) return <NothingToDecide />;

  const nextOpen = after(all, current, isOpen);
  return (
    <div className={classes.screen}>
      <section className={classes.side} aria-label={t('decide.list')}>
        <header className={classes.head}>
          <h1 className={classes.title}>{t('decide.title')}</h1>
          <p className={classes.progress} role="status">
            {t('decide.progress', {
              decided: all.filter((component) => !isOpen(component)).length,
              all: all.length,
            })}
          </p>
        </header>
        <ComponentList
          components={shown}
          filter={filter}
          onFilter={setFilter}
          currentId={current.id}
          onChoose={setCurrentId}
        />
      </section>
      <div className={classes.stage}>
        <ComponentStage key={current.id} component={current} onChoose={setCurrentId} />
        {nextOpen && nextOpen.id !== current.id && (
          <footer className={classes.foot}>
            <Button
              rightSection={<SkipForward size={16} aria-hidden />}
              onClick={() => setCurrentId(nextOpen.id)}
            >
              {t('decide.nextOpen')}
            </Button>
          </footer>
        )}
      </div>
    </div>
  );
}

/** The first component after another, in the circle of names, that is asked for. */
function after(
  all: readonly Component[],
  current: Component,
  isWanted: (component: Component) => boolean,
): Component | undefined {
  const isLater = (component: Component) => compareText(component.name, current.name) > 0;
  return all.find((component) => isLater(component) && isWanted(component)) ?? all.find(isWanted);
}

function useDecideActions(
  current: Component | undefined,
  shown: readonly Component[],
  choose: (id: string) => void,
): Action[] {
  const session = useSession();
  const id = current?.id;
  const step = useCallback(
    (by: 1 | -1) => {
      const place = shown.findIndex((component) => component.id === id);
      const next = shown[(place + by + shown.length) % shown.length];
      if (next) choose(next.id);
    },
    [shown, id, choose],
  );
  return useMemo(() => {
    const group = t('decide.title');
    const isDisabled = id === undefined;
    const tags = DISPOSITIONS.map((disposition) => ({
      id: `decide.${disposition}`,
      label: t(`words.disposition.${disposition}`),
      group,
      shortcut: KEYS[disposition],
      disabled: isDisabled,
      run: () =>
        void session.dispatch({
          type: 'update',
          collection: 'components',
          changes: [{ id: id!, patch: { disposition } }],
        }),
    }));
    return [
      ...tags,
      {
        id: 'decide.next',
        label: t('decide.next'),
        group,
        shortcut: 'J',
        disabled: isDisabled,
        run: () => step(1),
      },
      {
        id: 'decide.previous',
        label: t('decide.previous'),
        group,
        shortcut: 'K',
        disabled: isDisabled,
        run: () => step(-1),
      },
    ];
  }, [session, id, step]);
}

/** Deciding component by component: one at a time, with what speaks for and against, and the next that is open. */
import { useCallback, useEffect, useMemo, useState } from 'react';
import { Button } from '@mantine/core';
import { ChevronLeft, ChevronRight, SkipForward } from 'lucide-react';
import { compareText, componentsByName } from '#shared/model/queries';
import type { Component } from '#shared/model/entities';
import { DISPOSITIONS, type Disposition } from '#shared/model/vocabulary';
import { useSession, useSessionState, useWorkshop } from '../../session/hooks';
import { ActionButton } from '../../ui/ActionButton';
import { useActions, type Action } from '../../ui/actions';
import { t } from '../../ui/text';
import { ComponentList, type Filter } from './ComponentList';
import { ComponentStage } from './ComponentStage';
import { NothingToDecide } from './NothingToDecide';
import classes from './DecideScreen.module.css';

const KEYS: Record<Disposition, string> = { keep: '1', refactor: '2', rewrite: '3', undecided: '0' };
const isOpen = ({ disposition }: Component) => disposition === 'undecided';

export function DecideScreen() {
  const session = useSession();
  const components = useWorkshop((workshop) => workshop.components);
  const selectedId = useSessionState(({ selection }) => selection.components[0]);
  const [filter, setFilter] = useState<Filter>('everything');
  const all = useMemo(() => componentsByName(components), [components]);
  const shown = useMemo(
    () => all.filter(({ disposition }) => filter === 'everything' || disposition === filter),
    [all, filter],
  );
  const current =
    (selectedId === undefined ? undefined : components[selectedId]) ??
    shown.find(isOpen) ??
    shown[0] ??
    all[0];
  const choose = useCallback((id: string) => session.select({ components: [id] }), [session]);
  // It stays the one in view when its decision takes it out of what is open.
  const currentId = current?.id;
  useEffect(() => {
    if (currentId !== undefined && currentId !== selectedId) choose(currentId);
  }, [currentId, selectedId, choose]);

  const step = useCallback(
    (by: 1 | -1) => {
      const place = shown.findIndex(({ id }) => id === currentId);
      const next = shown[(place + by + shown.length) % shown.length];
      if (next) choose(next.id);
    },
    [shown, currentId, choose],
  );
  useActions(useDecideActions(currentId, step));
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
          onChoose={choose}
        />
      </section>
      <div className={classes.stage}>
        <ComponentStage key={current.id} component={current} onChoose={choose} />
        <footer className={classes.foot}>
          <ActionButton id="decide.previous" icon={<ChevronLeft size={18} aria-hidden />} />
          <ActionButton id="decide.next" icon={<ChevronRight size={18} aria-hidden />} />
          {nextOpen && nextOpen.id !== current.id && (
            <Button
              className={classes.nextOpen}
              rightSection={<SkipForward size={16} aria-hidden />}
              onClick={() => choose(nextOpen.id)}
            >
              {t('decide.nextOpen')}
            </Button>
          )}
        </footer>
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

function useDecideActions(id: string | undefined, step: (by: 1 | -1) => void): Action[] {
  const session = useSession();
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

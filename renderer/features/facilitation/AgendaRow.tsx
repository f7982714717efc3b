/** One item of the agenda: what, at which step, for how long, and how long it took. */
import { ActionIcon, Menu } from '@mantine/core';
import { ChevronDown, ChevronUp, Play } from 'lucide-react';
import { STEPS } from '#shared/model/vocabulary';
import type { AgendaItem } from '#shared/model/entities';
import { useRemove } from '../../parts/useRemove';
import { useSession, useWorkshop } from '../../session/hooks';
import { goToPlace, PLACES } from '../../session/route';
import { OptionalChoice } from '../../ui/Choice';
import { CommitNumber } from '../../ui/CommitNumber';
import { CommitText } from '../../ui/CommitText';
import { useReadOnly } from '../../ui/readOnly';
import { MoreMenu } from '../../ui/MoreMenu';
import { t } from '../../ui/text';
import { PlannedBar } from './PlannedBar';
import { useTimerDeeds } from './useTimerDeeds';
import classes from './AgendaList.module.css';

type Own = {
  item: AgendaItem;
  number: number;
  /** Seconds that the bar's full width stands for. */
  longest: number;
  isFirst: boolean;
  onMove: (id: string, by: -1 | 1) => void;
};

export function AgendaRow({ item, number, longest, isFirst, onMove }: Own) {
  const session = useSession();
  const readOnly = useReadOnly();
  const { start } = useTimerDeeds();
  const isCurrent = useWorkshop(({ timer }) => timer.itemId === item.id);
  const isRunning = useWorkshop(({ timer }) => timer.itemId === item.id && timer.since !== null);
  const extended = useWorkshop(({ timer }) => timer.extended[item.id] ?? 0);
  const title = item.title || t('facilitation.agenda.untitled');
  const set = (patch: Partial<AgendaItem>, mergeKey?: string) =>
    session.dispatch(
      { type: 'update', collection: 'agenda', changes: [{ id: item.id, patch }] },
      mergeKey === undefined ? {} : { mergeKey },
    );
  const icon = { variant: 'subtle', color: 'gray', size: 28, disabled: readOnly } as const;
  return (
    <div className={classes.row} data-current={isCurrent || undefined}>
      <span className={classes.number}>{number}</span>
      <CommitText
        className={classes.title}
        variant="unstyled"
        aria-label={t('facilitation.agenda.field.title')}
        value={item.title}
        onCommit={(next, visit) => set({ title: next }, visit)}
      />
      <span className={classes.buttons}>
        <ActionIcon
          {...icon}
          disabled={readOnly || isRunning}
          aria-label={t('facilitation.agenda.start', { title })}
          onClick={() => start(item.id)}
        >
          <Play size={16} aria-hidden />
        </ActionIcon>
        <ActionIcon
          {...icon}
          disabled={readOnly || (isFirst && item.day === 1)}
          aria-label={t('facilitation.agenda.up', { title })}
          onClick={() => onMove(item.id, -1)}
        >
          <ChevronUp size={16} aria-hidden />
        </ActionIcon>
        <ActionIcon
          {...icon}
          aria-label={t('facilitation.agenda.down', { title })}
          onClick={() => onMove(item.id, 1)}
        >
          <ChevronDown size={16} aria-hidden />
        </ActionIcon>
        <ItemMenu item={item} title={title} />
      </span>
      <div className={classes.facts}>
        <OptionalChoice
          className={classes.step}
          size="xs"
          aria-label={t('facilitation.agenda.field.step')}
          none={t('facilitation.agenda.field.noStep')}
          options={STEPS}
          labelOf={(step) => t(`words.step.${step}`)}
          value={item.step}
          onChange={(step) => set({ step })}
        />
        <CommitNumber
          className={classes.minutes}
          size="xs"
          aria-label={t('facilitation.agenda.field.minutes')}
          rightSectionWidth={36}
          rightSection={<span className={classes.unit}>{t('facilitation.agenda.unit')}</span>}
          allowDecimal={false}
          min={1}
          max={1440}
          value={item.minutes}
          onCommit={(minutes) => minutes !== null && set({ minutes: Math.round(minutes) })}
        />
        <span className={classes.extended}>
          {extended > 0 && t('facilitation.agenda.extended', { minutes: extended })}
        </span>
        <PlannedBar item={item} title={title} longest={longest} />
      </div>
    </div>
  );
}

/** What is rarely wanted of an item. */
function ItemMenu({ item, title }: { item: AgendaItem; title: string }) {
  const session = useSession();
  const remove = useRemove();
  const readOnly = useReadOnly();
  const place = PLACES.find((candidate) => candidate === item.step);
  return (
    <MoreMenu label={t('facilitation.agenda.more', { title })}>
      {place && (
        <Menu.Item onClick={() => goToPlace(session.workshop.id, place)}>
          {t('facilitation.agenda.moreGo')}
        </Menu.Item>
      )}
      <Menu.Item
        color="red"
        disabled={readOnly}
        onClick={() =>
          remove({ type: 'remove', ids: { agenda: [item.id] } }, t('facilitation.agenda.deleted', { title }))
        }
      >
        {t('facilitation.agenda.moreDelete')}
      </Menu.Item>
    </MoreMenu>
  );
}

/** The days on which work is done. A workshop has no calendar of its own until its days are changed. */
import { useState } from 'react';
import { ActionIcon, Button, Chip, Group, TextInput } from '@mantine/core';
import { X } from 'lucide-react';
import type { Command } from '#shared/commands/command';
import type { Entity } from '#shared/model/workshop';
import { formatDate } from '#shared/texts/format';
import { useSession, useWorkshop } from '../../../session/hooks';
import { t } from '../../../ui/text';
import classes from '../RoadmapScreen.module.css';

type Calendar = Entity<'calendars'>;

/** In the order of their ISO numbers, 1 to 7. */
const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
/** Without a calendar it is worked from Monday to Friday. */
const USUAL: Pick<Calendar, 'weekdays' | 'holidays'> = { weekdays: [1, 2, 3, 4, 5], holidays: [] };

export function CalendarFields() {
  const session = useSession();
  const calendar = useWorkshop((workshop) =>
    workshop.schedule.calendarId ? workshop.calendars[workshop.schedule.calendarId] : undefined,
  );
  const { weekdays, holidays } = calendar ?? USUAL;

  const set = (patch: Partial<typeof USUAL>) => {
    if (calendar) {
      session.dispatch({ type: 'update', collection: 'calendars', changes: [{ id: calendar.id, patch }] });
      return;
    }
    const id = session.newId('calendars');
    const commands: Command[] = [
      {
        type: 'insert',
        entities: {
          calendars: [{ id, name: t('roadmapScreen.schedule.calendar'), ...USUAL, ...patch }],
        },
      },
      {
        type: 'setDetails',
        patch: { schedule: { ...session.workshop.schedule, calendarId: id } },
      },
    ];
    session.dispatch({ type: 'batch', commands });
  };

  return (
    <>
      <Chip.Group
        multiple
        value={weekdays.map(String)}
        onChange={(chosen) => {
          // A week without working days would never end.
          if (chosen.length > 0) set({ weekdays: chosen.map(Number).sort() });
        }}
      >
        <div role="group" aria-label={t('roadmapScreen.schedule.weekdays')}>
          <p className={classes.note}>{t('roadmapScreen.schedule.weekdays')}</p>
          <Group gap={4} mt={4}>
            {WEEKDAYS.map((day, index) => (
              <Chip key={day} value={String(index + 1)} size="xs" variant="outline">
                {t(`roadmapScreen.schedule.weekday.${day}`)}
              </Chip>
            ))}
          </Group>
        </div>
      </Chip.Group>
      <section aria-label={t('roadmapScreen.schedule.holidays')}>
        <p className={classes.note}>{t('roadmapScreen.schedule.holidays')}</p>
        {holidays.length === 0 && <p className={classes.note}>{t('roadmapScreen.schedule.noHolidays')}</p>}
        {holidays.map((holiday) => (
          <div key={`${holiday.date} ${holiday.name}`} className={classes.holiday}>
            <span>
              {formatDate(t, holiday.date)} {holiday.name}
            </span>
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={t('roadmapScreen.schedule.removeHoliday', {
                name: holiday.name || formatDate(t, holiday.date),
              })}
              onClick={() => set({ holidays: holidays.filter((other) => other !== holiday) })}
            >
              <X size={14} aria-hidden />
            </ActionIcon>
          </div>
        ))}
        <NewHoliday
          onAdd={(holiday) =>
            set({
              holidays: [...holidays, holiday].sort((a, b) => (a.date < b.date ? -1 : 1)),
            })
          }
        />
      </section>
    </>
  );
}

function NewHoliday({ onAdd }: { onAdd: (holiday: Calendar['holidays'][number]) => void }) {
  const [date, setDate] = useState('');
  const [name, setName] = useState('');
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (!date) return;
        onAdd({ date, name: name.trim() });
        setDate('');
        setName('');
      }}
    >
      <div className={classes.pair}>
        <TextInput
          type="date"
          max="9999-12-31"
          aria-label={t('roadmapScreen.schedule.holidayDate')}
          value={date}
          onChange={(event) => setDate(event.currentTarget.value)}
        />
        <TextInput
          aria-label={t('roadmapScreen.schedule.holidayName')}
          placeholder={t('roadmapScreen.schedule.holidayName')}
          maxLength={2000}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
      </div>
      <Button type="submit" mt={8} size="compact-sm" variant="default" disabled={!date}>
        {t('roadmapScreen.schedule.addHoliday')}
      </Button>
    </form>
  );
}

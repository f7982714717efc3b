/** What the schedule is computed with: first day, capacity, rates, horizon, who is away, working days, days off. */
import { Button, Input } from '@mantine/core';
import type { Workshop } from '#shared/model/workshop';
import { useSession, useWorkshop } from '../../../session/hooks';
import { CommitDate } from '../../../ui/CommitDate';
import { CommitNumber } from '../../../ui/CommitNumber';
import { CommitText } from '../../../ui/CommitText';
import { SidePanel } from '../../../ui/SidePanel';
import { t } from '../../../ui/text';
import { AvailabilityFields } from './AvailabilityFields';
import { CalendarFields } from './CalendarFields';
import { HorizonField } from '../costs/HorizonField';
import { RateFields } from './RateFields';

const CURRENCY = /^[A-Z]{3}$/u;

export function SchedulePanel({ onClose }: { onClose: () => void }) {
  const session = useSession();
  const schedule = useWorkshop((workshop) => workshop.schedule);
  const set = (patch: Partial<Workshop['schedule']>, mergeKey?: string) =>
    session.dispatch(
      { type: 'setDetails', patch: { schedule: { ...session.workshop.schedule, ...patch } } },
      mergeKey === undefined ? {} : { mergeKey },
    );
  return (
    <SidePanel title={t('roadmapScreen.settings')} onClose={onClose}>
      <CommitDate
        label={t('roadmapScreen.schedule.start')}
        value={schedule.start}
        onCommit={(start, visit) => start !== null && set({ start }, visit)}
      />
      <CommitNumber
        label={t('roadmapScreen.schedule.reserve')}
        value={Math.round(schedule.reserve * 100)}
        max={90}
        allowDecimal={false}
        onCommit={(percent) => set({ reserve: (percent ?? 0) / 100 })}
      />
      <CommitNumber
        label={t('roadmapScreen.schedule.daysPerWeek')}
        value={schedule.daysPerWeek}
        min={0.5}
        max={7}
        decimalScale={1}
        onCommit={(daysPerWeek) => daysPerWeek !== null && set({ daysPerWeek })}
      />
      {schedule.priorities.length > 0 && (
        <Input.Wrapper
          label={t('roadmapScreen.schedule.order')}
          description={t('roadmapScreen.schedule.orderFound')}
          labelElement="div"
        >
          <Button mt={8} size="compact-sm" variant="default" onClick={() => set({ priorities: [] })}>
            {t('roadmapScreen.schedule.orderBack')}
          </Button>
        </Input.Wrapper>
      )}
      <CommitText
        label={t('roadmapScreen.schedule.currency')}
        description={t('roadmapScreen.schedule.currencyHint')}
        maxLength={3}
        value={schedule.currency}
        onCommit={(typed, visit) => {
          const currency = typed.toUpperCase();
          if (CURRENCY.test(currency)) set({ currency }, visit);
        }}
      />
      <RateFields />
      <HorizonField />
      <AvailabilityFields />
      <CalendarFields />
    </SidePanel>
  );
}

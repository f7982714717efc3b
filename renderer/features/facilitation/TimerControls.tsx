/** Pausing, extending and going on, for the item that is under way. */
import { Button, Stack, Text } from '@mantine/core';
import { Pause, Play, Plus, SkipForward, Square } from 'lucide-react';
import type { TimerView } from '#shared/method/timer';
import { useReadOnly } from '../../ui/readOnly';
import { t } from '../../ui/text';
import { secondsText } from '../../parts/durations';
import { EXTENSION, useTimerDeeds } from './useTimerDeeds';

export function TimerControls({ view, onDone }: { view: TimerView; onDone: () => void }) {
  const deeds = useTimerDeeds();
  const readOnly = useReadOnly();
  const { isRunning, next } = view;
  const look = { variant: 'default', justify: 'flex-start', disabled: readOnly } as const;
  return (
    <Stack gap="xs" w={260}>
      <Text size="sm" c="dimmed">
        {t('facilitation.timer.planned', {
          planned: secondsText(view.plannedSeconds),
          actual: secondsText(view.elapsedSeconds),
        })}
      </Text>
      <Button
        {...look}
        leftSection={isRunning ? <Pause size={16} aria-hidden /> : <Play size={16} aria-hidden />}
        onClick={isRunning ? deeds.pause : deeds.resume}
      >
        {t(isRunning ? 'facilitation.timer.pause' : 'facilitation.timer.resume')}
      </Button>
      <Button {...look} leftSection={<Plus size={16} aria-hidden />} onClick={deeds.extend}>
        {t('facilitation.timer.extend', { minutes: EXTENSION })}
      </Button>
      {next && (
        <Button
          {...look}
          leftSection={<SkipForward size={16} aria-hidden />}
          onClick={() => {
            deeds.next();
            onDone();
          }}
        >
          {t('facilitation.timer.next', { title: next.title || t('facilitation.agenda.untitled') })}
        </Button>
      )}
      <Button
        {...look}
        leftSection={<Square size={16} aria-hidden />}
        onClick={() => {
          deeds.finish();
          onDone();
        }}
      >
        {t('facilitation.timer.finish')}
      </Button>
    </Stack>
  );
}

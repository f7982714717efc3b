/** Below a step on the big screen: where one is, the way to the next step, and out. */
import { Button } from '@mantine/core';
import { ChevronLeft, ChevronRight, X } from 'lucide-react';
import { useMemo } from 'react';
import { STEPS } from '#shared/model/vocabulary';
import { Timer } from '../features/facilitation/Timer';
import { useSession } from '../session/hooks';
import { goToPlace, goToStepBeside, stepBeside, type Place } from '../session/route';
import { ActionButton } from '../ui/ActionButton';
import { useActions } from '../ui/actions';
import { t } from '../ui/text';
import classes from './PresentingBar.module.css';

export function PresentingBar({ place }: { place: Place }) {
  const { id } = useSession().workshop;
  const index = STEPS.findIndex((step) => step === place);
  useActions(
    useMemo(() => {
      // A remote control sends these keys wherever the focus is.
      const shared = { group: t('app.group.go'), inText: true };
      return [
        {
          ...shared,
          id: 'present.next',
          label: t('app.present.next'),
          shortcut: 'PageDown',
          disabled: !stepBeside(place, 1),
          run: () => goToStepBeside(1),
        },
        {
          ...shared,
          id: 'present.previous',
          label: t('app.present.previous'),
          shortcut: 'PageUp',
          disabled: !stepBeside(place, -1),
          run: () => goToStepBeside(-1),
        },
      ];
    }, [place]),
  );
  return (
    <footer className={classes.bar} aria-label={t('app.present.bar')}>
      <ActionButton isQuiet id="present.previous" icon={<ChevronLeft aria-hidden />} />
      <span className={classes.place}>
        {index >= 0 && <span className={classes.number}>{index + 1}</span>} {t(`app.place.${place}`)}
      </span>
      <ActionButton isQuiet id="present.next" icon={<ChevronRight aria-hidden />} />
      <span className={classes.gap} />
      <span className={classes.timer}>
        <Timer />
      </span>
      <Button
        variant="subtle"
        color="gray"
        leftSection={<X size={20} aria-hidden />}
        onClick={() => goToPlace(id, place, false)}
      >
        {t('app.present.leave')}
      </Button>
    </footer>
  );
}

/** Below a step on the big screen: where one is, the way to the next step, and out. */
import { Button } from '@mantine/core';
import { ChevronLeft, ChevronRight, X } from 'lucide-react';
import { useMemo } from 'react';
import { STEPS } from '#shared/model/vocabulary';
import { Timer } from '../features/facilitation/Timer';
import { useSession } from '../session/hooks';
import { goToPlace, type Place } from '../session/route';
import { ActionButton } from '../ui/ActionButton';
import { useActions } from '../ui/actions';
import { t } from '../ui/text';
import classes from './PresentingBar.module.css';

export function PresentingBar({ place }: { place: Place }) {
  const { id } = useSession().workshop;
  const index = STEPS.findIndex((step) => step === place);
  const previous = STEPS[index - 1];
  const next = STEPS[index + 1];
  useActions(
    useMemo(() => {
      const group = t('app.group.go');
      const goTo = (step: Place | undefined) => () => step && goToPlace(id, step);
      return [
        {
          id: 'present.next',
          label: t('app.present.next'),
          group,
          shortcut: 'PageDown',
          // A remote control sends these wherever the focus is.
          inText: true,
          disabled: !next,
          run: goTo(next),
        },
        {
          id: 'present.previous',
          label: t('app.present.previous'),
          group,
          shortcut: 'PageUp',
          inText: true,
          disabled: !previous,
          run: goTo(previous),
        },
      ];
    }, [id, previous, next]),
  );
  return (
    <footer className={classes.bar} aria-label={t('app.present.bar')}>
      <ActionButton id="present.previous" icon={<ChevronLeft aria-hidden />} />
      <span className={classes.place}>
        {index >= 0 && <span className={classes.number}>{index + 1}</span>} {t(`app.place.${place}`)}
      </span>
      <ActionButton id="present.next" icon={<ChevronRight aria-hidden />} />
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

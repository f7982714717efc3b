/** Above a workshop that another window took over too early: names what is not in it, and keeps that as a copy. */
import { useState } from 'react';
import { Button } from '@mantine/core';
import type { Message } from '#shared/texts/index';
import { useSession, useSessionState } from '../session/hooks';
import { useServices } from '../session/services';
import { tellError } from '../ui/tellError';
import { say, t } from '../ui/text';
import { keepUnsaved } from './keepUnsaved';
import { WarningBar } from './WarningBar';

/** More steps than these are counted, not named. */
const NAMED = 3;

export function UnsavedBar() {
  const session = useSession();
  const services = useServices();
  const unsaved = useSessionState((state) => state.unsaved[0]);
  const [isBusy, setBusy] = useState(false);
  if (!unsaved) return null;
  const keep = async () => {
    setBusy(true);
    await keepUnsaved(session, unsaved, services).catch((error: unknown) => {
      reportError(error);
      tellError(t('app.unsaved.notKept'), t('app.unsaved.notKeptText'));
    });
    setBusy(false);
  };
  return (
    <WarningBar
      title={t('app.unsaved.title', { steps: namesOf(unsaved.steps) })}
      text={t('app.unsaved.text')}
    >
      <Button size="compact-sm" loading={isBusy} onClick={() => void keep()}>
        {t('app.unsaved.keep')}
      </Button>
      <Button size="compact-sm" variant="default" onClick={() => session.settleUnsaved(unsaved)}>
        {t('app.unsaved.discard')}
      </Button>
    </WarningBar>
  );
}

function namesOf(steps: readonly Message[]): string {
  const names = steps.slice(0, NAMED).map(say);
  const more = steps.length - names.length;
  return [...names, ...(more > 0 ? [t('app.unsaved.more', { count: more })] : [])].join(', ');
}

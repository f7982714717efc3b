/** A workshop's window: opens it, and shows the place of it that the address names. */
import { lazy, Suspense, useEffect, useState } from 'react';
import { Button, Center, Loader, Stack, Text, Title } from '@mantine/core';
import { goToLibrary, type Place } from '../session/route';
import { SessionContext } from '../session/hooks';
import { giveUpReplacing, openWorkshop, untilFree, type Opened } from '../session/open';
import { useServices } from '../session/services';
import { say, t } from '../ui/text';
import { WorkshopBridge } from './DesktopBridge';
import { Rail } from './Rail';
import { TopBar } from './TopBar';
import { SessionNotices } from './SessionNotices';
import { VersionHistory } from './VersionHistory';
import { WorkshopActions } from './WorkshopActions';
import { WorkshopFile } from './WorkshopFile';
import classes from './WorkshopWindow.module.css';

const screens: Record<Place, React.ComponentType> = {
  outcome: lazy(async () => ({
    default: (await import('../features/outcome/OutcomeScreen')).OutcomeScreen,
  })),
  map: lazy(async () => ({ default: (await import('../features/map/MapScreen')).MapScreen })),
  decide: lazy(async () => ({
    default: (await import('../features/decide/DecideScreen')).DecideScreen,
  })),
  risks: lazy(async () => ({ default: (await import('../features/risks/RisksScreen')).RisksScreen })),
  path: lazy(async () => ({ default: (await import('../features/path/PathScreen')).PathScreen })),
  roadmap: lazy(async () => ({
    default: (await import('../features/roadmap/RoadmapScreen')).RoadmapScreen,
  })),
  report: lazy(async () => ({
    default: (await import('../features/report/ReportScreen')).ReportScreen,
  })),
  people: lazy(async () => ({
    default: (await import('../features/people/PeopleScreen')).PeopleScreen,
  })),
};

export function WorkshopWindow({ id, place }: { id: string; place: Place }) {
  const services = useServices();
  const [opened, setOpened] = useState<Opened | null>(null);
  const [attempt, setAttempt] = useState(0);

  useEffect(() => {
    let isCurrent = true;
    let close: (() => void) | undefined;
    void openWorkshop(id, services).then((result) => {
      if (result.state === 'open') {
        close = () => void result.session.flush().finally(result.release);
        if (!isCurrent) close();
      }
      if (isCurrent) setOpened(result);
    });
    return () => {
      isCurrent = false;
      close?.();
    };
  }, [id, services, attempt]);

  useEffect(() => () => giveUpReplacing(id), [id]);

  const isElsewhere = opened?.state === 'elsewhere';
  useEffect(() => {
    if (!isElsewhere) return;
    const wait = new AbortController();
    untilFree(id, wait.signal).then(
      () => setAttempt((count) => count + 1),
      (error: unknown) => wait.signal.aborted || reportError(error),
    );
    return () => wait.abort();
  }, [isElsewhere, id, attempt]);

  if (!opened) return <Waiting />;
  if (opened.state !== 'open')
    return <NotOpened opened={opened} onRetry={() => setAttempt((count) => count + 1)} />;
  const Screen = screens[place];
  return (
    <SessionContext value={opened.session}>
      <WorkshopActions place={place} />
      <WorkshopFile />
      <VersionHistory />
      <SessionNotices />
      <WorkshopBridge />
      <div className={classes.window}>
        <TopBar place={place} />
        <Rail place={place} />
        <main className={classes.stage} aria-label={t(`app.place.${place}`)}>
          <Suspense fallback={<Waiting />}>
            <Screen />
          </Suspense>
        </main>
      </div>
    </SessionContext>
  );
}

function Waiting() {
  return (
    <Center h="100%">
      <Loader size="sm" aria-label={t('app.opening')} />
    </Center>
  );
}

function NotOpened({ opened, onRetry }: { opened: Exclude<Opened, { state: 'open' }>; onRetry: () => void }) {
  return (
    <Stack p="xl" maw={560} role="alert" component="main">
      <Title order={1}>{t(`app.notOpened.${opened.state}.title`)}</Title>
      <Text>
        {opened.state === 'unreadable' ? say(opened.reason) : t(`app.notOpened.${opened.state}.text`)}
      </Text>
      <Stack gap="xs" align="flex-start">
        {opened.state === 'failed' && <Button onClick={onRetry}>{t('app.notOpened.retry')}</Button>}
        <Button variant="default" onClick={goToLibrary}>
          {t('app.toLibrary')}
        </Button>
      </Stack>
    </Stack>
  );
}

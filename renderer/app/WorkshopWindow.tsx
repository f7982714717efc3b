/** A workshop's window: opens it, and shows the place of it that the address names. */
import { lazy, Suspense, useCallback, useEffect, useState, type ReactNode } from 'react';
import { Button, Center, Loader } from '@mantine/core';
import { goToLibrary, type Place } from '../session/route';
import { SessionContext, useSession, useSessionState } from '../session/hooks';
import { giveUpReplacing, joinWorkshop, leaveWorkshop, type Joined, type NotOpened } from '../session/open';
import { useServices, type Services } from '../session/services';
import { whyNotOpened } from '../parts/whyNotOpened';
import { leaveField } from '../ui/leaveField';
import { ReadOnlyContext } from '../ui/readOnly';
import { t } from '../ui/text';
import { Capture } from './Capture';
import { WorkshopBridge } from './DesktopBridge';
import { FollowBar } from './FollowBar';
import { PresentingBar } from './PresentingBar';
import { ProblemPage } from './ProblemPage';
import { Rail } from './Rail';
import { SaveFailureBar } from './SaveFailureBar';
import { TopBar } from './TopBar';
import { SessionNotices } from './SessionNotices';
import { settle } from './settle';
import { UnsavedBar } from './UnsavedBar';
import { VersionHistory } from './VersionHistory';
import { WorkshopActions } from './WorkshopActions';
import { WorkshopFile } from './WorkshopFile';
import './presenting.css';
import classes from './WorkshopWindow.module.css';

const screens: Record<Place, React.ComponentType> = {
  outcome: lazy(async () => ({ default: (await import('../features/outcome/OutcomeScreen')).OutcomeScreen })),
  evidence: lazy(async () => ({
    default: (await import('../features/evidence/EvidenceScreen')).EvidenceScreen,
  })),
  map: lazy(async () => ({ default: (await import('../features/map/MapScreen')).MapScreen })),
  assess: lazy(async () => ({ default: (await import('../features/assess/AssessScreen')).AssessScreen })),
  decide: lazy(async () => ({ default: (await import('../features/decide/DecideScreen')).DecideScreen })),
  risks: lazy(async () => ({ default: (await import('../features/risks/RisksScreen')).RisksScreen })),
  readiness: lazy(async () => ({
    default: (await import('../features/readiness/ReadinessScreen')).ReadinessScreen,
  })),
  path: lazy(async () => ({ default: (await import('../features/path/PathScreen')).PathScreen })),
  roadmap: lazy(async () => ({ default: (await import('../features/roadmap/RoadmapScreen')).RoadmapScreen })),
  report: lazy(async () => ({ default: (await import('../features/report/ReportScreen')).ReportScreen })),
  people: lazy(async () => ({ default: (await import('../features/people/PeopleScreen')).PeopleScreen })),
  agenda: lazy(async () => ({
    default: (await import('../features/facilitation/AgendaScreen')).AgendaScreen,
  })),
};

async function join(id: string, services: Services): Promise<Joined> {
  try {
    const [joined] = await Promise.all([
      joinWorkshop(id, services, leaveField),
      // The sentences of its screens.
      import('#shared/texts/whole'),
    ]);
    return joined;
  } catch (error) {
    reportError(error);
    return { state: 'failed' };
  }
}

type Own = { id: string; place: Place; isPresenting: boolean };

export function WorkshopWindow({ id, place, isPresenting }: Own) {
  const services = useServices();
  const [joined, setJoined] = useState<Joined | null>(null);
  const [attempt, setAttempt] = useState(0);
  const openAnew = useCallback(() => setAttempt((count) => count + 1), []);

  useEffect(() => {
    let isCurrent = true;
    let close: (() => void) | undefined;
    void join(id, services).then((result) => {
      if (result.state === 'open') {
        close = () => void leaveWorkshop(result, (session) => settle(session, services));
        if (!isCurrent) close();
      }
      if (isCurrent) setJoined(result);
    });
    return () => {
      isCurrent = false;
      close?.();
    };
  }, [id, services, attempt]);

  useEffect(() => () => giveUpReplacing(id), [id]);
  // On the root, because dialogs and menus are beside the window's own tree.
  useEffect(() => {
    document.documentElement.toggleAttribute('data-presenting', isPresenting);
    return () => document.documentElement.removeAttribute('data-presenting');
  }, [isPresenting]);

  if (!joined) return <Waiting />;
  if (joined.state !== 'open') return <CannotOpen opened={joined} onRetry={openAnew} />;
  const Screen = screens[place];
  return (
    <SessionContext value={joined.session}>
      <WorkshopActions place={place} isPresenting={isPresenting} />
      <Capture place={place} />
      <WorkshopFile />
      <VersionHistory />
      <SessionNotices />
      <WorkshopBridge />
      <GoneWatch onGone={openAnew} />
      <FieldMode>
        <div className={classes.window} data-presenting={isPresenting || undefined}>
          {!isPresenting && <TopBar place={place} />}
          <div className={classes.warnings}>
            <SaveFailureBar />
            <UnsavedBar />
          </div>
          <FollowBar turn={joined.turn} />
          {!isPresenting && <Rail place={place} />}
          <main
            className={classes.stage}
            aria-label={t(`app.place.${place}`)}
            // The canvas has a zoom of its own.
            data-zooms={place !== 'map' || undefined}
          >
            <Suspense fallback={<Waiting />}>
              <Screen />
            </Suspense>
          </main>
          {isPresenting && <PresentingBar place={place} />}
        </div>
      </FieldMode>
    </SessionContext>
  );
}

/** Fields only show while another window edits. */
function FieldMode({ children }: { children: ReactNode }) {
  const isFollower = useSessionState((state) => state.isFollower);
  return <ReadOnlyContext value={isFollower}>{children}</ReadOnlyContext>;
}

/** What cannot be read any more is opened anew, which says why; not before what could not be saved is settled. */
function GoneWatch({ onGone }: { onGone: () => void }) {
  const session = useSession();
  const isGone = useSessionState((state) => state.isGone && state.unsaved.length === 0);
  useEffect(() => {
    if (isGone) onGone();
  }, [isGone, session, onGone]);
  return null;
}

function Waiting() {
  return (
    <Center h="100%">
      <Loader size="sm" aria-label={t('app.opening')} />
    </Center>
  );
}

function CannotOpen({ opened, onRetry }: { opened: NotOpened; onRetry: () => void }) {
  return (
    <ProblemPage title={t(`app.notOpened.${opened.state}.title`)} text={whyNotOpened(opened)}>
      {opened.state === 'failed' && <Button onClick={onRetry}>{t('app.notOpened.retry')}</Button>}
      <Button variant="default" onClick={goToLibrary}>
        {t('app.toLibrary')}
      </Button>
    </ProblemPage>
  );
}

/** The window: the library, or one workshop. */
import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import '@mantine/spotlight/styles.css';
import '@fontsource-variable/inter/wght.css';
import '../ui/global.css';
import { useEffect } from 'react';
import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { BackupsScreen } from '../features/backups/BackupScreen';
import { LibraryScreen } from '../features/library/LibraryScreen';
import { useRoute } from '../session/route';
import { listenForShortcuts } from '../ui/actions';
import { cssVariables, theme } from '../ui/theme';
import { CloseGuard } from './CloseGuard';
import { CommandPalette } from './CommandPalette';
import { ErrorBoundary } from './ErrorBoundary';
import { MenuBridge } from './DesktopBridge';
import { GlobalActions } from './GlobalActions';
import { OpenFiles } from './OpenFiles';
import { SafetyNotice } from './SafetyNotice';
import { StartGate } from './StartGate';
import { WorkshopWindow } from './WorkshopWindow';

export function App() {
  useEffect(listenForShortcuts, []);
  return (
    <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto">
      <Notifications position="bottom-right" limit={3} />
      <CloseGuard />
      <SafetyNotice />
      <ErrorBoundary>
        <GlobalActions />
        <CommandPalette />
        <StartGate>
          <MenuBridge />
          <OpenFiles>
            <Screen />
          </OpenFiles>
        </StartGate>
      </ErrorBoundary>
    </MantineProvider>
  );
}

function Screen() {
  const route = useRoute();
  switch (route.screen) {
    case 'library':
      return <LibraryScreen />;
    case 'backups':
      return <BackupsScreen />;
    case 'workshop':
      return (
        <WorkshopWindow key={route.id} id={route.id} place={route.place} isPresenting={route.isPresenting} />
      );
  }
}

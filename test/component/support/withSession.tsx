/** A screen around an open workshop, as the window has it, with nothing stored. */
import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import '../../../renderer/ui/global.css';
import type { ReactElement } from 'react';
import { MantineProvider } from '@mantine/core';
import { Notifications, notifications } from '@mantine/notifications';
import { render } from 'vitest-browser-react';
import { emptyWorkshop } from '../../../shared/model/empty';
import type { Workshop } from '../../../shared/model/workshop';
import { SessionContext } from '../../../renderer/session/hooks';
import { Session } from '../../../renderer/session/session';
import { cssVariables, theme } from '../../../renderer/ui/theme';
import { countingIds } from '../../support/ids';

export const TODAY = '2026-05-04';

/** Milliseconds since 1970 of a moment of that day. */
export const NOW = Date.parse(`${TODAY}T09:00:00.000Z`);

/** @param now tells the time, in milliseconds since 1970 */
export function testSession(
  change: (workshop: Workshop, newId: Session['newId']) => Workshop,
  now: () => number = () => NOW,
): Session {
  const newId = countingIds();
  const workshop = change(emptyWorkshop('Test', [], { newId, today: TODAY }), newId);
  return new Session(workshop, { newId, today: () => TODAY, now, write: () => Promise.resolve() });
}

export async function renderWith(session: Session, screen: ReactElement) {
  notifications.clean();
  return render(
    <MantineProvider theme={theme} cssVariablesResolver={cssVariables}>
      <Notifications />
      <SessionContext value={session}>
        <div style={{ width: 1080, height: 672 }}>{screen}</div>
      </SessionContext>
    </MantineProvider>,
  );
}

/** Entities by their ids, as a workshop holds them. */
export const byId = <T extends { id: string }>(...list: T[]): Record<string, T> =>
  Object.fromEntries(list.map((entity) => [entity.id, entity]));

/** The open workshop for React components. */
import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { Workshop } from '#shared/model/workshop';
import type { Session, SessionState } from './session';

export const SessionContext = createContext<Session | null>(null);

/** The session of the open workshop. @throws outside one */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('There is no open workshop here.');
  return session;
}

/** Part of the session's state; renders again only when that part's identity changes. */
export function useSessionState<T>(select: (state: SessionState) => T): T {
  return useStore(useSession().store, select);
}

/** Part of the open workshop; renders again only when that part's identity changes. */
export function useWorkshop<T>(select: (workshop: Workshop) => T): T {
  return useStore(useSession().store, (state) => select(state.workshop));
}

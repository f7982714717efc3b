/** What the window works with, built once in main.tsx and handed down. */
import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Desktop } from '#shared/desktop';
import type { NewId } from '#shared/model/ids';
import type { Library } from '../storage/library';

export type { RevisionRow as Version } from '../storage/database';
export { Overtaken, type Restoration, type StoredContent } from '../storage/library';
export { NotWrittenDown } from '../storage/safekeeping';
export type { Doubt, Found } from '../storage/startUp';
export type { LibraryState, WorkshopSummary } from '../storage/summary';

export interface Services {
  library: Library;
  desktop: Desktop;
  newId: NewId;
  /** Local date, `YYYY-MM-DD`. */
  today: () => string;
  /** Milliseconds since 1970. */
  now: () => number;
}

export const ServicesContext = createContext<Services | null>(null);

/** @throws outside the window's services */
export function useServices(): Services {
  const services = useContext(ServicesContext);
  if (!services) throw new Error('There are no services here.');
  return services;
}

/** Whether every change of the library itself is written down beside it. */
export function useIsSafe(): boolean {
  const { library } = useServices();
  return useSyncExternalStore(library.onSafety, () => library.isSafe);
}

/**
 * Where one is in the window, kept in the address so that a reload returns there: `#/`, `#/backups`,
 * `#/w/<workshop>/<place>`.
 */
import { useSyncExternalStore } from 'react';

/** The places of a workshop that have a screen, in the order of the method. */
export const PLACES = [
  'outcome',
  'map',
  'decide',
  'risks',
  'path',
  'roadmap',
  'report',
  'people',
  'agenda',
] as const;
export type Place = (typeof PLACES)[number];

export type Route =
  { screen: 'library' } | { screen: 'backups' } | { screen: 'workshop'; id: string; place: Place };

/** The route of an address's hash; the library for anything unknown. */
export function parseRoute(hash: string): Route {
  if (hash === '#/backups') return { screen: 'backups' };
  const match = /^#\/w\/([A-Za-z0-9_]+)\/([a-z]+)$/u.exec(hash);
  const place = PLACES.find((candidate) => candidate === match?.[2]);
  return match?.[1] && place ? { screen: 'workshop', id: match[1], place } : { screen: 'library' };
}

export function goToLibrary(): void {
  location.hash = '#/';
}

export function goToBackups(): void {
  location.hash = '#/backups';
}

export function goToPlace(workshopId: string, place: Place): void {
  location.hash = `#/w/${workshopId}/${place}`;
}

const subscribe = (listener: () => void) => {
  addEventListener('hashchange', listener);
  return () => removeEventListener('hashchange', listener);
};

export function useRoute(): Route {
  return parseRoute(useSyncExternalStore(subscribe, () => location.hash));
}

/**
 * Where one is in the window, kept in the address so that a reload returns there: `#/`, `#/backups`,
 * `#/w/<workshop>/<place>`, and with `/present` behind it for the big screen.
 */
import { useSyncExternalStore } from 'react';
import { STEPS, type Step } from '#shared/model/vocabulary';

/** The places of a workshop: the steps of the method in their order, and what is beside them. */
export const PLACES = [...STEPS, 'people', 'agenda'] as const;
export type Place = (typeof PLACES)[number];

export type Route =
  | { screen: 'library' }
  | { screen: 'backups' }
  | { screen: 'workshop'; id: string; place: Place; isPresenting: boolean };

/** The route of an address's hash; the library for anything unknown. */
export function parseRoute(hash: string): Route {
  if (hash === '#/backups') return { screen: 'backups' };
  const match = /^#\/w\/([A-Za-z0-9_]+)\/([a-z]+)(\/present)?$/u.exec(hash);
  const place = PLACES.find((candidate) => candidate === match?.[2]);
  return match?.[1] && place
    ? { screen: 'workshop', id: match[1], place, isPresenting: match[3] !== undefined }
    : { screen: 'library' };
}

export function goToLibrary(): void {
  location.hash = '#/';
}

export function goToBackups(): void {
  location.hash = '#/backups';
}

/** @param isPresenting whether on the big screen; as it is now where it is not given */
export function goToPlace(
  workshopId: string,
  place: Place,
  isPresenting = isPresented(parseRoute(location.hash)),
): void {
  location.hash = `#/w/${workshopId}/${place}${isPresenting ? '/present' : ''}`;
}

/** The step beside another in the method's order; undefined beyond its ends, and beside what is no step. */
export function stepBeside(place: Place, by: 1 | -1): Step | undefined {
  const index = STEPS.findIndex((step) => step === place);
  return index < 0 ? undefined : STEPS[index + by];
}

/** Goes to the step beside the one that the address names: two in a row lead two on, drawn or not. */
export function goToStepBeside(by: 1 | -1): void {
  const route = parseRoute(location.hash);
  const step = route.screen === 'workshop' ? stepBeside(route.place, by) : undefined;
  if (route.screen === 'workshop' && step) goToPlace(route.id, step);
}

const isPresented = (route: Route): boolean => route.screen === 'workshop' && route.isPresenting;

/** Whether the room looks on: only what it needs is shown, large enough for the back row. */
export const usePresenting = (): boolean => isPresented(useRoute());

const subscribe = (listener: () => void) => {
  addEventListener('hashchange', listener);
  return () => removeEventListener('hashchange', listener);
};

export function useRoute(): Route {
  return parseRoute(useSyncExternalStore(subscribe, () => location.hash));
}

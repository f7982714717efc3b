/** A session and web contents as main locks them down, keeping what they were given. */
import { EventEmitter } from 'node:events';
import type { Session, WebContents } from 'electron';
import { lockDownContents, lockDownSession } from '../../electron/permissions';

export function lockedSession() {
  const given: Record<string, (...args: unknown[]) => unknown> = {};
  const events = new EventEmitter();
  let spellChecks = true;
  const keep = (name: string) => (handler: (...args: unknown[]) => unknown) => void (given[name] = handler);
  lockDownSession({
    setPermissionRequestHandler: keep('request'),
    setPermissionCheckHandler: keep('check'),
    setDevicePermissionHandler: keep('device'),
    webRequest: { onBeforeRequest: keep('beforeRequest') },
    on: events.on.bind(events),
    setSpellCheckerEnabled: (enabled: boolean) => (spellChecks = enabled),
  } as unknown as Session);

  return {
    events,
    spellChecks,
    /** Whether the page gets a permission that it asks for. */
    grants: (permission: string) => {
      let decision: unknown;
      given.request!({}, permission, (allowed: unknown) => (decision = allowed));
      return decision;
    },
    /** Whether a page of an origin is told that it has a permission. */
    has: (permission: string, origin: string) => given.check!({}, permission, origin),
    grantsDevice: () => given.device!({}),
    isCancelled: (url: string) => {
      let answer: unknown;
      given.beforeRequest!({ url }, (response: unknown) => (answer = response));
      return (answer as { cancel: boolean }).cancel;
    },
  };
}

export function lockedContents() {
  const contents = new EventEmitter() as EventEmitter & {
    setWindowOpenHandler(handler: (details: { url: string }) => unknown): void;
  };
  const outside: string[] = [];
  let openWindow: (details: { url: string }) => unknown = () => undefined;
  contents.setWindowOpenHandler = (handler) => void (openWindow = handler);
  lockDownContents(contents as unknown as WebContents, (url) => outside.push(url));
  const isPrevented = (name: string, details: object) => {
    let prevented = false;
    contents.emit(name, { ...details, preventDefault: () => (prevented = true) });
    return prevented;
  };
  return { isPrevented, outside, openWindow: (url: string) => openWindow({ url }) };
}

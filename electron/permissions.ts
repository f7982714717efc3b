/** What the window may never do: leave the app, open windows, reach the network, get a permission. */
import type { Session, WebContents } from 'electron';
import { isAppAddress } from './appScheme';

/** Writing text and images that the browser has cleaned to the clipboard; nothing else is allowed. */
const ALLOWED_PERMISSION = 'clipboard-sanitized-write';

export function lockDownSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, decide) =>
    decide(permission === ALLOWED_PERMISSION),
  );
  session.setPermissionCheckHandler(
    (_contents, permission, origin) => permission === ALLOWED_PERMISSION && isAppAddress(origin),
  );
  session.setDevicePermissionHandler(() => false);
  session.webRequest.onBeforeRequest(({ url }, decide) => decide({ cancel: !isOwnRequest(url) }));
  session.on('will-download', (event) => event.preventDefault());
  // The spell checker would fetch its dictionaries from the network.
  session.setSpellCheckerEnabled(false);
}

/** The app's files, what it made itself, and the developer tools, which packaged apps cannot open. */
export function isOwnRequest(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  if (url.protocol === 'blob:') return isAppAddress(url.pathname);
  return isAppAddress(address) || url.protocol === 'data:' || url.protocol === 'devtools:';
}

/** @param openExternal gets the address of a link that wanted a window of its own */
export function lockDownContents(contents: WebContents, openExternal: (url: string) => void): void {
  contents.setWindowOpenHandler(({ url }) => {
    openExternal(url);
    return { action: 'deny' };
  });
  // A reload is a navigation too, and the only one that there is.
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame || !isAppAddress(event.url)) event.preventDefault();
  });
  contents.on('will-navigate', (event) => {
    if (!isAppAddress(event.url)) event.preventDefault();
  });
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
}

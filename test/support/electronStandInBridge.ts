/**
 * The page's side of the stand-in: what Electron gives a preload (`contextBridge`, `ipcRenderer`, `webUtils`), over one
 * function that Playwright exposes. It runs in the page's own world: isolation is not what the stand-in can show.
 */

export const APP_ORIGIN = 'app://bundle';
/** Stands for the app's origin in a browser that knows no `app:` scheme: secure, with storage of its own. */
const WEB_ORIGIN = 'https://app.local';

export const toWeb = (url: string): string => url.replace(APP_ORIGIN, WEB_ORIGIN);
export const toApp = (url: string): string => url.replace(WEB_ORIGIN, APP_ORIGIN);

/** What crosses between page and main, as JSON; Playwright's own serializer would turn bytes into an empty object. */
export function encode(value: unknown, toBase64: (bytes: Uint8Array) => string): string {
  return JSON.stringify({ value }, (_key, part: unknown) =>
    part instanceof Uint8Array ? { $bytes: toBase64(part) } : part,
  );
}

export function decode(text: string, fromBase64: (base64: string) => Uint8Array): unknown {
  const isBytes = (part: unknown): part is { $bytes: string } =>
    typeof part === 'object' && part !== null && '$bytes' in part;
  const { value } = JSON.parse(text, (_key, part: unknown) =>
    isBytes(part) ? fromBase64(part.$bytes) : part,
  ) as { value?: unknown };
  return value;
}

/** How the page calls main: `open` asks for a window, `invoke` for a method. */
export type CallMain = (kind: 'open' | 'invoke', name: string, encoded: string) => Promise<Answer>;
export type Answer = { ok: string } | { error: string };

/** What the bridge leaves in the page for the stand-in. */
export interface BridgedWindow {
  standInCall: CallMain;
  standInEmit(channel: string, encoded: string): void;
  /** Paths of the files that a test drops, by name. */
  standInDropped: Record<string, string>;
}

/** Runs in the page, before anything of the app's; gives `require('electron')` as a preload sees it. */
function installBridge(): Record<string, unknown> {
  const page = window as unknown as BridgedWindow;
  const toBase64 = (bytes: Uint8Array) => (bytes as Uint8Array & { toBase64(): string }).toBase64();
  const fromBase64 = (base64: string) =>
    (Uint8Array as unknown as { fromBase64(base64: string): Uint8Array }).fromBase64(base64);
  const listeners = new Map<string, ((event: object, ...args: unknown[]) => void)[]>();

  page.standInDropped = {};
  page.standInEmit = (channel, encoded) => {
    const args = decode(encoded, fromBase64) as unknown[];
    for (const listener of listeners.get(channel) ?? []) listener({}, ...args);
  };

  const openOutside = (address: string) => void page.standInCall('open', address, encode([], toBase64));
  window.open = (address) => {
    openOutside(new URL(String(address), location.href).href);
    return null;
  };
  addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (!link || link.target !== '_blank' || event.defaultPrevented) return;
    event.preventDefault();
    openOutside(link.href);
  });

  return {
    contextBridge: {
      exposeInMainWorld: (name: string, api: object) =>
        Object.defineProperty(window, name, { value: Object.freeze(api), enumerable: true }),
    },
    ipcRenderer: {
      invoke: async (channel: string, ...args: unknown[]) => {
        // As in Electron, what cannot be cloned is refused.
        const answer = await page.standInCall('invoke', channel, encode(structuredClone(args), toBase64));
        if ('error' in answer) throw new Error(answer.error);
        return decode(answer.ok, fromBase64);
      },
      on: (channel: string, listener: (event: object, ...args: unknown[]) => void) => {
        listeners.set(channel, [...(listeners.get(channel) ?? []), listener]);
      },
    },
    webUtils: { getPathForFile: (file: File) => page.standInDropped[file.name] ?? '' },
  };
}

/** The script that a page starts with: the bridge, then the app's own preload, in the main frame only. */
export function pageScript(preload: string): string {
  return `(() => {
    if (window !== window.top) return;
    // Where tsx has compiled these functions they call this.
    const __name = (value) => value;
    ${encode}
    ${decode}
    const electron = (${installBridge})();
    const require = (name) => {
      if (name === 'electron') return electron;
      throw new Error('A sandboxed preload cannot load ' + name);
    };
    ((require, module, exports) => {${preload}\n})(require, { exports: {} }, {});
  })();`;
}

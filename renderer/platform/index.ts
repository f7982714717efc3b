/** The desktop as the window sees it: what the preload brought, or a plain browser. */
import type { Desktop } from '#shared/desktop';
import { browserDesktop } from './browser';

declare global {
  interface Window {
    /** There in Electron only. */
    causeway?: Desktop;
  }
}

export const desktop: Desktop = window.causeway ?? browserDesktop();

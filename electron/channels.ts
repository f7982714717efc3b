/** Names under which main and preload speak; the window never learns them. */
import type { DesktopEvents, DesktopMethods } from '#shared/desktop';

export const methodChannel = (method: keyof DesktopMethods) => `causeway:method:${method}`;
export const eventChannel = (event: keyof DesktopEvents) => `causeway:event:${event}`;

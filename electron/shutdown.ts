/**
 * When the system shuts down or the person logs off, the app ends as it does by itself: the window makes everything
 * durable, and what is kept beside the database is closed. The system is asked to wait for that.
 */
import type { BrowserWindow, Event, PowerMonitor } from 'electron';

/** On Linux and macOS. @param quit ends the app */
export function quitAtShutdown(powerMonitor: PowerMonitor, quit: () => void): void {
  // The event is there; Electron's types leave it out.
  (powerMonitor as NodeJS.EventEmitter).on('shutdown', (event: Event) => {
    event.preventDefault();
    quit();
  });
}

/** On Windows, which tells every window. @param quit ends the app */
export function quitAtSessionEnd(window: BrowserWindow, quit: () => void): void {
  window.on('query-session-end', (event) => {
    // An installer that wants the app closed takes a refusal for good; it waits without one.
    if (!event.reasons.includes('close-app')) event.preventDefault();
    quit();
  });
  // It comes without a question where the system cannot wait. What can still be saved, is.
  window.on('session-end', quit);
}

/**
 * What can be done right now, in one list: buttons, shortcuts, the native menu and the command palette all run these.
 * A screen offers its actions while it is shown.
 */
import { useEffect, useRef } from 'react';
import { createStore } from 'zustand/vanilla';
import { useStore } from 'zustand';

export interface Action {
  /** Stable name, such as `edit.undo`; the native menu sends it. */
  id: string;
  label: string;
  /** Heading under which the palette lists it. */
  group: string;
  /** Such as `mod+Z`, `mod+shift+Z`, `1`, `Delete`; `mod` is Cmd on a Mac and Ctrl elsewhere. */
  shortcut?: string | undefined;
  /** More keys that do the same. */
  alsoOn?: readonly string[] | undefined;
  /** Works while a text field has the focus as well. */
  inText?: boolean | undefined;
  /** Its shortcut works over a vote that covers the window as well. */
  inVote?: boolean | undefined;
  disabled?: boolean | undefined;
  /** Not listed in the palette. */
  hidden?: boolean | undefined;
  run: () => void;
}

const store = createStore<{ sets: readonly { key: symbol; actions: readonly Action[] }[] }>(() => ({
  sets: [],
}));

/** Offers actions while the calling component is shown; of two with the same id the one offered last counts. */
export function useActions(actions: readonly Action[]): void {
  const key = useRef(Symbol('actions'));
  useEffect(() => {
    store.setState(({ sets }) => {
      const place = sets.findIndex((set) => set.key === key.current);
      const entry = { key: key.current, actions };
      return { sets: place < 0 ? [...sets, entry] : sets.with(place, entry) };
    });
  }, [actions]);
  useEffect(() => {
    const own = key.current;
    return () => store.setState(({ sets }) => ({ sets: sets.filter((set) => set.key !== own) }));
  }, []);
}

type Sets = ReturnType<typeof store.getState>['sets'];
let merged: { sets: Sets; actions: readonly Action[] } = { sets: [], actions: [] };

/** All actions on offer, each id once; the same list until the offer changes. */
function offeredActions(): readonly Action[] {
  const { sets } = store.getState();
  if (merged.sets !== sets) {
    const byId = new Map<string, Action>();
    for (const set of sets) for (const action of set.actions) byId.set(action.id, action);
    merged = { sets, actions: [...byId.values()] };
  }
  return merged.actions;
}

/** The actions on offer, kept up to date. */
export function useOfferedActions(): readonly Action[] {
  useStore(store);
  return offeredActions();
}

/** Runs an action by its id. @returns whether it was on offer and enabled */
export function runAction(id: string): boolean {
  const action = offeredActions().find((candidate) => candidate.id === id);
  if (!action || action.disabled) return false;
  action.run();
  return true;
}

const isMac = () => /Mac|iPhone|iPad/u.test(navigator.platform);

/** Whether a key press is a shortcut such as `mod+shift+Z`. */
export function matches(shortcut: string, event: KeyboardEvent): boolean {
  const parts = shortcut.split('+');
  const key = parts.pop() || '+';
  const wants = (modifier: string) => parts.includes(modifier);
  const mod = isMac() ? event.metaKey : event.ctrlKey;
  const other = isMac() ? event.ctrlKey : event.metaKey;
  // Shift counts for letters and named keys; for signs such as "?", and for digits in France, it is already in the key.
  const shiftCounts = key.length > 1 || /[a-z]/i.test(key);
  // With Alt a Mac writes other signs in place of digits: the key's place tells.
  const isDigitKey = !event.shiftKey && [`Digit${key}`, `Numpad${key}`].includes(event.code);
  return (
    (event.key.toLowerCase() === key.toLowerCase() || isDigitKey) &&
    mod === wants('mod') &&
    !other &&
    event.altKey === wants('alt') &&
    (!shiftCounts || event.shiftKey === wants('shift'))
  );
}

/** A shortcut as people read it: `Ctrl+Shift+Z`, or `⌘⇧Z` on a Mac. */
export function shortcutText(shortcut: string): string {
  const mac = isMac();
  const names: Record<string, string> = mac
    ? { mod: '⌘', shift: '⇧', alt: '⌥' }
    : { mod: 'Ctrl', shift: 'Shift', alt: 'Alt' };
  const parts = shortcut
    .split('+')
    .map((part) => names[part] ?? (part.length === 1 ? part.toUpperCase() : part));
  return parts.join(mac ? '' : '+');
}

const isTextField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement ||
    (target instanceof HTMLInputElement && !['checkbox', 'radio', 'button', 'range'].includes(target.type)));

const COVERS = '[role="dialog"][data-modal], [aria-modal="true"], [role="menu"], [role="listbox"]';

/** Marks the dialog of a vote: it covers the window, and is a place where people talk. */
export const VOTE_MARK = { 'data-vote': true };
const VOTE = '[data-vote]';

/** Dialogs, menus and lists of choices that are open, or were when the key was pressed: they have the keyboard to themselves. */
const coversAt = (event: KeyboardEvent): Element[] =>
  [
    ...event.composedPath().filter((target) => target instanceof Element && target.matches(COVERS)),
    ...[...document.querySelectorAll(COVERS)].filter((element) => element.checkVisibility()),
  ] as Element[];

/** Runs the action that a key press stands for, of several the one offered last. */
function handleShortcut(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing) return;
  const covers = coversAt(event);
  const inText = isTextField(event.target);
  const action = offeredActions().findLast(
    (candidate) =>
      !candidate.disabled &&
      (!inText || candidate.inText) &&
      covers.every((cover) => candidate.inVote && cover.matches(VOTE)) &&
      [candidate.shortcut, ...(candidate.alsoOn ?? [])].some((keys) => keys && matches(keys, event)),
  );
  if (!action) return;
  event.preventDefault();
  action.run();
}

/** Lets keys run actions, until what it returns is called. Called once, by the shell. */
export function listenForShortcuts(): () => void {
  addEventListener('keydown', handleShortcut);
  return () => removeEventListener('keydown', handleShortcut);
}

/** The focus stays in a list whose entries go away as they are dealt with. */
import { useEffect, useRef, type FocusEvent } from 'react';

interface Spot {
  element: Element;
  entry: number;
  control: number;
}

/** Where the entry that has the focus is gone, the same button of the one that took its place has it. For a list of `li`. */
export function useKeptFocus() {
  const list = useRef<HTMLUListElement>(null);
  const spot = useRef<Spot | null>(null);

  useEffect(() => {
    const last = spot.current;
    if (!last || last.element.isConnected) return;
    spot.current = null;
    if (document.activeElement !== document.body) return;
    const entries = list.current?.children ?? [];
    const entry = entries[Math.min(last.entry, entries.length - 1)];
    entry?.querySelectorAll('button')[last.control]?.focus();
  });

  const onFocus = ({ target }: FocusEvent) => {
    const entry = target.closest('li');
    if (!entry) return;
    spot.current = {
      element: target,
      entry: [...(list.current?.children ?? [])].indexOf(entry),
      control: [...entry.querySelectorAll('button')].findIndex((button) => button === target),
    };
  };
  return { ref: list, onFocus };
}

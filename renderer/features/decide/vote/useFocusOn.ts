/** Leads the focus to what is new in view, so that the keyboard goes on there and screen readers say it. */
import { useEffect, useRef } from 'react';

/** @param what changes whenever something else comes into view */
export function useFocusOn<T extends HTMLElement>(what: unknown) {
  const target = useRef<T>(null);
  useEffect(() => {
    target.current?.focus();
  }, [what]);
  return target;
}

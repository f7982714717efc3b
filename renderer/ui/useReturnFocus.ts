/** What had the focus before something came up has it again once that is gone, unless something else has taken it. */
import { useEffect } from 'react';

export function useReturnFocus(): void {
  useEffect(() => {
    const opener = document.activeElement;
    return () => {
      // Once what had the focus is out of the page, and the focus with it.
      setTimeout(() => {
        if (document.activeElement === document.body && opener instanceof HTMLElement) opener.focus();
      });
    };
  }, []);
}

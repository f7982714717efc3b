/** For a dialog that is fetched when it is first wanted: what had the focus when it was asked for has it again afterwards. */
import { useMemo, useRef } from 'react';

interface FocusBefore {
  /** Remembers what has the focus. */
  keep: () => void;
  /** Gives it back, once the dialog is gone and no longer holds it. */
  giveBack: () => void;
}

export function useFocusBefore(): FocusBefore {
  const opener = useRef<Element | null>(null);
  return useMemo(
    () => ({
      keep: () => {
        // Nothing has it in the moment in which a dialog goes: what had it before that one is meant.
        if (document.activeElement !== document.body) opener.current = document.activeElement;
      },
      giveBack: () => {
        setTimeout(() => opener.current instanceof HTMLElement && opener.current.focus());
      },
    }),
    [],
  );
}

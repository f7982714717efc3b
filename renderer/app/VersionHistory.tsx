/** The action that opens the version history; the dialog is fetched when it is first wanted. */
import { lazy, Suspense, useMemo, useRef, useState } from 'react';
import { useActions, type Action } from '../ui/actions';
import { t } from '../ui/text';

const HistoryDialog = lazy(async () => ({
  default: (await import('../features/history/HistoryDialog')).HistoryDialog,
}));

export function VersionHistory() {
  const [isOpen, setOpen] = useState(false);
  /** What had the focus before, and has it again afterwards. */
  const opener = useRef<Element | null>(null);
  const actions = useMemo<Action[]>(
    () => [
      {
        id: 'file.history',
        label: t('history.action'),
        group: t('app.group.file'),
        inText: true,
        run: () => {
          opener.current = document.activeElement;
          setOpen(true);
        },
      },
    ],
    [],
  );
  useActions(actions);
  const close = () => {
    setOpen(false);
    // Once the dialog is gone, and no longer holds the focus.
    setTimeout(() => opener.current instanceof HTMLElement && opener.current.focus());
  };
  return (
    isOpen && (
      <Suspense>
        <HistoryDialog onClose={close} />
      </Suspense>
    )
  );
}

/** The action that opens the version history; the dialog is fetched when it is first wanted. */
import { lazy, Suspense, useMemo, useState } from 'react';
import { useActions, type Action } from '../ui/actions';
import { t } from '../ui/text';

const HistoryDialog = lazy(async () => ({
  default: (await import('../features/history/HistoryDialog')).HistoryDialog,
}));

export function VersionHistory() {
  /** Null until it is wanted for the first time; then it stays, so that closing gives the focus back. */
  const [isOpen, setOpen] = useState<boolean | null>(null);
  const actions = useMemo<Action[]>(
    () => [
      {
        id: 'file.history',
        label: t('history.action'),
        group: t('app.group.file'),
        inText: true,
        run: () => setOpen(true),
      },
    ],
    [],
  );
  useActions(actions);
  return (
    isOpen !== null && (
      <Suspense>
        <HistoryDialog opened={isOpen} onClose={() => setOpen(false)} />
      </Suspense>
    )
  );
}

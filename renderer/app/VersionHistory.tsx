/** The action that opens the version history; the dialog is fetched when it is first wanted. */
import { lazy, Suspense, useMemo, useState } from 'react';
import { useActions, type Action } from '../ui/actions';
import { useFocusBefore } from '../ui/useFocusBefore';
import { t } from '../ui/text';

const HistoryDialog = lazy(async () => ({
  default: (await import('../features/history/HistoryDialog')).HistoryDialog,
}));

export function VersionHistory() {
  const [isOpen, setOpen] = useState(false);
  const focus = useFocusBefore();
  const actions = useMemo<Action[]>(
    () => [
      {
        id: 'file.history',
        label: t('history.action'),
        group: t('app.group.file'),
        inText: true,
        run: () => {
          focus.keep();
          setOpen(true);
        },
      },
    ],
    [focus],
  );
  useActions(actions);
  const close = () => {
    setOpen(false);
    focus.giveBack();
  };
  return (
    isOpen && (
      <Suspense>
        <HistoryDialog onClose={close} />
      </Suspense>
    )
  );
}

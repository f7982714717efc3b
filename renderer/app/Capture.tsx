/** Capturing from anywhere in a workshop: the actions, and what is half written. The dialog is fetched when it is first wanted. */
import { lazy, Suspense, useCallback, useMemo, useRef, useState } from 'react';
import { notifications } from '@mantine/notifications';
import { STEPS, type Step } from '#shared/model/vocabulary';
import type { Workshop } from '#shared/model/workshop';
import {
  CAPTURE_SHORTCUT,
  captureCommand,
  newDraft,
  takeUp,
  type CaptureKind,
  type Draft,
} from '../features/facilitation/draft';
import { useSession } from '../session/hooks';
import type { Place } from '../session/route';
import { EMPTY_SELECTION } from '../session/selection';
import { useActions, type Action } from '../ui/actions';
import { useFocusBefore } from '../ui/useFocusBefore';
import { t } from '../ui/text';

const CaptureDialog = lazy(async () => ({
  default: (await import('../features/facilitation/CaptureDialog')).CaptureDialog,
}));

/** The step where one is; at a place that is none, that of the agenda's item that is under way. */
const stepAt = (place: Place, { timer, agenda }: Workshop): Step | null =>
  STEPS.find((step) => step === place) ?? agenda[timer.itemId ?? '']?.step ?? null;

/** Where one sees what is selected. */
const SHOWS_SELECTION: readonly Place[] = ['map', 'decide', 'risks'];

export function Capture({ place }: { place: Place }) {
  const session = useSession();
  const [draft, setDraft] = useState<Draft | null>(null);
  const [isOpen, setOpen] = useState(false);
  /** Who captured last. */
  const last = useRef<Pick<Draft, 'kind' | 'parkedBy' | 'decidedBy'>>({
    kind: 'park',
    parkedBy: '',
    decidedBy: [],
  });
  const focus = useFocusBefore();

  const open = useCallback(
    (kind?: CaptureKind) => {
      if (!session.mayEdit()) return;
      focus.keep();
      const { selection: selected, workshop } = session.store.getState();
      const selection = SHOWS_SELECTION.includes(place) ? selected : EMPTY_SELECTION;
      setDraft((left) =>
        left?.text.trim()
          ? takeUp(left, kind, selection)
          : newDraft(kind ?? last.current.kind, stepAt(place, workshop), selection, last.current),
      );
      setOpen(true);
    },
    [session, place, focus],
  );
  useActions(
    useMemo<Action[]>(() => {
      const group = t('app.group.facilitation');
      return [
        {
          id: 'capture.open',
          label: t('facilitation.capture.action.open'),
          group,
          shortcut: CAPTURE_SHORTCUT,
          inText: true,
          inVote: true,
          run: () => open(),
        },
        {
          id: 'capture.park',
          label: t('facilitation.capture.action.park'),
          group,
          run: () => open('park'),
        },
        {
          id: 'capture.decide',
          label: t('facilitation.capture.action.decide'),
          group,
          run: () => open('decide'),
        },
      ];
    }, [open]),
  );

  const close = () => {
    setOpen(false);
    focus.giveBack();
  };
  const take = () => {
    if (!draft) return;
    const clock = { today: session.today(), now: session.now() };
    if (!session.dispatch(captureCommand(session.workshop, draft, session.newId, clock))) return;
    last.current = draft;
    setDraft(null);
    close();
    notifications.show({
      message: t(draft.kind === 'park' ? 'facilitation.capture.parked' : 'facilitation.capture.decided'),
      autoClose: 2500,
    });
  };
  return (
    isOpen &&
    draft && (
      <Suspense>
        <CaptureDialog draft={draft} onChange={setDraft} onDone={take} onClose={close} />
      </Suspense>
    )
  );
}

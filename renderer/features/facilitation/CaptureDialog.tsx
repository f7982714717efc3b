/** Parks a point or notes a decision without leaving what one is at. Ctrl/Cmd+Enter takes it from any field. */
import type { FormEvent, KeyboardEvent } from 'react';
import { Button, Modal, Tabs, TextInput } from '@mantine/core';
import { matches, shortcutText } from '../../ui/actions';
import { useDraftMark } from '../../ui/drafts';
import { localTime } from '../../ui/moments';
import { t } from '../../ui/text';
import { useSession } from '../../session/hooks';
import { CAPTURE_KINDS, CAPTURE_SHORTCUT, type CaptureKind, type Draft } from './draft';
import { DecisionFields } from './DecisionFields';
import { ParkFields } from './ParkFields';
import classes from './CaptureDialog.module.css';

type Own = {
  draft: Draft;
  onChange: (draft: Draft) => void;
  /** Takes the draft; its text is never empty. */
  onDone: () => void;
  /** Leaves it for now. */
  onClose: () => void;
};

const TAKE = 'mod+Enter';

export function CaptureDialog({ draft, onChange, onDone, onClose }: Own) {
  const { now } = useSession();
  const isEmpty = draft.text.trim() === '';
  useDraftMark(!isEmpty);
  const set = (patch: Partial<Draft>) => onChange({ ...draft, ...patch });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isEmpty) onDone();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (matches(CAPTURE_SHORTCUT, event.nativeEvent))
      set({ kind: draft.kind === 'park' ? 'decide' : 'park' });
    else if (matches(TAKE, event.nativeEvent)) {
      if (!isEmpty) onDone();
    } else return;
    event.preventDefault();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      size={draft.kind === 'park' ? 'md' : 'xl'}
      title={t('facilitation.capture.title')}
      onKeyDown={onKeyDown}
    >
      <form className={classes.form} onSubmit={submit}>
        <Tabs value={draft.kind} onChange={(kind) => set({ kind: (kind ?? 'park') as CaptureKind })}>
          <Tabs.List aria-label={t('facilitation.capture.kind')}>
            {CAPTURE_KINDS.map((kind) => (
              <Tabs.Tab key={kind} value={kind}>
                {t(`facilitation.capture.${kind}`)}
              </Tabs.Tab>
            ))}
          </Tabs.List>
          {CAPTURE_KINDS.map((kind) => (
            <Tabs.Panel key={kind} value={kind} className={classes.fields}>
              <TextInput
                // Focused whenever its kind is chosen: it is what there is to say.
                key={draft.kind}
                data-autofocus
                autoFocus
                required
                maxLength={2000}
                label={t(`facilitation.capture.${kind}Text`)}
                placeholder={t(`facilitation.capture.${kind}Hint`)}
                value={draft.text}
                onChange={(event) => set({ text: event.currentTarget.value })}
              />
              {kind === 'park' ? (
                <ParkFields draft={draft} onChange={set} />
              ) : (
                <DecisionFields draft={draft} onChange={set} />
              )}
            </Tabs.Panel>
          ))}
        </Tabs>
        <footer className={classes.foot}>
          <span className={classes.hint}>
            {t('facilitation.capture.hint', {
              time: localTime(now()),
              take: shortcutText(TAKE),
              other: shortcutText(CAPTURE_SHORTCUT),
            })}
          </span>
          <Button type="submit" disabled={isEmpty}>
            {t(draft.kind === 'park' ? 'facilitation.capture.doPark' : 'facilitation.capture.doDecide')}
          </Button>
        </footer>
      </form>
    </Modal>
  );
}

/** Parks a point or notes a decision without leaving what one is at. Enter in the first field takes it, Ctrl/Cmd+Enter in any. */
import type { KeyboardEvent } from 'react';
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
  const take = () => {
    if (!isEmpty) onDone();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (matches(CAPTURE_SHORTCUT, event.nativeEvent))
      set({ kind: draft.kind === 'park' ? 'decide' : 'park' });
    else if (matches(TAKE, event.nativeEvent)) take();
    else return;
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
      <div className={classes.form}>
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
                onKeyDown={(event) => {
                  if (event.key !== 'Enter' || event.nativeEvent.isComposing || event.defaultPrevented)
                    return;
                  event.preventDefault();
                  take();
                }}
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
          <Button disabled={isEmpty} onClick={take}>
            {t(draft.kind === 'park' ? 'facilitation.capture.doPark' : 'facilitation.capture.doDecide')}
          </Button>
        </footer>
      </div>
    </Modal>
  );
}

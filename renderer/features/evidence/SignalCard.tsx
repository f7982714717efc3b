/** One signal: what it is, how strong, what shows it, and what it weighs. */
import { ActionIcon } from '@mantine/core';
import { Trash2 } from 'lucide-react';
import { signalTypesFor, type WeighedSignal } from '#shared/method/evidence/gate';
import type { Signal } from '#shared/model/entities';
import { TEXT_LINE_MAX } from '#shared/model/primitives';
import { SIGNAL_NATURES, SIGNAL_STRENGTHS } from '#shared/model/vocabulary';
import { formatWhole } from '#shared/texts/format';
import { useRemove } from '../../parts/useRemove';
import { useSession, useWorkshop } from '../../session/hooks';
import { Choice } from '../../ui/Choice';
import { CommitDate } from '../../ui/CommitDate';
import { CommitText, CommitTextarea } from '../../ui/CommitText';
import { t } from '../../ui/text';
import { WordChoice, type Tone } from '../../ui/WordChoice';
import classes from './EvidenceScreen.module.css';

const TONES = { none: 'bad', weak: 'fair', strong: 'good' } as const satisfies Record<string, Tone>;

type Own = {
  weighed: WeighedSignal;
  /** It was just added here, and is to be filled in. */
  isNew: boolean;
};

export function SignalCard({ weighed: { signal, points, discounts }, isNew }: Own) {
  const session = useSession();
  const audience = useWorkshop(({ outcome }) => outcome.audience);
  const remove = useRemove();
  const { id, type, nature, strength } = signal;
  const types = signalTypesFor(audience);
  const name = t(`words.signal.${type}`);
  const set = (patch: Partial<Signal>, visit?: string) =>
    session.dispatch(
      { type: 'update', collection: 'signals', changes: [{ id, patch }] },
      visit === undefined ? {} : { mergeKey: visit },
    );
  const labelled = (field: 'what' | 'source' | 'on' | 'nature' | 'strength') =>
    t('method.fieldOf', { field: t(`evidence.${field}`), of: name });
  return (
    <li className={classes.signal}>
      <Choice
        className={classes.kind}
        aria-label={t('evidence.kind')}
        options={types.includes(type) ? types : [...types, type]}
        labelOf={(option) => t(`words.signal.${option}`)}
        value={type}
        onChange={(type) => set({ type })}
      />
      <div className={classes.judged}>
        <WordChoice
          label={labelled('nature')}
          options={SIGNAL_NATURES}
          labelOf={(option) => t(`words.nature.${option}`)}
          value={nature}
          onChange={(nature) => nature && set({ nature })}
        />
        <WordChoice
          label={labelled('strength')}
          options={SIGNAL_STRENGTHS}
          labelOf={(option) => t(option === 'none' ? 'evidence.strengthNone' : `words.strength.${option}`)}
          toneOf={(option) => TONES[option]}
          value={strength}
          onChange={(strength) => strength && set({ strength })}
        />
        <p className={classes.points}>
          {[
            t('evidence.points', { count: Math.abs(points), points: formatWhole(points) }),
            ...discounts.map((discount) => t(`evidence.discount.${discount}`)),
          ].join(' · ')}
        </p>
        <ActionIcon
          variant="subtle"
          color="gray"
          size={32}
          aria-label={t('method.fieldOf', { field: t('evidence.remove'), of: name })}
          onClick={() =>
            remove({ type: 'remove', ids: { signals: [id] } }, t('evidence.removed', { type: name }))
          }
        >
          <Trash2 size={16} aria-hidden />
        </ActionIcon>
      </div>
      <div className={classes.proof}>
        <CommitTextarea
          aria-label={labelled('what')}
          placeholder={t('evidence.whatHint')}
          autoFocus={isNew}
          minRows={1}
          value={signal.evidence}
          onCommit={(evidence, visit) => set({ evidence }, visit)}
        />
        <CommitText
          aria-label={labelled('source')}
          placeholder={t('evidence.sourceHint')}
          maxLength={TEXT_LINE_MAX}
          value={signal.source}
          onCommit={(source, visit) => set({ source }, visit)}
        />
        <CommitDate
          aria-label={labelled('on')}
          value={signal.on}
          onCommit={(on, visit) => set({ on }, visit)}
        />
      </div>
    </li>
  );
}

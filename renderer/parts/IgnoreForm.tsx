/** Why a finding can be lived with: never without a reason. */
import { useState } from 'react';
import { Button, Textarea } from '@mantine/core';
import type { Finding } from '#shared/method/findings';
import { participantsByName } from '#shared/model/queries';
import { useSession, useWorkshop } from '../session/hooks';
import { OptionalChoice } from '../ui/Choice';
import { t } from '../ui/text';
import { ignore } from './findingDeeds';
import classes from './FindingList.module.css';

export function IgnoreForm({ finding, onCancel }: { finding: Finding; onCancel: () => void }) {
  const session = useSession();
  const participants = useWorkshop((workshop) => workshop.participants);
  const [reason, setReason] = useState('');
  const [personId, setPersonId] = useState<string | null>(null);
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        void ignore(session, finding, { reason, by: participants[personId ?? '']?.name ?? '' });
      }}
    >
      <Textarea
        label={t('findingsPanel.reason')}
        required
        autosize
        minRows={2}
        maxLength={20_000}
        data-autofocus
        autoFocus
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          // Escape leaves the form, not the panel around it.
          event.stopPropagation();
          onCancel();
        }}
      />
      <OptionalChoice
        label={t('findingsPanel.by')}
        none={t('findingsPanel.nobody')}
        options={participantsByName(participants).map(({ id }) => id)}
        labelOf={(id) => participants[id]?.name ?? ''}
        value={personId}
        onChange={setPersonId}
      />
      <div className={classes.deeds}>
        <Button type="submit" size="compact-sm" disabled={reason.trim() === ''}>
          {t('findingsPanel.ignoreConfirm')}
        </Button>
        <Button size="compact-sm" variant="default" onClick={onCancel}>
          {t('app.cancel')}
        </Button>
      </div>
    </form>
  );
}

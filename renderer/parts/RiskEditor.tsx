/** Everything about one risk. It fits the map's inspector as well as the register's panel. */
import { Button } from '@mantine/core';
import { Trash2 } from 'lucide-react';
import type { Command } from '#shared/commands/command';
import type { Risk } from '#shared/model/entities';
import { RISK_RESPONSES, RISK_STATUSES } from '#shared/model/vocabulary';
import { useSession, useWorkshop } from '../session/hooks';
import { Choice, OptionalChoice } from '../ui/Choice';
import { CommitDate } from '../ui/CommitDate';
import { CommitText, CommitTextarea } from '../ui/CommitText';
import { t } from '../ui/text';
import { ComponentsPicker } from './ComponentsPicker';
import { EffortEditor } from './EffortEditor';
import { OwnerPicker } from './OwnerPicker';
import { ScoreEditor } from './ScoreEditor';
import { SignOffEditor } from './SignOffEditor';
import { useRemove } from './useRemove';
import classes from './RiskEditor.module.css';

type Own = {
  riskId: string;
  /** The title takes the focus as the risk appears: it was just added. */
  focusesTitle?: boolean;
};

/** Shows nothing where the risk is no longer there. */
export function RiskEditor({ riskId, focusesTitle = false }: Own) {
  const risk = useWorkshop((workshop) => workshop.risks[riskId]);
  // The key keeps what is half typed about one risk from ending up in another.
  return risk ? <Fields key={riskId} risk={risk} focusesTitle={focusesTitle} /> : null;
}

function Fields({ risk, focusesTitle }: { risk: Risk; focusesTitle: boolean }) {
  const session = useSession();
  const remove = useRemove();
  const update = (patch: Partial<Risk>): Command => ({
    type: 'update',
    collection: 'risks',
    changes: [{ id: risk.id, patch }],
  });
  const set = (patch: Partial<Risk>) => session.dispatch(update(patch));
  const commit = (patch: Partial<Risk>, visit: string) =>
    session.dispatch(update(patch), { mergeKey: visit });

  return (
    <div className={classes.editor}>
      <CommitText
        label={t('risks.field.title')}
        value={risk.title}
        autoFocus={focusesTitle}
        placeholder={t('risks.addHint')}
        onCommit={(title, visit) => commit({ title }, visit)}
      />
      <CommitTextarea
        label={t('risks.field.description')}
        value={risk.description}
        onCommit={(description, visit) => commit({ description }, visit)}
      />
      <ComponentsPicker
        label={t('risks.field.components')}
        placeholder={risk.componentIds.length ? '' : t('risks.field.noComponents')}
        value={risk.componentIds}
        onChange={(componentIds) => set({ componentIds })}
      />
      <ScoreEditor risk={risk} />
      <OwnerPicker
        label={t('risks.field.owner')}
        value={risk.ownerId}
        assign={(ownerId) => update({ ownerId })}
        error={risk.ownerId === null && risk.status !== 'closed'}
      />
      <div className={classes.pair}>
        <OptionalChoice
          label={t('risks.field.response')}
          none={t('risks.field.noResponse')}
          options={RISK_RESPONSES}
          labelOf={(response) => t(`words.response.${response}`)}
          value={risk.response}
          onChange={(response) => set({ response })}
        />
        <Choice
          label={t('risks.field.status')}
          options={RISK_STATUSES}
          labelOf={(status) => t(`words.riskStatus.${status}`)}
          value={risk.status}
          onChange={(status) => set({ status })}
        />
      </div>
      {risk.response === 'accept' && <SignOffEditor risk={risk} />}
      <CommitTextarea
        label={t('risks.field.plan')}
        value={risk.plan}
        onCommit={(plan, visit) => commit({ plan }, visit)}
      />
      <CommitDate
        label={t('risks.field.due')}
        value={risk.due}
        onCommit={(due, visit) => commit({ due }, visit)}
      />
      <fieldset className={classes.group}>
        <legend className={classes.legend}>{t('app.effort.label')}</legend>
        <EffortEditor value={risk.effort} onCommit={(effort) => set({ effort })} />
      </fieldset>
      <Button
        className={classes.delete}
        variant="subtle"
        color="red"
        leftSection={<Trash2 size={16} aria-hidden />}
        onClick={() =>
          remove(
            { type: 'remove', ids: { risks: [risk.id] } },
            t('risks.deleted', { title: risk.title || t('risks.untitled') }),
          )
        }
      >
        {t('risks.delete')}
      </Button>
    </div>
  );
}

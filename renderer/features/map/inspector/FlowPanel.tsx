/** Everything about one flow. */
import { Button, Switch } from '@mantine/core';
import { ArrowLeftRight, ArrowRight } from 'lucide-react';
import { endsOf } from '#shared/model/queries';
import { DATA_CLASSIFICATIONS, FLOW_DIRECTIONS, FLOW_MODES } from '#shared/model/vocabulary';
import { useSession, useWorkshop } from '../../../session/hooks';
import { Choice, OptionalChoice } from '../../../ui/Choice';
import { CommitText, CommitTextarea } from '../../../ui/CommitText';
import { t } from '../../../ui/text';
import { DeleteButton } from './DeleteButton';
import { useEdit } from './useEdit';
import classes from './Inspector.module.css';
import own from './FlowPanel.module.css';

export function FlowPanel({ id }: { id: string }) {
  const session = useSession();
  const flow = useWorkshop((workshop) => workshop.flows[id]);
  const source = useWorkshop((workshop) => workshop.components[flow?.sourceId ?? '']);
  const target = useWorkshop((workshop) => workshop.components[flow?.targetId ?? '']);
  const { set, commit } = useEdit('flows', id);
  if (!flow || !source || !target) return null;
  const { providerId } = endsOf(flow);
  const [provider, consumer] = providerId === source.id ? [source, target] : [target, source];
  return (
    <div className={classes.panel}>
      <h2 className={classes.heading}>
        <ArrowRight size={20} aria-hidden />
        <span className={classes.headingText}>{flow.label || t('map.flow.unnamed')}</span>
      </h2>
      <div className={own.ends}>
        <End name={source.name} onClick={() => session.select({ components: [source.id] })} />
        <ArrowRight size={16} aria-label={t('map.flows.to')} />
        <End name={target.name} onClick={() => session.select({ components: [target.id] })} />
      </div>
      <CommitText
        label={t('map.field.label')}
        placeholder={t('map.field.labelHint')}
        value={flow.label}
        onCommit={(label, visit) => commit({ label }, visit)}
      />
      <div>
        <Choice
          label={t('map.field.direction')}
          options={FLOW_DIRECTIONS}
          labelOf={(direction) => t(`words.direction.${direction}`)}
          value={flow.direction}
          onChange={(direction) => set({ direction })}
        />
        <p className={`${classes.sentence} ${own.roles}`}>
          {t('map.flow.roles', { provider: provider.name, consumer: consumer.name })}
        </p>
      </div>
      <div className={classes.pair}>
        <Choice
          label={t('map.field.mode')}
          options={FLOW_MODES}
          labelOf={(mode) => t(`words.mode.${mode}`)}
          value={flow.mode}
          onChange={(mode) => set({ mode })}
        />
        <CommitText
          label={t('map.field.protocol')}
          placeholder={t('map.field.protocolHint')}
          value={flow.protocol}
          onCommit={(protocol, visit) => commit({ protocol }, visit)}
        />
      </div>
      <OptionalChoice
        label={t('map.field.data')}
        none={t('map.field.notSaid')}
        options={DATA_CLASSIFICATIONS}
        labelOf={(classification) => t(`words.classification.${classification}`)}
        value={flow.dataClassification}
        onChange={(dataClassification) => set({ dataClassification })}
      />
      <Switch
        label={t('map.field.acts')}
        description={t('map.field.actsHint')}
        checked={flow.actsOnBusinessData}
        onChange={(event) => set({ actsOnBusinessData: event.currentTarget.checked })}
      />
      <CommitTextarea
        label={t('map.field.contract')}
        description={t('map.field.contractHint')}
        value={flow.contract}
        onCommit={(contract, visit) => commit({ contract }, visit)}
      />
      <CommitTextarea
        label={t('map.field.migrationRule')}
        value={flow.migrationRule}
        onCommit={(migrationRule, visit) => commit({ migrationRule }, visit)}
      />
      <CommitTextarea
        label={t('map.field.notes')}
        value={flow.notes}
        onCommit={(notes, visit) => commit({ notes }, visit)}
      />
      <div className={classes.actions}>
        <Button
          variant="default"
          leftSection={<ArrowLeftRight size={16} aria-hidden />}
          onClick={() => set({ sourceId: flow.targetId, targetId: flow.sourceId })}
        >
          {t('map.flow.turn')}
        </Button>
        <DeleteButton />
      </div>
    </div>
  );
}

function End({ name, onClick }: { name: string; onClick: () => void }) {
  return (
    <button type="button" className={own.end} onClick={onClick}>
      {name || t('map.unnamed')}
    </button>
  );
}

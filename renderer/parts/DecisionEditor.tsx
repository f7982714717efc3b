/** What becomes of a component: disposition, rationale, dissent, effort, what keeping costs, and the brief of a rewrite. */
import type { Component, RewriteBrief } from '#shared/model/entities';
import { useSession } from '../session/hooks';
import { CommitNumber } from '../ui/CommitNumber';
import { CommitTextarea } from '../ui/CommitText';
import { t } from '../ui/text';
import { CostComparison } from './CostComparison';
import { DispositionControl } from './DispositionControl';
import { EffortEditor } from './EffortEditor';
import classes from './DecisionEditor.module.css';

const EMPTY_BRIEF: RewriteBrief = { lessons: '', specification: '', migrationRule: '', notRebuilt: '' };
const BRIEF_FIELDS = ['lessons', 'specification', 'migrationRule', 'notRebuilt'] as const;

export function DecisionEditor({ component }: { component: Component }) {
  const session = useSession();
  const set = (patch: Partial<Component>, mergeKey?: string) =>
    session.dispatch(
      { type: 'update', collection: 'components', changes: [{ id: component.id, patch }] },
      mergeKey === undefined ? {} : { mergeKey },
    );
  const { disposition, rationale, dissent, effort, costOfKeeping, costAfter } = component;
  const brief = component.rewriteBrief ?? EMPTY_BRIEF;
  return (
    <>
      <DispositionControl value={disposition} onChange={(next) => set({ disposition: next })} />
      <CommitTextarea
        label={t('map.field.rationale')}
        placeholder={t('map.field.rationaleHint')}
        minRows={3}
        value={rationale}
        onCommit={(text, visit) => set({ rationale: text }, visit)}
      />
      <CommitTextarea
        label={t('map.field.dissent')}
        placeholder={t('map.field.dissentHint')}
        minRows={1}
        value={dissent}
        onCommit={(text, visit) => set({ dissent: text }, visit)}
      />
      <fieldset className={classes.group}>
        <legend className={classes.legend}>{t('app.effort.label')}</legend>
        <EffortEditor value={effort} onCommit={(next) => set({ effort: next })} />
      </fieldset>
      <CommitNumber
        label={t('map.field.costOfKeeping')}
        description={t('map.field.costOfKeepingHint')}
        max={100_000}
        decimalScale={2}
        value={costOfKeeping}
        onCommit={(next) => set({ costOfKeeping: next })}
      />
      <CommitNumber
        label={t('map.field.costAfter')}
        description={t('map.field.costAfterHint')}
        max={100_000}
        decimalScale={2}
        value={costAfter}
        onCommit={(next) => set({ costAfter: next })}
      />
      <CostComparison component={component} />
      {disposition === 'rewrite' && (
        <fieldset className={classes.group}>
          <legend className={classes.legend}>{t('map.brief.title')}</legend>
          {BRIEF_FIELDS.map((field) => (
            <CommitTextarea
              key={field}
              label={t(`map.brief.${field}`)}
              value={brief[field]}
              onCommit={(text, visit) => set({ rewriteBrief: { ...brief, [field]: text } }, visit)}
            />
          ))}
        </fieldset>
      )}
    </>
  );
}

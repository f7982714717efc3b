/** The flows between what is kept and what is rewritten, each with its contract and migration rule. */
import { useMemo } from 'react';
import type { Flow } from '#shared/model/entities';
import { seamFlows } from '#shared/method/seam';
import { useSession, useWorkshop } from '../../session/hooks';
import { CommitTextarea } from '../../ui/CommitText';
import { t } from '../../ui/text';
import page from '../../ui/page.module.css';
import classes from './PathScreen.module.css';

export function Seam() {
  const components = useWorkshop((workshop) => workshop.components);
  const flows = useWorkshop((workshop) => workshop.flows);
  const seam = useMemo(() => seamFlows({ components, flows }), [components, flows]);
  const open = seam.filter(({ contract }) => contract.trim() === '').length;
  const nameOf = (id: string) => components[id]?.name ?? '';
  return (
    <section className={page.card} aria-labelledby="path-seam">
      <h2 id="path-seam" className={page.cardTitle}>
        {t('path.seam')}
      </h2>
      <p className={classes.about}>{t(seam.length ? 'path.seamIntro' : 'path.noSeam')}</p>
      {open > 0 && <p className={classes.open}>{t('path.open', { count: open })}</p>}
      <ul className={classes.flows}>
        {seam.map((flow) => (
          <SeamFlow
            key={flow.id}
            flow={flow}
            name={t('path.seamFlow', { source: nameOf(flow.sourceId), target: nameOf(flow.targetId) })}
          />
        ))}
      </ul>
    </section>
  );
}

function SeamFlow({ flow, name }: { flow: Flow; name: string }) {
  const session = useSession();
  const set = (patch: Partial<Flow>, mergeKey: string) =>
    session.dispatch(
      { type: 'update', collection: 'flows', changes: [{ id: flow.id, patch }] },
      { mergeKey },
    );
  return (
    <li className={classes.flow}>
      <h3 className={classes.flowName}>
        {name}
        {flow.label && <span className={classes.about}> {flow.label}</span>}
      </h3>
      <CommitTextarea
        minRows={1}
        label={t('path.contract')}
        placeholder={t('path.contractHint')}
        value={flow.contract}
        onCommit={(contract, visit) => set({ contract }, visit)}
      />
      <CommitTextarea
        minRows={1}
        label={t('path.migrationRule')}
        placeholder={t('path.migrationRuleHint')}
        value={flow.migrationRule}
        onCommit={(migrationRule, visit) => set({ migrationRule }, visit)}
      />
    </li>
  );
}

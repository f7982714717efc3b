/** The risks of one component: listed, opened in place, added. */
import { useMemo, useState } from 'react';
import { ChevronDown, ChevronRight } from 'lucide-react';
import { newRisk } from '#shared/model/empty';
import type { Risk } from '#shared/model/entities';
import { compareText, scoreOf } from '#shared/model/queries';
import { useSession, useWorkshop } from '../session/hooks';
import { QuickAdd } from '../ui/QuickAdd';
import { t } from '../ui/text';
import { OwnerName } from './OwnerName';
import { RiskEditor } from './RiskEditor';
import { ScorePill } from './ScorePill';
import classes from './ComponentRisks.module.css';

export function ComponentRisks({ componentId }: { componentId: string }) {
  const session = useSession();
  const risks = useWorkshop((workshop) => workshop.risks);
  const name = useWorkshop((workshop) => workshop.components[componentId]?.name ?? '');
  const [openId, setOpenId] = useState<string | null>(null);
  const own = useMemo(() => risksOf(risks, componentId), [risks, componentId]);

  return (
    <div className={classes.all}>
      {own.length > 0 && (
        <ul className={classes.list} aria-label={t('risks.ofComponent', { name })}>
          {own.map((risk) => (
            <RiskRow
              key={risk.id}
              risk={risk}
              isOpen={risk.id === openId}
              onToggle={() => setOpenId(risk.id === openId ? null : risk.id)}
            />
          ))}
        </ul>
      )}
      <QuickAdd
        aria-label={t('risks.add')}
        placeholder={t('risks.addHint')}
        onAdd={(title) => {
          session.dispatch({
            type: 'insert',
            entities: { risks: [newRisk(session.newId, title, [componentId])] },
          });
        }}
      />
    </div>
  );
}

/** Gravest first, closed ones last. */
function risksOf(risks: Record<string, Risk>, componentId: string): Risk[] {
  const isClosed = (risk: Risk) => Number(risk.status === 'closed');
  return Object.values(risks)
    .filter((risk) => risk.componentIds.includes(componentId))
    .sort((a, b) => isClosed(a) - isClosed(b) || scoreOf(b) - scoreOf(a) || compareText(a.title, b.title));
}

type RowProps = { risk: Risk; isOpen: boolean; onToggle: () => void };

function RiskRow({ risk, isOpen, onToggle }: RowProps) {
  const Chevron = isOpen ? ChevronDown : ChevronRight;
  const isClosed = risk.status === 'closed';
  return (
    <li className={classes.item} data-open={isOpen || undefined}>
      <button type="button" className={classes.row} aria-expanded={isOpen} onClick={onToggle}>
        <Chevron size={16} aria-hidden />
        <span className={classes.title} data-closed={isClosed || undefined}>
          {risk.title || t('risks.untitled')}
        </span>
        <ScorePill score={scoreOf(risk)} />
        <span className={classes.owner}>
          {isClosed ? t('words.riskStatus.closed') : <OwnerName ownerId={risk.ownerId} />}
        </span>
      </button>
      {isOpen && (
        <div className={classes.editor}>
          <RiskEditor riskId={risk.id} />
        </div>
      )}
    </li>
  );
}

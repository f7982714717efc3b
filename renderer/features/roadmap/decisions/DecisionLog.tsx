/** What was decided, why, by whom and when. */
import { useCallback, useMemo, useState, type ReactNode } from 'react';
import { Button } from '@mantine/core';
import { Plus } from 'lucide-react';
import { newDecision } from '#shared/model/empty';
import type { Decision } from '#shared/model/entities';
import { compareText } from '#shared/model/queries';
import { formatDate } from '#shared/texts/format';
import { useSession, useWorkshop } from '../../../session/hooks';
import { useActions } from '../../../ui/actions';
import { t } from '../../../ui/text';
import { DecisionPanel } from './DecisionPanel';
import classes from './DecisionLog.module.css';
import screen from '../RoadmapScreen.module.css';

const latestFirst = (a: Decision, b: Decision) => compareText(b.on, a.on) || compareText(a.id, b.id);

export function DecisionLog({ head }: { head: ReactNode }) {
  const session = useSession();
  const record = useWorkshop((workshop) => workshop.decisions);
  const decisions = useMemo(() => Object.values(record).sort(latestFirst), [record]);
  const [openId, setOpenId] = useState<string | null>(null);
  const open = openId === null ? undefined : record[openId];

  const add = useCallback(() => {
    const decision = newDecision(session.newId, '', session.today());
    session.dispatch({ type: 'insert', entities: { decisions: [decision] } });
    setOpenId(decision.id);
  }, [session]);
  useActions(
    useMemo(
      () => [
        {
          id: 'decisions.add',
          label: t('roadmapScreen.decision.add'),
          group: t('roadmapScreen.decisions'),
          shortcut: 'N',
          run: add,
        },
        {
          id: 'decisions.close',
          label: t('app.close'),
          group: t('roadmapScreen.decisions'),
          shortcut: 'Escape',
          hidden: true,
          disabled: openId === null,
          run: () => setOpenId(null),
        },
      ],
      [add, openId],
    ),
  );

  return (
    <div className={screen.screen}>
      <section className={screen.main} aria-label={t('roadmapScreen.decisions')}>
        <header className={screen.head}>
          {head}
          <span className={screen.gap} />
          <Button leftSection={<Plus size={16} aria-hidden />} onClick={add}>
            {t('roadmapScreen.decision.add')}
          </Button>
        </header>
        <div className={screen.scroll}>
          {decisions.length === 0 && <p className={classes.none}>{t('roadmapScreen.decision.none')}</p>}
          <ul className={classes.list}>
            {decisions.map((decision) => (
              <li key={decision.id}>
                <button
                  type="button"
                  className={classes.card}
                  aria-pressed={decision.id === openId}
                  onClick={() => setOpenId(decision.id)}
                >
                  <span className={classes.title}>
                    {decision.title || t('roadmapScreen.decision.untitled')}
                  </span>
                  <span className={classes.facts}>
                    {[
                      formatDate(t, decision.on),
                      t(`words.decisionStatus.${decision.status}`),
                      ...decision.by.map(({ name }) => name),
                    ].join(' · ')}
                  </span>
                  {decision.rationale && <span>{decision.rationale}</span>}
                  {!decision.evidence && (
                    <span className={classes.open}>{t('roadmapScreen.decision.noEvidence')}</span>
                  )}
                </button>
              </li>
            ))}
          </ul>
        </div>
      </section>
      {open && <DecisionPanel key={open.id} decision={open} onClose={() => setOpenId(null)} />}
    </div>
  );
}

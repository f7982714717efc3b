/** The flows of a component: each opens in its own panel, and a new one is led somewhere. */
import { useMemo } from 'react';
import { Button } from '@mantine/core';
import { ArrowLeft, ArrowRight, Plus } from 'lucide-react';
import { flowsByComponent } from '#shared/model/queries';
import { useSession, useWorkshop } from '../../../session/hooks';
import { t } from '../../../ui/text';
import { useStage } from '../stage/state';
import classes from './FlowsSection.module.css';

export function FlowsSection({ id }: { id: string }) {
  const session = useSession();
  const stage = useStage();
  const flows = useWorkshop((workshop) => workshop.flows);
  const components = useWorkshop((workshop) => workshop.components);
  const own = useMemo(() => flowsByComponent(flows).get(id) ?? [], [flows, id]);
  return (
    <>
      {own.length === 0 && <p className={classes.none}>{t('map.flows.none')}</p>}
      <ul className={classes.list}>
        {own.map((flow) => {
          const isOut = flow.sourceId === id;
          const other = components[isOut ? flow.targetId : flow.sourceId];
          const Arrow = isOut ? ArrowRight : ArrowLeft;
          return (
            <li key={flow.id}>
              <button
                type="button"
                className={classes.flow}
                onClick={() => session.select({ flows: [flow.id] })}
              >
                <Arrow size={16} aria-label={t(isOut ? 'map.flows.to' : 'map.flows.from')} />
                <span className={classes.other}>{other?.name}</span>
                <span className={classes.label}>{flow.label}</span>
              </button>
            </li>
          );
        })}
      </ul>
      <Button
        variant="default"
        leftSection={<Plus size={16} aria-hidden />}
        onClick={() => stage.setState({ connectingFrom: id })}
      >
        {t('map.flows.add')}
      </Button>
    </>
  );
}

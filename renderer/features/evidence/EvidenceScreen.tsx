/** Evidence: what people did and said, how the MVP is used, and whether that justifies scaling. */
import { evidenceGate } from '#shared/method/evidence/gate';
import { useSessionState } from '../../session/hooks';
import { StepHead } from '../../parts/StepHead';
import page from '../../ui/page.module.css';
import { GateCard } from './GateCard';
import { Signals } from './Signals';
import { UseFacts } from './UseFacts';
import classes from './EvidenceScreen.module.css';

export function EvidenceScreen() {
  const gate = useSessionState((state) => evidenceGate(state.workshop));
  return (
    <div className={page.screen}>
      <StepHead step="evidence" />
      <div className={classes.columns}>
        <Signals gate={gate} />
        <div className={page.column}>
          <GateCard gate={gate} />
          <UseFacts />
        </div>
      </div>
    </div>
  );
}

/** The transition path: what the answers point to, what would change that, and what the team chooses. */
import { useDeferredValue } from 'react';
import { recommendPath } from '#shared/method/path/recommend';
import { StepHead } from '../../parts/StepHead';
import { useSessionState } from '../../session/hooks';
import page from '../../ui/page.module.css';
import { Flips, Unknown } from './Flips';
import { MapFacts } from './MapFacts';
import { Recommended } from './Recommended';
import { Seam } from './Seam';
import { TeamChoice } from './TeamChoice';

export function PathScreen() {
  const workshop = useDeferredValue(useSessionState((state) => state.workshop));
  const found = recommendPath(workshop);
  return (
    <div className={page.screen}>
      <StepHead step="path" />
      <div className={page.columns}>
        <div className={page.column}>
          <Recommended found={found} />
          <Flips found={found} />
          <Unknown found={found} />
        </div>
        <div className={page.column}>
          <TeamChoice recommended={found.isLittleKnown ? null : found.path} />
          <MapFacts />
          <Seam />
        </div>
      </div>
    </div>
  );
}

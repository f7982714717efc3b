/** The same items as a chart, on a board or in a table. */
import type { Workshop } from '#shared/model/workshop';
import type { ScheduledRoadmap } from '#shared/roadmap/plan';
import type { PlanRange } from '../../workers/plan';
import { Board } from './board/Board';
import { earlierPlans } from './gantt/against';
import { Gantt } from './gantt/Gantt';
import { Legend } from './gantt/Legend';
import { LeftOut } from './LeftOut';
import classes from './RoadmapScreen.module.css';
import { ItemTable } from './table/ItemTable';
import { useViewState } from './viewState';
import { ViewTools } from './ViewTools';

type Own = {
  workshop: Workshop;
  plan: ScheduledRoadmap;
  /** Null until it is known. */
  range: PlanRange | null;
  openKey: string | null;
  onOpen: (key: string) => void;
};

export function PlanViews({ workshop, plan, range, openKey, onOpen }: Own) {
  const [state, change] = useViewState();
  const { view, grouping, zoom, againstId, ownerId } = state;
  return (
    <>
      <ViewTools state={state} onChange={change} />
      {view === 'gantt' && (
        <Gantt
          workshop={workshop}
          plan={plan}
          range={range}
          grouping={grouping}
          zoom={zoom}
          againstId={againstId}
          openKey={openKey}
          onOpen={onOpen}
        />
      )}
      {view === 'board' && <Board plan={plan} ownerId={ownerId} openKey={openKey} onOpen={onOpen} />}
      {view === 'table' && <ItemTable plan={plan} openKey={openKey} onOpen={onOpen} />}
      <div className={classes.foot}>
        <LeftOut />
        {view === 'gantt' && (
          <Legend
            plan={plan}
            range={range}
            isCompared={againstId !== null && earlierPlans(workshop).includes(againstId)}
          />
        )}
      </div>
    </>
  );
}

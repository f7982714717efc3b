/** Automatic layout: only when asked for, in a worker, as one step. */
import { mapHull } from '#shared/diagram/boxes';
import { isWorthLayingOut, layoutTasks, moveFrom, wholeMap } from '#shared/diagram/layoutGraph';
import { layOut } from '../../../workers/layout';
import type { Board } from '../board';
import { announce } from '../stage/state';

/** Lays out what is selected, or else the whole map. Asked again while it is under way, it starts anew. */
export async function startLayout(board: Board): Promise<void> {
  const { session, stage, view } = board;
  const { selection, workshop } = session.store.getState();
  const isPart = isWorthLayingOut(selection);
  const tasks = isPart ? layoutTasks(workshop, selection) : wholeMap(workshop);
  if (tasks.length === 0 || !session.mayEdit()) return;
  stage.getState().layout?.abort();
  const layout = new AbortController();
  stage.setState({ layout });
  try {
    const laidOut = await layOut(tasks, layout.signal);
    if (!session.mayEdit()) return;
    session.dispatch(moveFrom(session.workshop, laidOut), { label: { key: 'map.step.layout' } });
    if (!isPart) view.fit(mapHull(session.workshop), { isAnimated: true });
    announce(stage, { key: 'map.said.laidOut' });
  } catch (error) {
    announce(stage, { key: layout.signal.aborted ? 'map.said.layoutCancelled' : 'map.said.layoutFailed' });
    if (!layout.signal.aborted) throw error;
  } finally {
    if (stage.getState().layout === layout) stage.setState({ layout: null });
  }
}

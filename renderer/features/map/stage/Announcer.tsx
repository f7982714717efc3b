/** Says results to those who hear the map. */
import { say } from '../../../ui/text';
import { useStageState } from './state';

export function Announcer() {
  const announced = useStageState((state) => state.announced);
  return (
    <div role="status" className="visually-hidden">
      {/* A new element is said again, even with the same words. */}
      {announced && <span key={announced.count}>{say(announced.message)}</span>}
    </div>
  );
}

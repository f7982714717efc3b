/** A workshop with two people and an agenda of three items, and a clock that the test turns. */
import { startItem } from '../../../shared/method/timer';
import type { AgendaItem } from '../../../shared/model/entities';
import { newComponent, newParticipant } from '../../../shared/model/empty';
import { byId, NOW, testSession } from '../support/withSession';

export const item = (id: string, title: string, minutes: number, order: number, day = 1): AgendaItem => ({
  id,
  title,
  step: null,
  minutes,
  day,
  order,
});

export function sitting() {
  const clock = { now: NOW };
  const session = testSession(
    (workshop, newId) => ({
      ...workshop,
      participants: byId(
        newParticipant(() => 'p_ann', { name: 'Ann Lee', discipline: 'engineering' }),
        newParticipant(() => 'p_bo', { name: 'Bo Kim', discipline: 'product' }),
      ),
      components: byId(
        newComponent(() => 'c_chat', 'client', 'Chat', { x: 0, y: 0, boundaryId: null }),
        newComponent(newId, 'service', 'Desk', { x: 300, y: 0, boundaryId: null }),
      ),
      agenda: byId(
        item('ag_map', 'The map', 20, 0),
        item('ag_vote', 'The vote', 10, 1),
        item('ag_risks', 'The risks', 30, 0, 2),
      ),
    }),
    () => clock.now,
  );
  return {
    session,
    /** Turns the clock on, and lets what counts seconds see it. */
    pass: (seconds: number) => {
      clock.now += seconds * 1000;
      document.dispatchEvent(new Event('visibilitychange'));
    },
    start: (id: string) => session.dispatch(startItem(session.workshop, id, clock.now)),
  };
}

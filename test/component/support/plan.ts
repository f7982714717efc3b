/** A small plan: two people, a kept client that uses a service to be rewritten, one mitigated risk, two waves. */
import type { Component } from '../../../shared/model/entities';
import { newComponent, newFlow, newParticipant, newRisk, newWorkItem } from '../../../shared/model/empty';
import { byId, testSession } from './withSession';

export function smallPlan() {
  const ids = { ann: '', bo: '', chat: '', desk: '', flow: '', risk: '', first: '', second: '' };
  const session = testSession((workshop, newId) => {
    const ann = newParticipant(newId, { name: 'Ann Lee', discipline: 'engineering' });
    const bo = newParticipant(newId, { name: 'Bo Kim', discipline: 'product' });
    const place = { x: 0, y: 0, boundaryId: null };
    const chat: Component = { ...newComponent(newId, 'client', 'Chat', place), disposition: 'keep' };
    const desk: Component = {
      ...newComponent(newId, 'service', 'Desk', place),
      disposition: 'rewrite',
      ownerId: ann.id,
      effort: { low: 5, likely: 8, high: 14 },
      costOfKeeping: 4,
    };
    const flow = newFlow(newId, chat, desk.id);
    const risk = { ...newRisk(newId, 'It leaks', [desk.id]), ownerId: ann.id, response: 'mitigate' as const };
    const first = { id: newId('waves'), name: 'Foundation', goal: '', exitCriteria: '', order: 0 };
    const second = { id: newId('waves'), name: 'Modernize', goal: '', exitCriteria: '', order: 1 };
    Object.assign(ids, {
      ann: ann.id,
      bo: bo.id,
      chat: chat.id,
      desk: desk.id,
      flow: flow.id,
      risk: risk.id,
      first: first.id,
      second: second.id,
    });
    return {
      ...workshop,
      participants: byId(ann, bo),
      components: byId(chat, desk),
      flows: byId(flow),
      risks: byId(risk),
      waves: byId(first, second),
    };
  });
  return { session, ids };
}

/** Ann has two things to do, and Bo waits for the second one: the other way round all ends five working days earlier. */
export function crossedPlan() {
  const ids: string[] = [];
  const session = testSession((workshop, newId) => {
    const ann = newParticipant(newId, { name: 'Ann Lee', discipline: 'engineering' });
    const bo = newParticipant(newId, { name: 'Bo Kim', discipline: 'product' });
    const item = (title: string, ownerId: string, days: number, dependsOn: string[] = []) => {
      const made = newWorkItem(newId, title, null);
      ids.push(`item:${made.id}`);
      return { ...made, ownerId, effort: { low: days, likely: days, high: days }, dependsOn };
    };
    const long = item('A long thing', ann.id, 5);
    const wanted = item('B wanted thing', ann.id, 4);
    const waiting = item('C waiting thing', bo.id, 8, [`item:${wanted.id}`]);
    return {
      ...workshop,
      schedule: { ...workshop.schedule, reserve: 0 },
      participants: byId(ann, bo),
      workItems: byId(long, wanted, waiting),
    };
  });
  return { session, ids };
}

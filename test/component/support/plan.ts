/** A small plan: two people, a kept client that uses a service to be rewritten, one mitigated risk, two waves. */
import type { Component } from '../../../shared/model/entities';
import { newComponent, newFlow, newParticipant, newRisk } from '../../../shared/model/empty';
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
    const first = { id: newId('waves'), name: 'Foundation', goal: '', order: 0 };
    const second = { id: newId('waves'), name: 'Modernize', goal: '', order: 1 };
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

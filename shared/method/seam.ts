/** The seam of a transition: where what stays meets what is replaced (product.md, step 8). */
import type { Component, Flow } from '../model/entities';
import { compareText } from '../model/queries';
import type { Workshop } from '../model/workshop';

const stays = ({ origin, disposition }: Component) => origin === 'existing' && disposition === 'keep';
const isReplaced = ({ origin, disposition }: Component) => origin === 'existing' && disposition === 'rewrite';

/** Whether a flow runs between a kept and a rewritten component; it needs a contract and a migration rule. */
export function isOnSeam({ components }: Pick<Workshop, 'components'>, flow: Flow): boolean {
  const source = components[flow.sourceId];
  const target = components[flow.targetId];
  if (!source || !target) return false;
  return (stays(source) && isReplaced(target)) || (isReplaced(source) && stays(target));
}

/** The flows of the seam, by the names of their ends. */
export function seamFlows(workshop: Pick<Workshop, 'components' | 'flows'>): Flow[] {
  const name = (id: string) => workshop.components[id]?.name ?? '';
  return Object.values(workshop.flows)
    .filter((flow) => isOnSeam(workshop, flow))
    .sort(
      (a, b) =>
        compareText(name(a.sourceId), name(b.sourceId)) ||
        compareText(name(a.targetId), name(b.targetId)) ||
        compareText(a.id, b.id),
    );
}

/** The reasons of a rule in words: what on this map makes a check relevant, or a risk worth suggesting. */
import { compareText } from '../model/queries';
import type { Workshop } from '../model/workshop';
import type { Translate } from '../texts/index';
import type { Reason, Trigger } from './conditions';

type Map = Pick<Workshop, 'components' | 'flows'>;

/** More names than these are counted. */
const NAMES_MAX = 3;

/** Sentences after “because”, joined; such as “Answer model is a model”. */
export const because = (reasons: readonly Reason[], workshop: Map, translate: Translate): string =>
  reasons
    .map(({ condition, trigger }) =>
      translate(`conditions.because.${condition}`, { names: namesOf(trigger, workshop, translate) }),
    )
    .join('; ');

function namesOf({ componentIds, flowIds }: Trigger, workshop: Map, translate: Translate): string {
  const nameOf = (id: string) => workshop.components[id]?.name.trim() || translate('report.unnamed');
  const components = componentIds.map(nameOf);
  const flows = flowIds.flatMap((id) => {
    const flow = workshop.flows[id];
    if (!flow) return [];
    return [translate('conditions.flow', { source: nameOf(flow.sourceId), target: nameOf(flow.targetId) })];
  });
  const all = [...components.toSorted(compareText), ...flows.toSorted(compareText)];
  const names = all.slice(0, NAMES_MAX).join(', ');
  return all.length > NAMES_MAX
    ? translate('conditions.more', { names, count: all.length - NAMES_MAX })
    : names;
}

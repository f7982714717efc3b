/** What has to be done about a risk. */
import type { Risk } from '../../model/entities';
import type { RiskResponse } from '../../model/vocabulary';
import type { Workshop } from '../../model/workshop';
import type { TextKey } from '../../texts/index';
import type { DraftItem } from '../plan';
import { isFoundation } from './component';
import { NOT_PLANNED } from './planned';

const RESPONSE_TITLES = {
  mitigate: 'roadmap.item.mitigate',
  transfer: 'roadmap.item.transfer',
  avoid: 'roadmap.item.avoid',
} as const satisfies Record<Exclude<RiskResponse, 'accept'>, TextKey>;

/** None for a risk that is closed or accepted. */
export function riskItem(workshop: Workshop, risk: Risk): DraftItem[] {
  if (risk.status === 'closed' || risk.response === 'accept') return [];
  const components = risk.componentIds.flatMap((id) => workshop.components[id] ?? []);
  return [
    {
      key: `risk:${risk.id}`,
      source: 'risk',
      title: {
        key: risk.response === null ? 'roadmap.item.respond' : RESPONSE_TITLES[risk.response],
        params: { name: risk.title },
      },
      description: risk.plan,
      componentIds: risk.componentIds,
      disposition: null,
      waveId: null,
      ownerId: risk.ownerId,
      effort: risk.effort,
      status: risk.status === 'inProgress' ? 'doing' : 'todo',
      foundation: components.length > 0 && components.every(isFoundation),
      ...NOT_PLANNED,
      due: risk.due,
    },
  ];
}

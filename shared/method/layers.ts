/** Production layers that an MVP lacks: suggested on any map, and placed as components of origin missing. */
import { newComponent } from '../model/empty';
import type { Component } from '../model/entities';
import type { NewId } from '../model/ids';
import { memoByParts } from '../model/memo';
import { LAYERS, type ComponentKind, type Layer, type Safeguard } from '../model/vocabulary';
import type { Workshop } from '../model/workshop';
import { conditionsOf, reasonsFor, type Condition, type Reason } from './conditions';

interface Rule {
  kind: ComponentKind;
  when: readonly [Condition, ...Condition[]];
  /** A component of its kind is that layer, whatever it was placed as. */
  isKnownByKind?: true;
  /** Every model on the map with this safeguard has what the layer is for. */
  safeguard?: Safeguard;
}

const rules: Record<Layer, Rule> = {
  identity: { kind: 'identity', when: ['users'], isKnownByKind: true },
  monitoring: { kind: 'monitoring', when: ['service', 'model'], isKnownByKind: true },
  humanReview: { kind: 'humanReview', when: ['answers'], isKnownByKind: true, safeguard: 'humanReview' },
  modelGateway: { kind: 'gateway', when: ['model'], safeguard: 'costLimit' },
  evaluation: { kind: 'worker', when: ['model'], safeguard: 'evaluation' },
  auditLog: {
    kind: 'database',
    when: ['actions', 'regulatedData', 'automatedDecisions', 'financialDecisions'],
  },
  promptRegistry: { kind: 'prompt', when: ['prompt'] },
  guardrails: { kind: 'service', when: ['untrustedContent', 'customerFacing'] },
  supportConsole: { kind: 'adminTool', when: ['liveUsers', 'customerFacing'] },
};

export interface LayerSuggestion {
  /** `layer:` with its name: the key by which it is dismissed. */
  key: string;
  layer: Layer;
  kind: ComponentKind;
  reasons: readonly Reason[];
}

/** The layers that this map asks for and does not have, but for those that were dismissed. */
export const missingLayers = memoByParts(
  (workshop: Workshop) => [conditionsOf(workshop), workshop.components, workshop.dismissedSuggestions],
  (workshop): readonly LayerSuggestion[] => {
    const conditions = conditionsOf(workshop);
    const components = Object.values(workshop.components);
    return LAYERS.flatMap((layer) => {
      const key = `layer:${layer}`;
      const rule = rules[layer];
      const reasons = reasonsFor(rule, conditions);
      const isSettled = workshop.dismissedSuggestions.includes(key) || has(components, layer, rule);
      return reasons.length === 0 || isSettled ? [] : [{ key, layer, kind: rule.kind, reasons }];
    });
  },
);

function has(
  components: readonly Component[],
  layer: Layer,
  { kind, isKnownByKind, safeguard }: Rule,
): boolean {
  if (components.some((component) => component.layer === layer || (isKnownByKind && component.kind === kind)))
    return true;
  const models = components.filter((component) => component.kind === 'model');
  return (
    safeguard !== undefined &&
    models.length > 0 &&
    models.every(({ safeguards }) => safeguards.includes(safeguard))
  );
}

/** The component that stands for a layer that has to be built. */
export const layerComponent = (
  newId: NewId,
  { layer, kind }: Pick<LayerSuggestion, 'layer' | 'kind'>,
  name: string,
  place: { x: number; y: number; boundaryId: string | null },
): Component => ({ ...newComponent(newId, kind, name, place), origin: 'missing', layer });

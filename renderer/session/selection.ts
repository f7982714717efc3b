/** What is selected: on the map, in its table, and on the screens that go through the same things one by one. */
import type { Workshop } from '#shared/model/workshop';

export interface Selection {
  components: readonly string[];
  boundaries: readonly string[];
  flows: readonly string[];
  /** The risk that is open in the register. */
  risks: readonly string[];
}

export const EMPTY_SELECTION: Selection = { components: [], boundaries: [], flows: [], risks: [] };

/** The selection without what the workshop no longer has; the same one where all is there. */
export function prune(selection: Selection, workshop: Workshop): Selection {
  const keep = (ids: readonly string[], record: Record<string, unknown>) =>
    ids.every((id) => Object.hasOwn(record, id)) ? ids : ids.filter((id) => Object.hasOwn(record, id));
  const components = keep(selection.components, workshop.components);
  const boundaries = keep(selection.boundaries, workshop.boundaries);
  const flows = keep(selection.flows, workshop.flows);
  const risks = keep(selection.risks, workshop.risks);
  return components === selection.components &&
    boundaries === selection.boundaries &&
    flows === selection.flows &&
    risks === selection.risks
    ? selection
    : { components, boundaries, flows, risks };
}

/** What is selected on the map and in its table. */
import type { Workshop } from '#shared/model/workshop';

export interface Selection {
  components: readonly string[];
  boundaries: readonly string[];
  flows: readonly string[];
}

export const EMPTY_SELECTION: Selection = { components: [], boundaries: [], flows: [] };

/** The selection without what the workshop no longer has; the same one where all is there. */
export function prune(selection: Selection, workshop: Workshop): Selection {
  const keep = (ids: readonly string[], record: Record<string, unknown>) =>
    ids.every((id) => Object.hasOwn(record, id)) ? ids : ids.filter((id) => Object.hasOwn(record, id));
  const components = keep(selection.components, workshop.components);
  const boundaries = keep(selection.boundaries, workshop.boundaries);
  const flows = keep(selection.flows, workshop.flows);
  return components === selection.components &&
    boundaries === selection.boundaries &&
    flows === selection.flows
    ? selection
    : { components, boundaries, flows };
}

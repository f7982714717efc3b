/** The components that use a component, and those that it uses, by name. */
import { useMemo } from 'react';
import type { Component } from '#shared/model/entities';
import { compareText, endsOf, flowsByComponent } from '#shared/model/queries';
import { useWorkshop } from '../../session/hooks';

export function useNeighbours(componentId: string): { consumers: Component[]; providers: Component[] } {
  const components = useWorkshop((workshop) => workshop.components);
  const flows = useWorkshop((workshop) => flowsByComponent(workshop.flows).get(componentId));
  return useMemo(() => {
    const ends = (flows ?? []).map(endsOf);
    const named = (ids: string[]) =>
      [...new Set(ids)]
        .flatMap((id) => (id === componentId ? [] : (components[id] ?? [])))
        .sort((a, b) => compareText(a.name, b.name));
    return {
      consumers: named(ends.map(({ consumerId }) => consumerId)),
      providers: named(ends.map(({ providerId }) => providerId)),
    };
  }, [components, flows, componentId]);
}

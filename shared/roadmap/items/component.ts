/** What has to be done to a component by itself. */
import type { Component } from '../../model/entities';
import type { ComponentKind } from '../../model/vocabulary';
import type { TextKey } from '../../texts/index';
import type { DraftItem } from '../plan';
import { NOT_PLANNED } from './planned';

/** What is done to a component; `clear` removes the MVP's shortcuts from one that is kept. */
export type ComponentWork = 'build' | 'refactor' | 'rewrite' | 'clear';

/**
 * The work that a component asks for; null for none. A missing one is built, whatever its disposition. One that is kept
 * stays as it is, but its shortcuts do not go to production with it.
 */
export function workOn(component: Component): ComponentWork | null {
  if (component.origin === 'missing') return 'build';
  switch (component.disposition) {
    case 'refactor':
    case 'rewrite':
      return component.disposition;
    case 'keep':
      return component.shortcuts.length > 0 ? 'clear' : null;
    case 'undecided':
      return null;
  }
}

/** Work that can change what a component offers to others, or expects of them. */
export const changesInterface = (work: ComponentWork | null): boolean => work !== null && work !== 'clear';

/** Others stand on these from the first day: who is who, and what is going on. */
const FOUNDATION_KINDS: ReadonlySet<ComponentKind> = new Set(['identity', 'monitoring']);
/** Production layers that are foundations while they are missing. */
const FOUNDATION_LAYERS: ReadonlySet<ComponentKind> = new Set(['gateway', 'humanReview']);

/** Whether a component is a foundation. */
export const isFoundation = ({ kind, origin }: Component): boolean =>
  FOUNDATION_KINDS.has(kind) || (origin === 'missing' && FOUNDATION_LAYERS.has(kind));

const COMPONENT_TITLES = {
  build: 'roadmap.item.build',
  refactor: 'roadmap.item.refactor',
  rewrite: 'roadmap.item.rewrite',
  clear: 'roadmap.item.clear',
} as const satisfies Record<ComponentWork, TextKey>;

/** None for a component that stays as it is. */
export function componentItem(component: Component): DraftItem[] {
  const work = workOn(component);
  if (work === null) return [];
  return [
    {
      key: `component:${component.id}`,
      source: 'component',
      title: { key: COMPONENT_TITLES[work], params: { name: component.name } },
      description: component.rationale,
      componentIds: [component.id],
      // There is nothing yet to keep or to replace where something is built.
      disposition: work === 'build' ? null : component.disposition,
      waveId: null,
      ownerId: component.ownerId,
      effort: component.effort,
      status: 'todo',
      foundation: isFoundation(component),
      ...NOT_PLANNED,
    },
  ];
}

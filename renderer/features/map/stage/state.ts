/** What the map's canvas keeps to itself: what is being dragged, drawn or renamed. The workshop knows none of it. */
import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Box, Point } from '#shared/diagram/flowPath';
import type { Guide } from '#shared/diagram/snapping';
import type { Message } from '#shared/texts/index';

/** What dragging on the empty canvas does: move the view, select what is inside a box, or draw a boundary. */
export type Tool = 'hand' | 'box' | 'boundary';

/** A drag that is under way: things shown elsewhere than the workshop has them. */
export type Motion =
  | { kind: 'move'; ids: ReadonlySet<string>; dx: number; dy: number; intoId: string | null }
  | { kind: 'resize'; id: string; box: Box };

export type Renameable = 'components' | 'boundaries' | 'flows';

export interface StageState {
  tool: Tool;
  motion: Motion | null;
  guides: readonly Guide[];
  /** The box that is being drawn, to select or for a new boundary. */
  frame: Box | null;
  /** The flow that is being drawn, from a component to the pointer, and the component under it. */
  link: { fromId: string; to: Point; ontoId: string | null } | null;
  /** The component or boundary where the keyboard is. */
  focusId: string | null;
  /** The one that takes the focus as soon as its element is there. */
  focusWanted: string | null;
  /** What is renamed in place; the new name joins the step with this key, if it is given. */
  renaming: { collection: Renameable; id: string; mergeKey?: string } | null;
  /** Where the context menu is open, in pixels of the window. */
  menuAt: Point | null;
  /** The component from which the next flow starts, while its target is chosen from the list. */
  connectingFrom: string | null;
  /** Ends the layout that is under way. */
  layout: AbortController | null;
  /** The last result, for those who hear the map; counted, so that the same words are said again. */
  announced: { message: Message; count: number } | null;
}

const INITIAL: StageState = {
  tool: 'hand',
  motion: null,
  guides: [],
  frame: null,
  link: null,
  focusId: null,
  focusWanted: null,
  renaming: null,
  menuAt: null,
  connectingFrom: null,
  layout: null,
  announced: null,
};

export type StageStore = StoreApi<StageState>;

export const createStageStore = (): StageStore => createStore<StageState>(() => INITIAL);

export const StageContext = createContext<StageStore | null>(null);

export function useStage(): StageStore {
  const stage = useContext(StageContext);
  if (!stage) throw new Error('There is no map here.');
  return stage;
}

/** Part of the canvas' state; renders again only when that part's identity changes. */
export function useStageState<T>(select: (state: StageState) => T): T {
  return useStore(useStage(), select);
}

/** Says a result to those who hear the map. */
export function announce(stage: StageStore, message: Message): void {
  stage.setState(({ announced }) => ({ announced: { message, count: (announced?.count ?? 0) + 1 } }));
}

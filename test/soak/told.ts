/** What the app in its own process tells the one that kills it. */

/** Before so many edits of the title a component is placed. */
export const COMPONENT_EVERY = 3;

export type Told =
  | {
      kind: 'found';
      /** A person had to choose a state. */
      isAsked: boolean;
      /** What had been lost was brought back by itself. */
      isMended: boolean;
      edit: number;
      components: number;
    }
  | { kind: 'saved'; edit: number };

/** The open workshop: its present state, the way back and forward, what is selected, and whether it is saved. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import { apply } from '#shared/commands/apply';
import { CommandRefused, type Command } from '#shared/commands/command';
import { describe } from '#shared/commands/describe';
import type { NewId } from '#shared/model/ids';
import type { Workshop } from '#shared/model/workshop';
import type { Message } from '#shared/texts/index';
import { Autosave, type SaveState } from './autosave';
import type { FileCopy } from './fileCopy';
import { EMPTY_SELECTION, prune, type Selection } from './selection';

/** A step that can be undone (or redone): the workshop to go to, and what the step did. */
interface Step {
  workshop: Workshop;
  label: Message;
  /** Steps in a row with the same key are one step: the keystrokes of one visit to a text field. */
  mergeKey: string | null;
}

export interface SessionState {
  workshop: Workshop;
  past: readonly Step[];
  future: readonly Step[];
  selection: Selection;
  saveState: SaveState;
  /** The file that Save writes; null while there is none. */
  fileCopy: FileCopy | null;
  /** Why the last command was refused; null after one that was not. */
  refusal: Message | null;
}

export interface DispatchOptions {
  /** Label in place of the one that follows from the command. */
  label?: Message;
  mergeKey?: string;
  /** Selected after the step, in the same update. */
  select?: Partial<Selection>;
}

export interface SessionServices {
  newId: NewId;
  /** Local date, `YYYY-MM-DD`. */
  today: () => string;
  write: (workshop: Workshop) => Promise<unknown>;
}

export class Session {
  readonly store: StoreApi<SessionState>;
  readonly newId: NewId;
  readonly today: () => string;
  private readonly autosave: Autosave;
  private isClosed = false;

  constructor(workshop: Workshop, services: SessionServices) {
    this.newId = services.newId;
    this.today = services.today;
    this.store = createStore<SessionState>(() => ({
      workshop,
      past: [],
      future: [],
      selection: EMPTY_SELECTION,
      saveState: 'saved',
      fileCopy: null,
      refusal: null,
    }));
    this.autosave = new Autosave(services.write, (saveState) => this.store.setState({ saveState }));
  }

  get workshop(): Workshop {
    return this.store.getState().workshop;
  }

  /** Does an edit as one undoable step. @returns whether it changed anything; a refused one shows in `refusal` */
  dispatch = (command: Command, options: DispatchOptions = {}): boolean => {
    if (this.isClosed) return false;
    const { workshop, past, selection } = this.store.getState();
    let next: Workshop;
    try {
      next = apply(workshop, command, { today: this.today() });
    } catch (error) {
      if (!(error instanceof CommandRefused)) throw error;
      this.store.setState({ refusal: { key: `errors.${error.code}`, params: error.params } });
      return false;
    }
    const selected = options.select ? { ...EMPTY_SELECTION, ...options.select } : selection;
    if (next === workshop) {
      if (options.select) this.store.setState({ selection: selected });
      return false;
    }
    const mergeKey = options.mergeKey ?? null;
    const merges = mergeKey !== null && past.at(-1)?.mergeKey === mergeKey;
    // First, so that not for a moment a state is shown as saved that is not.
    this.autosave.save(next);
    this.store.setState({
      workshop: next,
      past: merges ? past : [...past, { workshop, label: options.label ?? describe(command), mergeKey }],
      future: [],
      selection: prune(selected, next),
      refusal: null,
    });
    return true;
  };

  undo = (): void => this.travel('past', 'future');
  redo = (): void => this.travel('future', 'past');

  private travel(from: 'past' | 'future', to: 'past' | 'future'): void {
    const state = this.store.getState();
    const step = state[from].at(-1);
    if (!step || this.isClosed) return;
    this.autosave.save(step.workshop);
    this.store.setState({
      workshop: step.workshop,
      [from]: state[from].slice(0, -1),
      [to]: [...state[to], { ...step, workshop: state.workshop, mergeKey: null }],
      selection: prune(state.selection, step.workshop),
      refusal: null,
    });
  }

  select = (selection: Partial<Selection>): void => {
    this.store.setState({ selection: prune({ ...EMPTY_SELECTION, ...selection }, this.workshop) });
  };

  dismissRefusal = (): void => this.store.setState({ refusal: null });

  /** Tries again to write what could not be written. */
  retry = (): void => this.autosave.save(this.workshop);

  /** Settles once every edit is durable, or its writing has failed. */
  flush = (): Promise<void> => this.autosave.flush();

  /** From now on nothing changes any more: another session may have the workshop. */
  close = (): void => {
    this.isClosed = true;
  };

  get isDirty(): boolean {
    return this.autosave.isDirty;
  }
}

/**
 * The open workshop: its present state, the way back and forward, what is selected, and whether it is saved. Where another
 * window edits it, this one follows: it shows what is saved there, and edits nothing.
 */
import { createStore, type StoreApi } from 'zustand/vanilla';
import { apply } from '#shared/commands/apply';
import { CommandRefused, type Command } from '#shared/commands/command';
import { describe } from '#shared/commands/describe';
import { carriedInto, isOutsideUndo } from '#shared/commands/outsideUndo';
import { applyDelta, deltaBetween, isNothing } from '#shared/backup/delta';
import type { NewId } from '#shared/model/ids';
import type { Workshop } from '#shared/model/workshop';
import type { Message } from '#shared/texts/index';
import { Autosave, type SaveState } from './autosave';
import type { FileCopy } from './fileCopy';
import { EMPTY_SELECTION, prune, type Selection } from './selection';

/** A step that can be undone (or redone): the workshop to go to, and what the step did. */
interface Step {
  workshop: Workshop;
  /** The workshop that the step led to, before anything outside undo happened to it. */
  after: Workshop;
  label: Message;
  /** Steps in a row with the same key are one step: the keystrokes of one visit to a text field. */
  mergeKey: string | null;
}

/** Edits that another window's taking over came before: they are in no stored workshop. */
export interface Unsaved {
  workshop: Workshop;
  /** What they did, as far as that is known. */
  steps: readonly Message[];
}

export interface SessionState {
  workshop: Workshop;
  past: readonly Step[];
  future: readonly Step[];
  selection: Selection;
  saveState: SaveState;
  /** Why the last edits are not saved; null where they are, or may be soon. */
  saveFailure: unknown;
  /** The file that Save writes; null while there is none. */
  fileCopy: FileCopy | null;
  /** Why the last command was refused; null after one that was not. */
  refusal: Message | null;
  /** Another window edits the workshop; this one only shows it. */
  isFollower: boolean;
  /** What this window could not save any more, each time that another one took over. */
  unsaved: readonly Unsaved[];
  /** A file of this name takes the workshop's place once edits are made here; null where none is to. */
  waitingFile: string | null;
  /** The stored workshop is gone, or cannot be read any more. */
  isGone: boolean;
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
  /** Milliseconds since 1970. */
  now: () => number;
  /** Ends with an error where its signal gives it up before it is done. */
  write: (workshop: Workshop, signal: AbortSignal) => Promise<unknown>;
}

export class Session {
  readonly store: StoreApi<SessionState>;
  readonly newId: NewId;
  readonly today: () => string;
  readonly now: () => number;
  private readonly autosave: Autosave;
  private isClosed = false;
  /** The state that is known to be stored. */
  private stored: Workshop;

  /** @param role whether edits are made here, or in another window */
  constructor(workshop: Workshop, services: SessionServices, role: 'editor' | 'follower' = 'editor') {
    this.stored = workshop;
    this.newId = services.newId;
    this.today = services.today;
    this.now = services.now;
    this.store = createStore<SessionState>(() => ({
      workshop,
      past: [],
      future: [],
      selection: EMPTY_SELECTION,
      saveState: 'saved',
      saveFailure: null,
      fileCopy: null,
      refusal: null,
      isFollower: role === 'follower',
      unsaved: [],
      waitingFile: null,
      isGone: false,
    }));
    this.autosave = new Autosave(
      async (next, signal) => {
        await services.write(next, signal);
        this.stored = next;
      },
      (saveState, saveFailure) => this.store.setState({ saveState, saveFailure }),
    );
  }

  get workshop(): Workshop {
    return this.store.getState().workshop;
  }

  get isFollower(): boolean {
    return this.store.getState().isFollower;
  }

  /** Whether edits can be made here; where not, that is told. To be asked before what would only end in a refusal. */
  mayEdit = (): boolean => {
    if (this.isFollower) this.store.setState({ refusal: { key: 'errors.refused.following' } });
    return !this.isFollower && !this.isClosed;
  };

  /** Does an edit as one undoable step. @returns whether it changed anything; a refused one shows in `refusal` */
  dispatch = (command: Command, options: DispatchOptions = {}): boolean => {
    if (!this.mayEdit()) return false;
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
    const last = past.at(-1);
    const merges = mergeKey !== null && last?.mergeKey === mergeKey && last.after === workshop;
    const step: Step =
      merges && last
        ? { ...last, after: next }
        : { workshop, after: next, label: options.label ?? describe(command), mergeKey };
    // First, so that not for a moment a state is shown as saved that is not.
    this.autosave.save(next);
    this.store.setState({
      workshop: next,
      ...(isOutsideUndo(command) ? {} : { past: [...(merges ? past.slice(0, -1) : past), step], future: [] }),
      selection: prune(selected, next),
      refusal: null,
    });
    return true;
  };

  undo = (): void => this.travel('past', 'future');
  redo = (): void => this.travel('future', 'past');

  private travel(from: 'past' | 'future', to: 'past' | 'future'): void {
    if (!this.mayEdit()) return;
    const state = this.store.getState();
    const step = state[from].at(-1);
    if (!step) return;
    const workshop = carriedInto(step.workshop, step.after, state.workshop);
    const way: Step = { ...step, workshop: state.workshop, after: workshop, mergeKey: null };
    this.autosave.save(workshop);
    this.store.setState({
      workshop,
      [from]: state[from].slice(0, -1),
      [to]: [...state[to], way],
      selection: prune(state.selection, workshop),
      refusal: null,
    });
  }

  select = (selection: Partial<Selection>): void => {
    this.store.setState({ selection: prune({ ...EMPTY_SELECTION, ...selection }, this.workshop) });
  };

  dismissRefusal = (): void => this.store.setState({ refusal: null });

  /** Tries again to write what could not be written. */
  retry = (): void => {
    if (!this.isFollower) void this.autosave.retry();
  };

  /** Settles once every edit is durable, or its writing has failed. */
  flush = (): Promise<void> => this.autosave.flush();

  /**
   * Leaves editing to another window. Settles once every edit is durable, or is in `unsaved` because it can not become so.
   * What could be undone is forgotten: it leads to states that the other window's edits are not in.
   */
  follow = async (): Promise<void> => {
    const { past } = this.store.getState();
    this.store.setState({ isFollower: true, past: [], future: [] });
    await this.autosave.flush();
    const lost = this.autosave.discard();
    if (!lost) return;
    const steps = this.stepsSince(this.stored, past);
    this.store.setState(({ unsaved }) => ({ unsaved: [...unsaved, { workshop: lost, steps }] }));
  };

  /** The labels of the steps after a state; of the last step alone where that state is none of those between. */
  private stepsSince(stored: Workshop, past: readonly Step[]): Message[] {
    const first = past.findIndex(({ workshop }) => workshop === stored);
    return past.slice(first < 0 ? -1 : first).map(({ label }) => label);
  }

  /** Shows a state that another window has saved. What is the same in it keeps its identity, and is not drawn again. */
  show = (next: Workshop): void => {
    const { workshop, selection } = this.store.getState();
    const delta = deltaBetween(workshop, next);
    if (isNothing(delta)) return;
    const shown = applyDelta(workshop, delta);
    this.stored = shown;
    this.store.setState({ workshop: shown, selection: prune(selection, shown) });
  };

  /** From now on edits are made here, beginning with this stored state. */
  lead = (next: Workshop): void => {
    this.show(next);
    this.stored = this.workshop;
    this.store.setState({ isFollower: false, refusal: null });
  };

  /** What could not be saved is kept elsewhere, or not wanted. */
  settleUnsaved = (settled: Unsaved): void =>
    this.store.setState(({ unsaved }) => ({ unsaved: unsaved.filter((one) => one !== settled) }));

  /** From now on nothing changes any more: another session may have the workshop. */
  close = (): void => {
    this.isClosed = true;
    this.autosave.stop();
  };

  /** Settles once nothing waits to be written; what fails is tried again by itself. */
  untilSaved(): Promise<void> {
    return new Promise((resolve) => {
      const check = () => {
        if (this.autosave.isDirty) return;
        stop();
        resolve();
      };
      const stop = this.store.subscribe(() => queueMicrotask(check));
      check();
    });
  }

  get isDirty(): boolean {
    return this.autosave.isDirty || this.store.getState().unsaved.length > 0;
  }
}

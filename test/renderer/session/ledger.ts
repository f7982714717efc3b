/** What may be stored of a workshop that windows edit in turn: kept by watching what they show. */
import { expect } from 'vitest';
import { same } from '#shared/commands/same';
import type { Workshop } from '#shared/model/workshop';
import type { Session } from '../../../renderer/session/session';

/** One window's turn of editing. */
interface Reign {
  session: Session;
  /** The state that it ended with; null while the window believes that it goes on. */
  last: Workshop | null;
  /** What the next window began with; null while there is none. */
  next: Workshop | null;
}

export class Ledger {
  /** The states that were shown where it is edited, in order. */
  private readonly states: Workshop[];
  /** The last of them that was shown as saved. */
  private saved = 0;
  private reigns: Reign[] = [];

  constructor(stored: Workshop) {
    this.states = [stored];
  }

  /** A window edits from now on, beginning with this state: it has all that was shown as saved. */
  begins(session: Session, workshop: Workshop): void {
    this.states.splice(this.expectPossible(workshop) + 1);
    for (const reign of this.reigns) reign.next ??= workshop;
    this.reigns.push({ session, last: null, next: null });
  }

  /** A window that believes it is editing shows a state. What comes after another one took over can not be stored. */
  shows(session: Session, workshop: Workshop, isSaved: boolean): void {
    if (this.reigns.at(-1)?.session === session && this.states.at(-1) !== workshop)
      this.states.push(workshop);
    if (!isSaved) return;
    const index = this.states.findLastIndex((state) => same(state, workshop));
    expect(index, 'a state that is shown as saved is one that can be stored').toBeGreaterThanOrEqual(0);
    this.saved = Math.max(this.saved, index);
  }

  ends(session: Session, workshop: Workshop): void {
    for (const reign of this.reigns) if (reign.session === session) reign.last ??= workshop;
  }

  /** @returns which of the states it is */
  expectPossible(stored: Workshop): number {
    const index = this.states.findLastIndex((state) => same(state, stored));
    expect(index, `${stored.title} is at or after the last state shown as saved`).toBeGreaterThanOrEqual(
      this.saved,
    );
    return index;
  }

  /** Nobody does anything now: what each window ended with is stored, or the window has it as unsaved. */
  expectSettled(stored: Workshop): void {
    expect(this.expectPossible(stored)).toBe(this.states.length - 1);
    for (const { session, last, next } of this.reigns) {
      if (!last || same(last, next ?? stored)) continue;
      const { unsaved } = session.store.getState();
      expect(unsaved.map(({ workshop }) => workshop)).toContain(last);
    }
    this.reigns = this.reigns.filter(({ last }) => last === null);
    expect(this.reigns.length, 'windows that believe they edit').toBeLessThanOrEqual(1);
  }
}

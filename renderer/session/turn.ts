/**
 * Whose turn it is to edit a workshop. One window holds it; the others follow: they show what it saves, take it over when
 * asked to, and one of them goes on when it closes.
 */
import { attempt } from '#shared/file/rejected';
import { restore } from '#shared/file/restore';
import { hold, seize, untilFree, type Hold } from './hold';
import type { Services, StoredContent } from './services';
import type { Session } from './session';
import type { Writing } from './writing';

/** What windows on the same workshop say to each other. */
type Word = 'whoHolds' | 'holding' | 'handOver' | 'handedOver';

const channelOf = (id: string) => new BroadcastChannel(`workshop:${id}`);

/** A window that was asked to hand over answers within this time; one that is hung or frozen does not. */
const ANSWER_MS = 2000;

/** Takes a workshop's lock; null where another window says that it has it, or keeps it without a word. */
export async function holdOrHear(id: string): Promise<Hold | null> {
  const channel = channelOf(id);
  const heard = new AbortController();
  channel.addEventListener('message', ({ data }: MessageEvent<Word>) => data === 'holding' && heard.abort());
  channel.postMessage('whoHolds' satisfies Word);
  try {
    return await hold(id, heard);
  } finally {
    channel.close();
  }
}

export interface TurnServices {
  library: Services['library'];
  /** Makes fields hand over what is typed in them. */
  leaveFields: () => void;
  /** Called each time that edits are made here from now on. */
  onLead: () => void;
}

export class Turn {
  private readonly id: string;
  private readonly channel: BroadcastChannel;
  private held: Hold | null = null;
  /** Ends the following; null while this window holds the workshop. */
  private following: AbortController | null = null;
  /** Ends the wait for the holder to let go. */
  private waiting: AbortController | null = null;
  private isRising = false;
  private isLeaving = false;
  private isOver = false;

  /** @param held null where another window has the workshop: this one follows */
  constructor(
    private readonly session: Session,
    private readonly writing: Writing,
    private readonly services: TurnServices,
    held: Hold | null,
  ) {
    this.id = session.workshop.id;
    this.channel = channelOf(this.id);
    this.channel.addEventListener('message', this.onWord);
    writing.onOvertaken = () => void this.yield();
    if (held) this.keep(held);
    else this.follow();
  }

  /** Takes the workshop over: handed over where the holder answers, by force where it does not. */
  takeOver = async (): Promise<void> => {
    if (!this.session.isFollower || this.isRising) return;
    this.waiting?.abort();
    await this.rise(async () => {
      await this.askToHandOver();
      return seize(this.id);
    });
  };

  /** This window is about to let go: whoever opens the workshop may wait for that. */
  leave(): void {
    this.isLeaving = true;
  }

  /** It is here again. */
  stay(): void {
    this.isLeaving = false;
  }

  /** Leaves the workshop to the other windows. */
  end(): void {
    this.isOver = true;
    this.channel.close();
    this.following?.abort();
    this.waiting?.abort();
    this.held?.release();
  }

  private readonly onWord = ({ data }: MessageEvent<Word>): void => {
    if (data === 'whoHolds' && this.held && !this.isLeaving) this.say('holding');
    if (data === 'handOver' && this.held) void this.yield().then(() => this.say('handedOver'));
  };

  private say(word: Word): void {
    if (!this.isOver) this.channel.postMessage(word);
  }

  private askToHandOver(): Promise<void> {
    return new Promise((resolve) => {
      const done = () => {
        clearTimeout(silence);
        this.channel.removeEventListener('message', onAnswer);
        resolve();
      };
      const onAnswer = ({ data }: MessageEvent<Word>) => data === 'handedOver' && done();
      const silence = setTimeout(done, ANSWER_MS);
      this.channel.addEventListener('message', onAnswer);
      this.say('handOver');
    });
  }

  private keep(held: Hold): void {
    this.held = held;
    void held.lost.then(() => this.yield());
  }

  /** Stops editing, with everything written that can be; then lets go, and follows. */
  private async yield(): Promise<void> {
    const { held } = this;
    if (!held) return;
    this.held = null;
    this.services.leaveFields();
    await this.session.follow();
    held.release();
    if (!this.isOver) this.follow();
  }

  private follow(): void {
    const following = (this.following = new AbortController());
    const subscription = this.services.library
      .watchContent(this.id)
      .subscribe((content) => void this.show(content), reportError);
    following.signal.addEventListener('abort', () => subscription.unsubscribe());
    this.waitForTurn();
  }

  private waitForTurn(): void {
    const waiting = (this.waiting = new AbortController());
    this.whenFree(waiting.signal).catch((error: unknown) => waiting.signal.aborted || reportError(error));
  }

  private async whenFree(signal: AbortSignal): Promise<void> {
    let held: Hold | null = null;
    while (!held) {
      await untilFree(this.id, signal);
      held = await hold(this.id);
    }
    const mine = held;
    if (signal.aborted) mine.release();
    else await this.rise(() => Promise.resolve(mine));
  }

  /** From following to editing. Where that fails, this window goes on following. */
  private async rise(take: () => Promise<Hold>): Promise<void> {
    this.isRising = true;
    let held: Hold | null = null;
    let isDone = false;
    try {
      held = await take();
      isDone = !this.isOver && (await this.lead(held));
    } finally {
      this.isRising = false;
      if (!isDone) held?.release();
      if (!isDone && !this.isOver) this.waitForTurn();
    }
  }

  /** Edits are made here from now on, on top of what is stored. @returns whether there is something that can be edited */
  private async lead(held: Hold): Promise<boolean> {
    // A window that was frozen may still try to write on top of what it knows: it finds that overtaken.
    const content = await this.services.library.claim(this.id);
    const workshop = this.show(content);
    if (!workshop || !content || this.isOver) return false;
    this.following?.abort();
    this.waiting?.abort();
    this.writing.goOnFrom(content.sequence);
    this.session.lead(workshop);
    this.keep(held);
    this.services.onLead();
    return true;
  }

  /** @returns the workshop that is shown now; null where there is none that could be */
  private show(content: StoredContent | undefined) {
    const read = content && attempt(() => restore(content.document));
    if (!read || 'reason' in read) {
      this.session.store.setState({ isGone: true });
      return null;
    }
    if (this.session.isFollower) this.session.show(read.workshop);
    return read.workshop;
  }
}

/**
 * What the windows of one browser share, in memory: locks and channels. It can hang: what a window would hear of the
 * others then waits, while everything that the window does itself goes on.
 */

type Granted = (lock: object) => unknown;

interface Wanted {
  name: string;
  grant: () => void;
}

const aborted = () => new DOMException('The lock is not had any more.', 'AbortError');

export class SharedBrowser {
  isHung = false;
  private late: (() => void)[] = [];
  private readonly holders = new Map<string, { lose: () => void }>();
  private wanted: Wanted[] = [];
  private readonly channels = new Set<EventTarget & { name: string }>();

  hang(): void {
    this.isHung = true;
  }

  goOn(): void {
    this.isHung = false;
    for (const tell of this.late.splice(0)) setImmediate(tell);
  }

  private tell(work: () => void): void {
    if (this.isHung) this.late.push(work);
    else setImmediate(work);
  }

  /** In place of `navigator.locks`: exclusive ones. */
  readonly locks = {
    request: (name: string, { signal, steal }: LockOptions, work: Granted) =>
      new Promise((resolve, reject) => {
        const wanted = { name, grant: () => this.grant(name, work, resolve, reject) };
        if (signal?.aborted) return reject(aborted());
        if (steal) {
          const { lose } = this.holders.get(name) ?? {};
          if (lose) this.tell(lose);
          return wanted.grant();
        }
        this.wanted.push(wanted);
        signal?.addEventListener('abort', () => {
          if (!this.wanted.includes(wanted)) return;
          this.wanted = this.wanted.filter((other) => other !== wanted);
          reject(aborted());
        });
        this.grantNext(name);
      }),
    query: async () => ({ held: [...this.holders.keys()].map((name) => ({ name })) }),
  };

  private grant(
    name: string,
    work: Granted,
    resolve: (value: unknown) => void,
    reject: (error: unknown) => void,
  ): void {
    const holder = { lose: () => reject(aborted()) };
    this.holders.set(name, holder);
    const free = () => {
      if (this.holders.get(name) !== holder) return;
      this.holders.delete(name);
      this.grantNext(name);
    };
    // Not at once: another process decides.
    setImmediate(() => void Promise.resolve(work({ name })).then(resolve, reject).finally(free));
  }

  private grantNext(name: string): void {
    if (this.holders.has(name)) return;
    const next = this.wanted.find((wanted) => wanted.name === name);
    this.wanted = this.wanted.filter((wanted) => wanted !== next);
    next?.grant();
  }

  /** In place of `BroadcastChannel`. */
  readonly channel = channelClass(this.channels, (work) => this.tell(work));
}

const channelClass = (channels: Set<EventTarget & { name: string }>, tell: (work: () => void) => void) =>
  class extends EventTarget {
    constructor(readonly name: string) {
      super();
      channels.add(this);
    }

    postMessage(data: unknown): void {
      for (const other of channels) {
        if (other === this || other.name !== this.name) continue;
        tell(() => channels.has(other) && other.dispatchEvent(new MessageEvent('message', { data })));
      }
    }

    close(): void {
      channels.delete(this);
    }
  };

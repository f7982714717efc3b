/** Writes a session's states, each on top of the one before: an old state never gets over a newer one. */
import type { Workshop } from '#shared/model/workshop';
import { AutomaticVersions } from './automaticVersions';
import { NotWrittenDown, Overtaken, type Services } from './services';

export class Writing {
  private readonly automatic: AutomaticVersions;
  /** Told when something else was stored meanwhile, so that nothing can be written any more. */
  onOvertaken: () => void = () => {};

  /** @param follows the number of the stored content that the next state is made from */
  constructor(
    private readonly services: Pick<Services, 'library' | 'now'>,
    private follows: number,
  ) {
    this.automatic = new AutomaticVersions(services.now);
  }

  /** Goes on from other content than the one written last. */
  goOnFrom(sequence: number): void {
    this.follows = sequence;
  }

  /** @throws Overtaken */
  write = async (workshop: Workshop, signal?: AbortSignal): Promise<void> => {
    const version = this.automatic.due();
    try {
      this.follows = await this.services.library.save(workshop, version, this.follows, signal);
      if (version) this.automatic.kept();
    } catch (error) {
      // It is stored all the same, and what comes next follows it.
      if (error instanceof NotWrittenDown) {
        this.follows = error.sequence;
        if (version) this.automatic.kept();
      }
      if (error instanceof Overtaken) this.onOvertaken();
      throw error;
    }
  };
}

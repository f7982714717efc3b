/** The versions of the open workshop: keeping its present state, looking at another, and going back to it. */
import { attempt } from '#shared/file/rejected';
import { restore } from '#shared/file/restore';
import type { KeptVersion } from '#shared/history/retention';
import { published } from '#shared/model/published';
import type { Workshop } from '#shared/model/workshop';
import type { Message } from '#shared/texts/index';
import { summarize } from '../storage/summary';
import type { Services } from './services';
import type { Session } from './session';

/** The present state could not be written, so there is nothing stored that a version could be kept of. */
export class PresentNotSaved extends Error {}

/** Keeps the present state as a version. @throws PresentNotSaved */
export async function keepPresent(
  session: Session,
  { library }: Pick<Services, 'library'>,
  version: Pick<KeptVersion, 'reason' | 'name'>,
): Promise<void> {
  await session.flush();
  if (session.isDirty) throw new PresentNotSaved();
  await library.keepVersion(session.workshop.id, version);
}

/** Keeps another state of a workshop than its present one under a name. */
export async function keepOther(
  workshop: Workshop,
  { library, now }: Pick<Services, 'library' | 'now'>,
  name: string,
): Promise<void> {
  const { components, risks } = summarize(workshop);
  await library.bringVersionBack({
    row: { workshopId: workshop.id, at: now(), components, risks, reason: 'named', name },
    document: published(workshop),
  });
}

/** A version's state, or why it cannot be read; null where it is gone. */
export async function readVersion(
  key: number,
  { library }: Pick<Services, 'library'>,
): Promise<{ workshop: Workshop } | { reason: Message } | null> {
  const document = await library.readVersion(key);
  return document === undefined ? null : attempt(() => restore(document));
}

/** Puts a version in place of the present state as one undoable step; the present state is kept first. */
export async function restoreVersion(
  session: Session,
  services: Pick<Services, 'library'>,
  workshop: Workshop,
): Promise<void> {
  await keepPresent(session, services, { reason: 'restored', name: null });
  session.dispatch({ type: 'restore', workshop });
}

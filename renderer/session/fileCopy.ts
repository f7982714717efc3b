/** The linked file of a workshop: a copy that Save writes. The database stays the truth. */
import { fileText } from '#shared/file/serialize';
import type { ChangedFile, FileLink } from '#shared/desktop';
import type { Workshop } from '#shared/model/workshop';
import type { Message } from '#shared/texts/index';
import type { Services } from './services';
import type { Session } from './session';

export interface FileCopy {
  name: string;
  link: FileLink;
  /** The state that the file has; null where it is an older one than this window knows. */
  content: Workshop | null;
}

/** Hex SHA-256 of a text. */
async function hashOf(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Finds the file that a workshop was last saved to or opened from, and whether the workshop is as it was then. */
export async function recallFileCopy(session: Session, { library }: Services): Promise<void> {
  const row = await library.fileLink(session.workshop.id);
  if (!row) return;
  const { workshop } = session;
  const isSame = (await hashOf(fileText(workshop))) === row.textHash;
  session.store.setState({
    fileCopy: { name: row.name, link: row.link, content: isSame ? workshop : null },
  });
}

/** Remembers the file that holds this state of a workshop. */
export async function rememberFile(
  workshop: Workshop,
  file: { name: string; link: FileLink; text: string },
  { library }: Services,
): Promise<void> {
  const textHash = await hashOf(file.text);
  await library.setFileLink({ workshopId: workshop.id, link: file.link, name: file.name, textHash });
}

/** Links the open workshop to the file that holds this state of it: in this window at once, and in the library if that works. */
export async function linkFile(
  session: Session,
  content: Workshop,
  { name, link }: { name: string; link: FileLink },
  services: Services,
): Promise<void> {
  session.store.setState({ fileCopy: { name, link, content } });
  const remembering = rememberFile(content, { name, link, text: fileText(content) }, services).catch(
    reportError,
  );
  // Storage that fails, or gives no answer, does not keep the user from a file.
  if (session.store.getState().saveState !== 'failed') await remembering;
}

/**
 * Writes the open workshop to a file.
 * @param link the file; null where the user is to choose one
 * @returns what to tell the user: nothing where they cancelled
 */
export async function saveToFile(
  session: Session,
  services: Services,
  link: FileLink,
): Promise<{ saved: string } | { failed: Message } | { changed: ChangedFile } | null> {
  const { workshop } = session;
  const text = fileText(workshop);
  const result = await services.desktop.saveFile({
    kind: 'causeway',
    suggestedName: workshop.title,
    content: text,
    link,
  });
  switch (result.outcome) {
    case 'cancelled':
      return null;
    case 'changed':
      return { changed: result };
    case 'failed':
      return { failed: result.message };
    case 'saved':
      await linkFile(session, workshop, result, services);
      return { saved: result.name };
  }
}

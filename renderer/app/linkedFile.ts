/** The state that the open workshop's file holds, and putting it in place of the present one. */
import type { FileLink } from '#shared/desktop';
import type { Workshop } from '#shared/model/workshop';
import type { Message } from '#shared/texts/index';
import { linkFile } from '../session/fileCopy';
import type { Services } from '../session/services';
import type { Session } from '../session/session';
import { keepPresent } from '../session/versions';
import { readWorkshopFile } from '../workers/file';

/** A state of the open workshop, as its file has it. */
export interface FileState {
  workshop: Workshop;
  repairs: Message[];
  file: { name: string; link: FileLink };
}

/** Reads the file; or says why no state of the open workshop can be read from it. */
export async function readFileState(
  session: Session,
  { desktop }: Pick<Services, 'desktop'>,
  link: FileLink,
): Promise<FileState | { reason: Message }> {
  const file = await desktop.readFile(link);
  if (file.outcome === 'failed') return { reason: file.message };
  const { name } = file;
  const read = await readWorkshopFile(file.text, name);
  if ('reason' in read) return read;
  const { id, title } = read.workshop;
  if (id !== session.workshop.id)
    return { reason: { key: 'app.file.anotherWorkshop', params: { name, title } } };
  return { ...read, file };
}

/**
 * Puts the file's state in place of the present one, as one step that can be undone; the present one is kept first.
 * @throws PresentNotSaved; nothing is changed then
 */
export async function takeFileState(
  session: Session,
  services: Services,
  { workshop, file }: FileState,
): Promise<void> {
  await keepPresent(session, services, { reason: 'replacedByFile', name: null });
  await services.desktop.takeSnapshot('import');
  session.dispatch({ type: 'restore', workshop });
  await linkFile(session, session.workshop, file, services);
}

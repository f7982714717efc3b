/** Opening a workshop from the library: in a window that edits or follows it, or for one edit from outside. */
import type { FileLink } from '#shared/desktop';
import { attempt } from '#shared/file/rejected';
import { restore } from '#shared/file/restore';
import type { Workshop } from '#shared/model/workshop';
import type { Message } from '#shared/texts/index';
import { linkFile, recallFileCopy } from './fileCopy';
import { hold } from './hold';
import { Session } from './session';
import type { Services } from './services';
import { holdOrHear, Turn } from './turn';
import { Writing } from './writing';

export type NotOpened =
  | { state: 'missing' }
  /** The stored document cannot be read, or a newer Causeway wrote it; it stays as it is. */
  | { state: 'unreadable'; reason: Message }
  /** The storage itself gave no answer. */
  | { state: 'failed' };

interface Open {
  state: 'open';
  session: Session;
  release: () => void;
}

/** A workshop that is opened for edits alone: not where another window has it. */
export type Opened = Open | { state: 'elsewhere' } | NotOpened;

interface Here extends Open {
  turn: Turn;
}

/** A workshop as a window has it: where another one has it already, this one follows. */
export type Joined = Here | NotOpened;

/** A state of a workshop that comes from a file. */
export interface Replacement {
  workshop: Workshop;
  file: { name: string; link: FileLink };
}

/** Every session of this window that still may have something to write, also of what was left. */
const unreleased = new Set<Session>();
export const openSessions = (): readonly Session[] => [...unreleased];

/** Workshops that were left while something in them was not durable. */
const leaving = new Map<string, Here>();

/** The session that shows a workshop, and what is to take its place as soon as it can be edited here. */
const live = new Map<string, Session>();
const waiting = new Map<string, Replacement>();

/**
 * Puts another state in a workshop's place as an undoable step: at once where it is edited here, else when it is opened
 * or taken over.
 */
export async function replaceWhenOpen(replacement: Replacement, services: Services): Promise<void> {
  const { id } = replacement.workshop;
  const session = live.get(id);
  if (session && !session.isFollower) return replace(session, replacement, services);
  waiting.set(id, replacement);
  session?.store.setState({ waitingFile: replacement.file.name });
}

/** What waits to take a workshop's place is not put there any more. */
export function giveUpReplacing(id: string): void {
  waiting.delete(id);
}

/** What waits is taken out: it takes the place now, or never, for later it would be unasked for. */
function takeWaiting(id: string): Replacement | undefined {
  const replacement = waiting.get(id);
  waiting.delete(id);
  return replacement;
}

async function replace(session: Session, { workshop, file }: Replacement, services: Services): Promise<void> {
  session.dispatch({ type: 'restore', workshop });
  await linkFile(session, session.workshop, file, services);
}

/** The stored state of a workshop, whoever has it open. */
export async function readStored(
  id: string,
  { library }: Pick<Services, 'library'>,
): Promise<{ state: 'read'; workshop: Workshop; sequence: number } | NotOpened> {
  try {
    const content = await library.read(id);
    if (!content) return { state: 'missing' };
    const read = attempt(() => restore(content.document));
    if ('reason' in read) return { state: 'unreadable', reason: read.reason };
    return { state: 'read', workshop: read.workshop, sequence: content.sequence };
  } catch (error) {
    reportError(error);
    return { state: 'failed' };
  }
}

/** Opens a workshop for edits from outside of it. Nothing is written by opening. */
export async function openWorkshop(id: string, services: Services): Promise<Opened> {
  const left = leaving.get(id);
  if (left && hasMore(left) && !left.session.isFollower)
    return { state: 'open', session: left.session, release: () => undefined };
  const held = await hold(id);
  if (!held) return { state: 'elsewhere' };
  const read = await readStored(id, services);
  if (read.state !== 'read') {
    held.release();
    return read;
  }
  const { session } = sessionOf(read, services, 'editor');
  return {
    state: 'open',
    session,
    release: () => {
      end(session);
      held.release();
    },
  };
}

/**
 * Opens a workshop in a window. Nothing is written by opening, unless something waits to take its place.
 * @param leaveFields makes fields hand over what is typed in them, before another window takes over
 */
export async function joinWorkshop(id: string, services: Services, leaveFields: () => void): Promise<Joined> {
  const left = leaving.get(id);
  if (left && hasMore(left)) {
    leaving.delete(id);
    left.turn.stay();
    return left;
  }
  const held = await holdOrHear(id);
  const replacement = held ? takeWaiting(id) : undefined;
  const read = await readStored(id, services).then((read) => mended(read, replacement, services));
  if (read.state !== 'read') {
    held?.release();
    return read;
  }
  const { session, writing } = sessionOf(read, services, held ? 'editor' : 'follower');
  session.store.setState({ waitingFile: waiting.get(id)?.file.name ?? null });
  live.set(id, session);
  const begin = (replacement: Replacement | undefined) =>
    replacement ? replace(session, replacement, services) : recallFileCopy(session, services);
  const onLead = () => {
    session.store.setState({ waitingFile: null });
    void begin(takeWaiting(id));
  };
  const turn = new Turn(session, writing, { library: services.library, leaveFields, onLead }, held);
  if (replacement) await begin(replacement);
  else void begin(undefined);
  return {
    state: 'open',
    session,
    turn,
    release: () => {
      if (live.get(id) === session) live.delete(id);
      end(session);
      turn.end();
    },
  };
}

/** Whether what is stored is not all that a workshop that was left has. */
const hasMore = ({ session }: Here): boolean => session.isDirty && !session.store.getState().isGone;

/**
 * Leaves a workshop once everything in it is durable; whoever opens it before has it back as it is.
 * @param settle settles when nothing in a session is left to be written
 */
export async function leaveWorkshop(here: Here, settle: (session: Session) => Promise<void>): Promise<void> {
  const { id } = here.session.workshop;
  leaving.set(id, here);
  here.turn.leave();
  await settle(here.session);
  if (leaving.get(id) !== here) return;
  leaving.delete(id);
  here.release();
}

type Read = Awaited<ReturnType<typeof readStored>>;

/** What can not be read is written over by the file that is to take its place; what a newer Causeway wrote is not. */
async function mended(
  read: Read,
  replacement: Replacement | undefined,
  { library }: Services,
): Promise<Read> {
  if (read.state !== 'unreadable' || !replacement || read.reason.key === 'errors.file.newer') return read;
  const { workshop } = replacement;
  return { state: 'read', workshop, sequence: await library.add(workshop) };
}

function sessionOf(
  { workshop, sequence }: { workshop: Workshop; sequence: number },
  services: Services,
  role: 'editor' | 'follower',
) {
  const writing = new Writing(services, sequence);
  const { newId, today, now } = services;
  const session = new Session(workshop, { newId, today, now, write: writing.write }, role);
  unreleased.add(session);
  return { writing, session };
}

function end(session: Session): void {
  session.close();
  unreleased.delete(session);
}

/** Answers a lens, a warning sign or a question of use: one edit of the workshop's details. */
import type { Judgement, Workshop } from '#shared/model/workshop';
import { isWritten } from '#shared/method/written';
import type { Session } from '../session/session';
import { t } from '../ui/text';
import { showNotice } from './useRemove';

type Kind = 'lenses' | 'signs' | 'facts';
type Answer<K extends Kind> = NonNullable<Workshop[K][keyof Workshop[K]]>;
/** What is said first is the verdict; note and evidence can follow. */
const UNSAID: Pick<Judgement, 'note' | 'evidence'> = { note: '', evidence: '' };

/**
 * @param patch what is said anew; null takes the answer back
 * @param visit the same for all that is typed during one stay in a field
 */
export function setJudgement<K extends Kind>(
  session: Session,
  kind: K,
  name: keyof Workshop[K] & string,
  patch: Partial<Answer<K>> | null,
  visit?: string,
): void {
  const { [name]: before, ...others } = session.workshop[kind];
  const next =
    patch === null
      ? others
      : { ...session.workshop[kind], [name]: { ...UNSAID, ...(before as object), ...patch } };
  const isDone = session.dispatch(
    { type: 'setDetails', patch: { [kind]: next } },
    visit === undefined ? {} : { mergeKey: visit },
  );
  const { note = '', evidence = '' }: Partial<Judgement> = before ?? {};
  if (isDone && patch === null && (isWritten(note) || isWritten(evidence)))
    showNotice(session, t('method.takenBack'));
}

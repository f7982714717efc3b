/** What can be done about a finding. The rules are loaded when they are needed: most of the time the worker alone needs them. */
import type { Finding } from '#shared/method/findings';
import type { Session } from '../session/session';
import { say, t } from '../ui/text';
import { showNotice } from './useRemove';

/** Does what the finding's fix says, as one step. */
export async function applyFix(session: Session, finding: Finding): Promise<void> {
  if (!finding.fix || !session.mayEdit()) return;
  const { fixOf } = await import('#shared/method/findings');
  const command = fixOf(session.workshop, finding, { newId: session.newId, translate: t });
  const label = { key: 'findingsPanel.step.fix' } as const;
  if (command && session.dispatch(command, { label }))
    showNotice(session, t('findingsPanel.fixed', { fix: say(finding.fix) }));
}

/** Puts a finding aside. @param reason never empty */
export async function ignore(
  session: Session,
  finding: Finding,
  { reason, by }: { reason: string; by: string },
): Promise<void> {
  if (!session.mayEdit()) return;
  const { ignoreFinding } = await import('#shared/method/findings/ignore');
  const command = ignoreFinding(session.workshop, finding, { reason, by, on: session.today() });
  if (command && session.dispatch(command)) showNotice(session, t('findingsPanel.ignored'));
}

/** Takes an ignored finding up again. */
export async function takeUp(session: Session, finding: Finding): Promise<void> {
  if (!session.mayEdit()) return;
  const { takeUpFinding } = await import('#shared/method/findings/ignore');
  session.dispatch(takeUpFinding(session.workshop, finding), {
    label: { key: 'findingsPanel.step.takeUp' },
  });
}

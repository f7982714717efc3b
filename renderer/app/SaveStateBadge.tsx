/** Whether every edit is durable. */
import { Check, Eye, LoaderCircle, TriangleAlert } from 'lucide-react';
import { useSessionState } from '../session/hooks';
import { useIsSafe, useServices } from '../session/services';
import { useHasDraft } from '../ui/drafts';
import { t } from '../ui/text';
import classes from './SaveStateBadge.module.css';

const TEXTS = {
  typing: 'app.notYetSaved',
  saving: 'app.saving',
  saved: 'app.saved',
  savedInBrowser: 'app.savedInBrowser',
} as const;

export function SaveStateBadge() {
  const { desktop } = useServices();
  const isFollower = useSessionState((state) => state.isFollower);
  const written = useSessionState((session) => session.saveState);
  const hasDraft = useHasDraft();
  const isSafe = useIsSafe();
  const state = !isSafe ? 'failed' : hasDraft && written === 'saved' ? 'typing' : written;
  if (isFollower)
    return (
      <span className={classes.state} role="status" data-save-state="following">
        <Eye size={14} aria-hidden />
        {t('app.follow.state')}
      </span>
    );
  if (state === 'failed')
    // What helps stands in a bar or a notice, which is read out.
    return (
      <span className={classes.failed} data-save-state="failed">
        <TriangleAlert size={16} aria-hidden />
        {t('app.saveFailed')}
      </span>
    );
  return (
    <span className={classes.state} role="status" data-save-state={state}>
      {state === 'saved' ? <Check size={14} aria-hidden /> : <LoaderCircle size={14} aria-hidden />}
      {t(TEXTS[state === 'saved' && desktop.target === 'browser' ? 'savedInBrowser' : state])}
    </span>
  );
}

/** Above a workshop whose last edits are not durable: says why, and offers what helps. */
import { Button } from '@mantine/core';
import { NoAnswer } from '../session/autosave';
import { useSession, useSessionState } from '../session/hooks';
import { NotWrittenDown } from '../session/services';
import { runAction } from '../ui/actions';
import { t } from '../ui/text';
import { WarningBar } from './WarningBar';

export function SaveFailureBar() {
  const session = useSession();
  const failure = useSessionState((state) => state.saveFailure);
  if (failure === null) return null;
  return (
    <WarningBar
      title={t('app.saveFailure.title')}
      text={`${t(`app.saveFailure.${causeOf(failure)}`)} ${t('app.saveFailure.meanwhile')}`}
    >
      <Button size="compact-sm" onClick={session.retry}>
        {t('app.saveFailure.retry')}
      </Button>
      <Button size="compact-sm" variant="default" onClick={() => runAction('file.saveAs')}>
        {t('app.saveFailure.toFile')}
      </Button>
    </WarningBar>
  );
}

function causeOf(failure: unknown): 'silent' | 'folder' | 'full' | 'refused' {
  if (failure instanceof NoAnswer) return 'silent';
  if (failure instanceof NotWrittenDown) return 'folder';
  return failure instanceof Error && failure.name === 'QuotaExceededError' ? 'full' : 'refused';
}

/** Offers again what was dismissed; nothing where nothing was. */
import { Button } from '@mantine/core';
import { useSession } from '../session/hooks';
import { t } from '../ui/text';
import { recallSuggestions, useDismissed } from './dismissSuggestion';

/** @param prefix how the keys of these suggestions begin */
export function RecallSuggestions({ prefix }: { prefix: string }) {
  const session = useSession();
  const count = useDismissed(prefix);
  if (count === 0) return null;
  return (
    <Button
      variant="subtle"
      color="gray"
      size="compact-sm"
      onClick={() => recallSuggestions(session, prefix)}
    >
      {t('risks.suggestions.dismissed', { count })}
    </Button>
  );
}

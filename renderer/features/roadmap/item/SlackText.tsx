/** How much later an item can end without the end of all moving. */
import type { PlannedItem } from '#shared/roadmap/plan';
import { t } from '../../../ui/text';

export function SlackText({ item: { status, critical, slack } }: { item: PlannedItem }) {
  if (status === 'done') return null;
  if (critical) return <> · {t('roadmapScreen.panel.critical')}</>;
  return slack > 0 ? <> · {t('roadmapScreen.panel.slack', { count: slack })}</> : null;
}

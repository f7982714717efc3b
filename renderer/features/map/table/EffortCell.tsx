/** Three figures in one cell; what does not say an effort changes nothing. */
import type { Effort } from '#shared/model/entities';
import { formatDays } from '#shared/texts/format';
import { CellText } from '../../../ui/grid/editors';
import { t } from '../../../ui/text';
import { readEffort } from './effortInput';

type Own = { effort: Effort | null; onCommit: (effort: Effort | null) => void };

export function EffortCell({ effort, onCommit }: Own) {
  const value = effort
    ? [effort.low, effort.likely, effort.high].map((days) => formatDays(days)).join(' ')
    : '';
  return (
    <CellText
      aria-label={t('map.table.effort')}
      placeholder={t('map.table.effortHint')}
      value={value}
      onCommit={(text) => {
        const read = readEffort(text);
        if (read !== undefined) onCommit(read);
      }}
    />
  );
}

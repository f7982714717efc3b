/** Why the plan does not keep a date that people set on an item. */
import { TriangleAlert } from 'lucide-react';
import type { Workshop } from '#shared/model/workshop';
import { missedDates, type Hold, type MissedDate } from '#shared/roadmap/held';
import type { PlannedItem } from '#shared/roadmap/plan';
import { formatDate } from '#shared/texts/format';
import { t } from '../../ui/text';
import { itemTitle } from './itemTitle';
import classes from './RoadmapScreen.module.css';

type Own = { workshop: Workshop; item: PlannedItem; items: readonly PlannedItem[] };

export function MissedDates({ workshop, item, items }: Own) {
  const missed = missedDates(workshop).filter(({ key }) => key === item.key);
  return missed.map((date) => (
    <p key={date.kind} className={classes.missed}>
      <TriangleAlert size={16} aria-hidden />
      <span>
        {missedText(date)} {reasonText(date.hold, item, items)}
      </span>
    </p>
  ));
}

const missedText = ({ kind, wanted, planned }: MissedDate): string =>
  t(`roadmapScreen.missed.${kind}`, { wanted: formatDate(t, wanted), planned: formatDate(t, planned) });

function reasonText(hold: Hold, { ownerId }: PlannedItem, items: readonly PlannedItem[]): string {
  if (hold.by !== 'work' && hold.by !== 'owner') return t(`roadmapScreen.hold.${hold.by}`);
  const other = items.find(({ key }) => key === hold.key);
  const reason = hold.by === 'owner' && ownerId === null ? 'nobody' : hold.by;
  return t(`roadmapScreen.hold.${reason}`, {
    title: other ? itemTitle(other) : '',
    until: formatDate(t, hold.until),
  });
}

/** Why the plan does not keep a date that people set on an item. */
import { TriangleAlert } from 'lucide-react';
import type { Workshop } from '#shared/model/workshop';
import { holdMessage, missedDates } from '#shared/roadmap/held';
import type { PlannedItem } from '#shared/roadmap/plan';
import { t } from '../../../ui/text';
import classes from '../RoadmapScreen.module.css';

type Own = { workshop: Workshop; item: PlannedItem };

export function MissedDates({ workshop, item }: Own) {
  const missed = missedDates(workshop).filter(({ key }) => key === item.key);
  return missed.map(({ kind, wanted, planned, hold }) => (
    <p key={kind} className={classes.missed}>
      <TriangleAlert size={16} aria-hidden />
      <span>
        {t(`roadmapScreen.missed.${kind}`, { wanted, planned, why: holdMessage(workshop, item, hold) })}
      </span>
    </p>
  ));
}

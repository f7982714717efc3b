/** Derived items that people left out of the roadmap, why where they said so, and the way back. */
import { Button } from '@mantine/core';
import { leftOutItems } from '#shared/roadmap/derive';
import { editOverride } from '#shared/roadmap/edits';
import { useSession, useWorkshop } from '../../session/hooks';
import { useReadOnly } from '../../ui/readOnly';
import { t } from '../../ui/text';
import { itemTitle } from './itemTitle';
import classes from './RoadmapScreen.module.css';

export function LeftOut() {
  const session = useSession();
  const readOnly = useReadOnly();
  const items = useWorkshop(leftOutItems);
  const overrides = useWorkshop((workshop) => workshop.overrides);
  if (items.length === 0) return null;
  return (
    <details
      className={classes.leftOut}
      onToggle={({ currentTarget }) => {
        if (currentTarget.open) currentTarget.scrollIntoView({ block: 'nearest' });
      }}
    >
      <summary>{t('roadmapScreen.leftOut', { count: items.length })}</summary>
      <ul>
        {items.map((item) => {
          const title = itemTitle(item);
          return (
            <li key={item.key}>
              <span>
                {title}
                {overrides[item.key]?.notes && (
                  <span className={classes.note}> {overrides[item.key]!.notes}</span>
                )}
              </span>
              <Button
                size="compact-xs"
                variant="default"
                disabled={readOnly}
                aria-label={t('roadmapScreen.bringBackItem', { title })}
                onClick={() =>
                  session.dispatch(editOverride(session.workshop, item.key, { excluded: false }))
                }
              >
                {t('roadmapScreen.bringBack')}
              </Button>
            </li>
          );
        })}
      </ul>
    </details>
  );
}

/** Derived items that people left out of the roadmap, with the way back. */
import { Button } from '@mantine/core';
import type { Workshop } from '#shared/model/workshop';
import { useSession, useWorkshop } from '../../session/hooks';
import { t } from '../../ui/text';
import { editOverride } from '#shared/roadmap/edits';
import classes from './RoadmapScreen.module.css';

/** What an item that is left out is called: by its override, or by its source. */
function nameOf({ overrides, components, risks }: Workshop, key: string): string {
  const id = key.slice(key.indexOf(':') + 1);
  return overrides[key]?.title || components[id]?.name || risks[id]?.title || key;
}

export function LeftOut() {
  const session = useSession();
  const overrides = useWorkshop((workshop) => workshop.overrides);
  const keys = Object.keys(overrides).filter((key) => overrides[key]?.excluded);
  if (keys.length === 0) return null;
  return (
    <details className={classes.leftOut}>
      <summary>{t('roadmapScreen.leftOut', { count: keys.length })}</summary>
      <ul>
        {keys.map((key) => (
          <li key={key}>
            {nameOf(session.workshop, key)}
            <Button
              size="compact-xs"
              variant="default"
              onClick={() => session.dispatch(editOverride(session.workshop, key, { excluded: false }))}
            >
              {t('roadmapScreen.bringBack')}
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}

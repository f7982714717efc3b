/** Whose work, or which component's, the rows below are. */
import { formatDate } from '#shared/texts/format';
import { OwnerName } from '../../../parts/OwnerName';
import { useWorkshop } from '../../../session/hooks';
import { t } from '../../../ui/text';
import type { Grouping, ItemGroup } from './groups';
import classes from './Gantt.module.css';

type Own = { id: string; group: ItemGroup; grouping: Exclude<Grouping, 'wave'> };

export function GroupHead({ id, group, grouping }: Own) {
  const component = useWorkshop(({ components }) =>
    group.id === null ? undefined : components[group.id]?.name,
  );
  return (
    <div className={classes.wave}>
      <div className={classes.waveText}>
        <strong id={id} className={classes.groupName}>
          {grouping === 'owner' ? (
            <OwnerName ownerId={group.id} />
          ) : (
            (component ?? t('roadmapScreen.grouping.noComponent'))
          )}
        </strong>
        <span className={classes.dates}>
          {t('roadmapScreen.grouping.count', { count: group.items.length })} · {formatDate(t, group.start)} –{' '}
          {formatDate(t, group.finish)}
        </span>
      </div>
    </div>
  );
}

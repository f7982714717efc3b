/** The versions of a workshop by day, one of them chosen. */
import { useId } from 'react';
import { Bookmark, Clock, DoorOpen, FileInput, RotateCcw, type LucideIcon } from 'lucide-react';
import type { VersionReason } from '#shared/history/retention';
import { groupBy } from '#shared/model/group';
import { useServices, type Version } from '../../session/services';
import { localTime } from '../../ui/moments';
import { t } from '../../ui/text';
import { countsOf, dayOf, versionTitle } from './versionText';
import classes from './VersionList.module.css';

const ICONS: Record<VersionReason, LucideIcon> = {
  named: Bookmark,
  opened: DoorOpen,
  work: Clock,
  replacedByFile: FileInput,
  restored: RotateCcw,
};

type Own = {
  versions: readonly Version[];
  /** Key of the chosen one. */
  selected: number;
  onSelect: (key: number) => void;
};

export function VersionList({ versions, selected, onSelect }: Own) {
  const { now } = useServices();
  const group = useId();
  const days = groupBy(versions, ({ at }) => dayOf(at, now()));
  return (
    <div className={classes.list} role="radiogroup" aria-label={t('history.list')}>
      {[...days].map(([day, ofDay]) => (
        <section key={day} className={classes.group}>
          <h3 className={classes.day}>{day}</h3>
          {ofDay.map((version) => (
            <Row
              key={version.key}
              version={version}
              group={group}
              isSelected={version.key === selected}
              onSelect={() => onSelect(version.key)}
            />
          ))}
        </section>
      ))}
    </div>
  );
}

/** A radio button, so that the arrow keys walk through the list. */
function Row({
  version,
  group,
  isSelected,
  onSelect,
}: {
  version: Version;
  group: string;
  isSelected: boolean;
  onSelect: () => void;
}) {
  const Icon = ICONS[version.name === null ? version.reason : 'named'];
  return (
    <label className={classes.row} data-named={version.name !== null || undefined}>
      <input type="radio" className="visually-hidden" name={group} checked={isSelected} onChange={onSelect} />
      <Icon className={classes.icon} size={16} aria-hidden />
      <span className={classes.title}>{versionTitle(version)}</span>
      <span className={classes.time}>{localTime(version.at)}</span>
      <span className={classes.counts}>{countsOf(version)}</span>
    </label>
  );
}

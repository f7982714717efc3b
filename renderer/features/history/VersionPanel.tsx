/** One version: what it is, what changed between it and another state, and the way back to it. */
import { useId, useMemo, useState } from 'react';
import { ActionIcon, Button, Loader, Select, Tooltip } from '@mantine/core';
import { RotateCcw, Trash2 } from 'lucide-react';
import { differenceBetween } from '#shared/history/difference';
import type { Workshop } from '#shared/model/workshop';
import { useWorkshop } from '../../session/hooks';
import { useServices, type Version } from '../../session/services';
import { CommitText } from '../../ui/CommitText';
import { t } from '../../ui/text';
import { DifferenceView } from './DifferenceView';
import { useVersionContent, type VersionContent } from './useVersions';
import { countsOf, momentOf, versionTitle } from './versionText';
import classes from './VersionPanel.module.css';

/** The present state among the choices of what to compare with. */
const PRESENT = 'present';

type Own = {
  version: Version;
  /** All of them, the newest first. */
  versions: readonly Version[];
  onRename: (name: string) => void;
  onDelete: () => void;
  onRestore: (workshop: Workshop) => void;
};

export function VersionPanel({ version, versions, onRename, onDelete, onRestore }: Own) {
  const { now } = useServices();
  const compareId = useId();
  const [choice, setChoice] = useState(PRESENT);
  const others = versions.filter(({ key }) => key !== version.key);
  const other = others.find(({ key }) => String(key) === choice) ?? null;
  const own = useVersionContent(version.key);
  const read = useVersionContent(other?.key ?? null);
  const present = useWorkshop((workshop) => workshop);
  const compared = other ? read : { workshop: present };
  // Time goes forward in what is told, whichever of the two was chosen first.
  const isOwnFirst = other === null || versions.indexOf(other) < versions.indexOf(version);
  const span = other
    ? t('history.span', {
        from: versionTitle(isOwnFirst ? version : other),
        to: versionTitle(isOwnFirst ? other : version),
      })
    : t('history.spanToPresent', { from: versionTitle(version) });
  const name = (one: Version) => `${versionTitle(one)} · ${momentOf(one.at, now())}`;

  return (
    <section className={classes.panel} aria-label={versionTitle(version)}>
      <header className={classes.head}>
        <div className={classes.identity}>
          <CommitText
            className={classes.name}
            classNames={{ input: classes.nameField! }}
            variant="unstyled"
            aria-label={t('history.rename')}
            maxLength={200}
            value={version.name ?? ''}
            placeholder={versionTitle(version)}
            onCommit={(text) => text.trim() && onRename(text.trim())}
          />
          <p className={classes.facts}>
            {momentOf(version.at, now())}
            {version.name !== null &&
              version.reason !== 'named' &&
              ` · ${t(`history.reason.${version.reason}`)}`}
            {` · ${countsOf(version)}`}
          </p>
        </div>
        <Tooltip label={t('history.delete')}>
          <ActionIcon
            variant="subtle"
            color="gray"
            size={32}
            aria-label={t('history.delete')}
            onClick={onDelete}
          >
            <Trash2 size={16} aria-hidden />
          </ActionIcon>
        </Tooltip>
        <Button
          leftSection={<RotateCcw size={16} aria-hidden />}
          disabled={!own || !('workshop' in own)}
          onClick={() => own && 'workshop' in own && onRestore(own.workshop)}
        >
          {t('history.restore')}
        </Button>
      </header>
      <div className={classes.compare}>
        <label className={classes.label} htmlFor={compareId}>
          {t('history.compare')}
        </label>
        <Select
          id={compareId}
          className={classes.select}
          allowDeselect={false}
          value={other ? choice : PRESENT}
          data={[
            { value: PRESENT, label: t('history.present') },
            ...others.map((one) => ({ value: String(one.key), label: name(one) })),
          ]}
          onChange={(value) => setChoice(value ?? PRESENT)}
        />
      </div>
      <div className={classes.difference} role="region" aria-label={t('history.difference')} tabIndex={0}>
        <Comparison before={isOwnFirst ? own : compared} after={isOwnFirst ? compared : own} span={span} />
      </div>
    </section>
  );
}

function Comparison({
  before,
  after,
  span,
}: {
  before: VersionContent | null;
  after: VersionContent | null;
  span: string;
}) {
  const problem = [before, after].flatMap((content) =>
    content && 'problem' in content ? content.problem : [],
  )[0];
  const left = before && 'workshop' in before ? before.workshop : null;
  const right = after && 'workshop' in after ? after.workshop : null;
  const difference = useMemo(() => left && right && differenceBetween(left, right), [left, right]);
  if (problem !== undefined)
    return (
      <p className={classes.problem} role="alert">
        {problem}
      </p>
    );
  if (!difference) return <Loader size="sm" m="lg" aria-label={t('history.reading')} />;
  return <DifferenceView difference={difference} span={span} />;
}

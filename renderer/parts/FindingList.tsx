/** Findings in groups, the grave ones first. */
import { Text } from '@mantine/core';
import type { Finding } from '#shared/method/findings';
import { SEVERITIES } from '#shared/method/findings/rule';
import { STEPS } from '#shared/model/vocabulary';
import { t } from '../ui/text';
import { useKeptFocus } from '../ui/useKeptFocus';
import { FindingRow } from './FindingRow';
import classes from './FindingList.module.css';

/** What findings are put together by. */
export const GROUPINGS = ['severity', 'step'] as const;
export type Grouping = (typeof GROUPINGS)[number];

interface Group {
  name: string;
  findings: readonly Finding[];
}

function groupsOf(findings: readonly Finding[], by: Grouping): Group[] {
  const groups =
    by === 'severity'
      ? SEVERITIES.map((severity) => ({
          name: t(`app.severity.${severity}`),
          findings: findings.filter((finding) => finding.severity === severity),
        }))
      : STEPS.map((step) => ({
          name: t(`app.place.${step}`),
          findings: findings.filter((finding) => finding.step === step),
        }));
  return groups.filter((group) => group.findings.length > 0);
}

type Own = { findings: readonly Finding[]; by?: Grouping; onOpen?: () => void };

export function FindingList({ findings, by = 'severity', onOpen }: Own) {
  if (findings.length === 0) return <Text c="dimmed">{t('app.noFindings')}</Text>;
  return groupsOf(findings, by).map((group) => <Section key={group.name} {...group} onOpen={onOpen} />);
}

function Section({ name, findings, onOpen }: Group & { onOpen: (() => void) | undefined }) {
  const keptFocus = useKeptFocus();
  return (
    <section className={classes.group}>
      <h3 className={classes.head}>
        {name} <span className={classes.count}>{findings.length}</span>
      </h3>
      <ul className={classes.list} {...keptFocus}>
        {findings.map((finding) => (
          <FindingRow key={finding.key} finding={finding} {...(onOpen ? { onOpen } : {})} />
        ))}
      </ul>
    </section>
  );
}

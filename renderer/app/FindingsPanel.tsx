/** What the plan checker found, narrowed and grouped as one likes; and what the team lives with. */
import { useState } from 'react';
import { Button, Text, TextInput } from '@mantine/core';
import { Search } from 'lucide-react';
import type { IgnoredFinding, PlanCheck } from '#shared/method/findings';
import { SEVERITIES } from '#shared/method/findings/rule';
import { STEPS } from '#shared/model/vocabulary';
import { FindingList, GROUPINGS, type Grouping } from '../parts/FindingList';
import { takeUp } from '../parts/findingDeeds';
import { useSession } from '../session/hooks';
import { OptionalChoice } from '../ui/Choice';
import { ReadOnlyContext, useReadOnly } from '../ui/readOnly';
import { say, t } from '../ui/text';
import { useKeptFocus } from '../ui/useKeptFocus';
import { WordChoice } from '../ui/WordChoice';
import { ALL_FINDINGS, passing, type FindingFilter } from './findingFilter';
import classes from './FindingsPanel.module.css';

type Own = { check: PlanCheck; onOpen: () => void };

export function FindingsPanel({ check: { open, ignored }, onOpen }: Own) {
  const [filter, setFilter] = useState(ALL_FINDINGS);
  const [by, setBy] = useState<Grouping>('severity');
  const shown = passing(open, filter, ({ message }) => say(message));
  return (
    <>
      {open.length > 0 && <Filters filter={filter} onFilter={setFilter} by={by} onBy={setBy} />}
      {open.length > 0 && shown.length === 0 ? (
        <div className={classes.nothing}>
          <Text c="dimmed">{t('findingsPanel.nothingLike')}</Text>
          <Button variant="subtle" size="compact-sm" onClick={() => setFilter(ALL_FINDINGS)}>
            {t('findingsPanel.showAll')}
          </Button>
        </div>
      ) : (
        <FindingList findings={shown} by={by} onOpen={onOpen} />
      )}
      {ignored.length > 0 && <LivedWith ignored={ignored} />}
    </>
  );
}

type FiltersOwn = {
  filter: FindingFilter;
  onFilter: (filter: FindingFilter) => void;
  by: Grouping;
  onBy: (by: Grouping) => void;
};

function Filters({ filter, onFilter, by, onBy }: FiltersOwn) {
  return (
    // Looking for something is no edit.
    <ReadOnlyContext value={false}>
      <div className={classes.filters} role="search" aria-label={t('findingsPanel.search')}>
        <TextInput
          className={classes.text}
          aria-label={t('findingsPanel.search')}
          placeholder={t('findingsPanel.search')}
          leftSection={<Search size={16} aria-hidden />}
          value={filter.text}
          onChange={(event) => onFilter({ ...filter, text: event.currentTarget.value })}
        />
        <OptionalChoice
          aria-label={t('findingsPanel.severity')}
          none={t('findingsPanel.anySeverity')}
          options={SEVERITIES}
          labelOf={(severity) => t(`app.severity.${severity}`)}
          value={filter.severity}
          onChange={(severity) => onFilter({ ...filter, severity })}
        />
        <OptionalChoice
          aria-label={t('findingsPanel.step.label')}
          none={t('findingsPanel.anyStep')}
          options={STEPS}
          labelOf={(step) => t(`app.place.${step}`)}
          value={filter.step}
          onChange={(step) => onFilter({ ...filter, step })}
        />
        <div className={classes.grouping}>
          <span aria-hidden>{t('findingsPanel.groupBy')}</span>
          <WordChoice
            label={t('findingsPanel.groupBy')}
            options={GROUPINGS}
            labelOf={(grouping) => t(`findingsPanel.group.${grouping}`)}
            value={by}
            onChange={(grouping) => grouping && onBy(grouping)}
            isView
          />
        </div>
      </div>
    </ReadOnlyContext>
  );
}

function LivedWith({ ignored }: { ignored: readonly IgnoredFinding[] }) {
  const session = useSession();
  const readOnly = useReadOnly();
  const keptFocus = useKeptFocus();
  return (
    <section className={classes.lived}>
      <h3 className={classes.head}>{t('findingsPanel.livedWith')}</h3>
      <ul className={classes.list} {...keptFocus}>
        {ignored.map(({ finding, reason, by, on }) => (
          <li key={finding.key} className={classes.entry}>
            <span>{say(finding.message)}</span>
            <span className={classes.because}>
              {by === ''
                ? t('findingsPanel.becauseUnnamed', { reason, on })
                : t('findingsPanel.because', { reason, by, on })}
            </span>
            <Button
              variant="subtle"
              size="compact-sm"
              disabled={readOnly}
              aria-label={t('findingsPanel.takeUpLabel', { finding: say(finding.message) })}
              onClick={() => void takeUp(session, finding)}
            >
              {t('findingsPanel.takeUp')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What differs between two states of a workshop, group by group. */
import { useState } from 'react';
import { Button } from '@mantine/core';
import type { Difference, Entry, Group } from '#shared/history/difference';
import { t } from '../../ui/text';
import { EntryView } from './EntryView';
import { fieldText, valueText } from './valueText';
import classes from './DifferenceView.module.css';

/** @param span what is compared with what, in words */
export function DifferenceView({ difference, span }: { difference: Difference; span: string }) {
  const count = difference.flatMap(({ entries }) => entries.filter(({ isQuiet }) => !isQuiet)).length;
  return (
    <>
      <p className={classes.span} role="status">
        {span}
        {' · '}
        <strong>
          {count > 0
            ? t('history.changes', { count })
            : t(difference.length === 0 ? 'history.same' : 'history.onlyQuiet')}
        </strong>
      </p>
      {difference.map((group) => (
        <GroupView key={group.kind} group={group} />
      ))}
    </>
  );
}

/** More entries than these are shown on demand. */
const FIRST = 50;

function GroupView({ group: { kind, entries } }: { group: Group }) {
  const [isWhole, setWhole] = useState(false);
  const quiet = entries.filter(({ isQuiet, name }) => isQuiet && name !== null);
  const told = entries.filter((entry) => !quiet.includes(entry));
  const shown = isWhole ? told : told.slice(0, FIRST);
  const rest = told.length - shown.length;
  return (
    <section className={classes.group}>
      <h3 className={classes.kind}>
        {t(`history.kind.${kind}`)} <span className={classes.count}>{entries.length}</span>
      </h3>
      <ul className={classes.entries}>
        {shown.map((entry) => (
          <EntryView key={entry.id} entry={entry} />
        ))}
      </ul>
      {rest > 0 && (
        <Button variant="subtle" size="compact-sm" onClick={() => setWhole(true)}>
          {t('history.showAll', { count: rest })}
        </Button>
      )}
      {quiet.length > 0 && <p className={classes.quiet}>{quietText(quiet)}</p>}
    </section>
  );
}

const NAMES_MAX = 8;

/** What was only moved, or put in another order, in one sentence. */
function quietText(entries: readonly Entry[]): string {
  const what = [...new Set(entries.flatMap(({ fields }) => fields.map(fieldText)))].join(', ');
  const names = entries.flatMap(({ name }) => (name ? valueText(name) : []));
  const shown = names.slice(0, NAMES_MAX).join(', ');
  const rest = names.length - NAMES_MAX;
  return t('history.quiet', {
    what,
    names: rest > 0 ? `${shown} ${t('history.more', { count: rest })}` : shown,
  });
}

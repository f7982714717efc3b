/** How one field changed: from what to what. */
import { ArrowRight } from 'lucide-react';
import type { Entry, FieldChange } from '#shared/history/difference';
import type { Value } from '#shared/history/values';
import { FateBadge } from '../../parts/FateBadge';
import { t } from '../../ui/text';
import { fieldText, valueText } from './valueText';
import classes from './FieldView.module.css';

export function FieldView({ field, change }: { field: FieldChange; change: Entry['change'] }) {
  return (
    <div>
      <dt className={classes.label}>{fieldText(field)}</dt>
      <dd className={classes.value}>
        {field.type === 'untold' && <span className={classes.untold}>{t('history.untold')}</span>}
        {field.type === 'list' && <ListChange gone={field.gone} added={field.added} change={change} />}
        {field.type === 'value' && <ValueChange from={field.from} to={field.to} change={change} />}
      </dd>
    </div>
  );
}

/** Longer texts than this stand one above the other. */
const LONG = 48;
const isLong = (value: Value) =>
  value.type === 'text' && (value.text.length > LONG || value.text.includes('\n'));

function ValueChange({ from, to, change }: { from: Value; to: Value; change: Entry['change'] }) {
  if (change !== 'changed') return <Shown value={change === 'added' ? to : from} />;
  return (
    <div className={isLong(from) || isLong(to) ? classes.stacked : classes.inline}>
      <del className={classes.from}>
        <Shown value={from} />
      </del>
      <ArrowRight className={classes.arrow} size={14} role="img" aria-label={t('history.becomes')} />
      <ins className={classes.to}>
        <Shown value={to} />
      </ins>
    </div>
  );
}

function Shown({ value }: { value: Value }) {
  if (value.type === 'disposition') return <FateBadge fate={value.disposition} />;
  return <span className={value.type === 'nothing' ? classes.nothing : undefined}>{valueText(value)}</span>;
}

function ListChange({ gone, added, change }: { gone: Value[]; added: Value[]; change: Entry['change'] }) {
  const list = (values: Value[]) => values.map(valueText).join(', ');
  if (change !== 'changed') return <>{list([...gone, ...added])}</>;
  if (gone.length + added.length === 0) return <>{t('history.reordered')}</>;
  return (
    <>
      {gone.length > 0 && (
        <div className={classes.from}>{t('history.goneEntries', { entries: list(gone) })}</div>
      )}
      {added.length > 0 && (
        <div className={classes.to}>{t('history.newEntries', { entries: list(added) })}</div>
      )}
    </>
  );
}

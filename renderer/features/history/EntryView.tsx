/** One thing that came, went or changed, with what changed of it. */
import { Minus, Pencil, Plus } from 'lucide-react';
import type { Entry } from '#shared/history/difference';
import { t } from '../../ui/text';
import { FieldView } from './FieldView';
import { valueText } from './valueText';
import classes from './EntryView.module.css';

const ICONS = { added: Plus, removed: Minus, changed: Pencil };

export function EntryView({ entry: { name, change, fields } }: { entry: Entry }) {
  const Icon = ICONS[change];
  return (
    <li className={classes.entry}>
      {name && (
        <div className={classes.head}>
          <Icon className={classes.icon} size={14} aria-hidden />
          <span className={classes.name}>{valueText(name)}</span>
          <span className={change === 'changed' ? 'visually-hidden' : classes.change}>
            {t(`history.change.${change}`)}
          </span>
        </div>
      )}
      {fields.length > 0 && (
        <dl className={change === 'changed' ? classes.fields : classes.facts}>
          {fields.map((field, index) => (
            <FieldView key={index} field={field} change={change} />
          ))}
        </dl>
      )}
    </li>
  );
}

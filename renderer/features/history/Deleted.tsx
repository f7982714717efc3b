/** Says what was deleted, and takes it back. It stands within the dialog, where the keyboard reaches it. */
import { Button } from '@mantine/core';
import { t } from '../../ui/text';
import classes from './Deleted.module.css';

export function Deleted({ title, onTakeBack }: { title: string; onTakeBack: () => void }) {
  return (
    <div className={classes.notice} role="status">
      <span className={classes.said}>{t('history.deleted', { name: title })}</span>
      <Button variant="subtle" size="compact-sm" onClick={onTakeBack}>
        {t('app.undo')}
      </Button>
    </div>
  );
}

/** While a layout is under way: that it is, and how to stop it. */
import { Button, Loader } from '@mantine/core';
import { useWorkshop } from '../../../session/hooks';
import { t } from '../../../ui/text';
import { useStageState } from '../stage/state';
import classes from './LayoutNote.module.css';

export function LayoutNote() {
  const layout = useStageState((state) => state.layout);
  const count = useWorkshop((workshop) => Object.keys(workshop.components).length);
  if (!layout) return null;
  return (
    <div className={classes.note} role="status">
      <Loader size={16} aria-hidden />
      {t('map.layingOut', { count })}
      <Button size="compact-sm" variant="subtle" onClick={() => layout.abort()}>
        {t('app.cancel')}
      </Button>
    </div>
  );
}

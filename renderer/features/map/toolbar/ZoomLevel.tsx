/** The zoom in per cent; a click goes back to life size. It follows the view without rendering. */
import { useEffect, useRef } from 'react';
import { runAction } from '../../../ui/actions';
import { t } from '../../../ui/text';
import { useView } from '../stage/view';
import classes from './ZoomLevel.module.css';

export function ZoomLevel() {
  const view = useView();
  const ref = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    const show = () => {
      const text = t('map.zoom', { percent: Math.round(view.viewport.zoom * 100) });
      if (ref.current && ref.current.textContent !== text) ref.current.textContent = text;
    };
    show();
    return view.onChange(show);
  }, [view]);
  return (
    <button
      ref={ref}
      type="button"
      className={classes.level}
      title={t('map.action.lifeSize')}
      onClick={() => runAction('map.lifeSize')}
    />
  );
}

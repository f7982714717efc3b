/** The component that would be added where the pointer is now. */
import { createPortal } from 'react-dom';
import { NODE_HEIGHT, NODE_WIDTH } from '#shared/model/workshop';
import { KindIcon } from '../../../parts/KindIcon';
import { t } from '../../../ui/text';
import type { Dragged } from './usePaletteDrag';
import classes from './Ghost.module.css';

export function Ghost({ kind, at, zoom }: Dragged & { zoom: number }) {
  const style = {
    width: NODE_WIDTH,
    height: NODE_HEIGHT,
    transform: `translate(${at.x}px, ${at.y}px) translate(-50%, -50%) scale(${zoom})`,
  };
  return createPortal(
    <div className={classes.ghost} style={style} aria-hidden>
      <KindIcon kind={kind} />
      {t(`words.kind.${kind}`)}
    </div>,
    document.body,
  );
}

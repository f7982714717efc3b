/** The four points from which a flow is drawn to another component. Shown on the component under the pointer alone. */
import { t } from '../../../ui/text';
import classes from './Ports.module.css';

const SIDES = ['top', 'right', 'bottom', 'left'] as const;

export function Ports({ id }: { id: string }) {
  return SIDES.map((side) => (
    <span
      key={side}
      className={classes.port}
      data-port={id}
      data-side={side}
      title={t('map.connect.port')}
      aria-hidden
    />
  ));
}

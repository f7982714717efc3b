/** What a gesture shows on the plane: lines of alignment, the box that is drawn, the flow that is drawn. */
import { boxOf } from '#shared/diagram/boxes';
import { curveBetween, facingSides, portOn, type Box, type Point } from '#shared/diagram/flowPath';
import { shapeOf } from '../flows/shapeOf';
import { useSession } from '../../../session/hooks';
import { useStageState } from './state';
import classes from './Marks.module.css';

export function Marks() {
  const guides = useStageState((state) => state.guides);
  const frame = useStageState((state) => state.frame);
  return (
    <svg className={classes.marks} aria-hidden>
      {guides.map(({ axis, at, from, to }) => (
        <path
          key={`${axis}${at}`}
          className={classes.guide}
          d={axis === 'x' ? `M${at} ${from}V${to}` : `M${from} ${at}H${to}`}
        />
      ))}
      {frame && <rect className={classes.frame} {...frame} />}
      <Link />
    </svg>
  );
}

function Link() {
  const { workshop } = useSession();
  const link = useStageState((state) => state.link);
  const from = link && workshop.components[link.fromId];
  if (!link || !from) return null;
  const onto = link.ontoId === null ? undefined : workshop.components[link.ontoId];
  const source = boxOf(from);
  const target = onto ? boxOf(onto) : spot(link.to);
  const sides = facingSides(source, target);
  const { line, arrow } = shapeOf(curveBetween(portOn(source, sides.from), portOn(target, sides.to), sides));
  return (
    <>
      {onto && onto !== from && <rect className={classes.onto} {...target} rx={8} />}
      <path className={classes.link} d={line} />
      <path className={classes.head} d={arrow} />
    </>
  );
}

const spot = ({ x, y }: Point): Box => ({ x, y, width: 0, height: 0 });

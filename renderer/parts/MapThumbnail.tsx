/** The map in small: boxes in the colours of their dispositions. */
import type { MapPicture } from '#shared/diagram/picture';
import { NODE_HEIGHT, NODE_WIDTH } from '#shared/model/workshop';
import { t } from '../ui/text';
import classes from './MapThumbnail.module.css';

export function MapThumbnail({ picture }: { picture: MapPicture }) {
  if (picture.components.length + picture.boundaries.length === 0)
    return <p className={classes.empty}>{t('library.emptyMap')}</p>;
  const line = Math.max(picture.width / 300, picture.height / 130, 1);
  return (
    <svg
      width="100%"
      height="100%"
      viewBox={`${picture.x} ${picture.y} ${picture.width} ${picture.height}`}
      preserveAspectRatio="xMidYMid meet"
      aria-hidden="true"
    >
      {picture.boundaries.map((box, index) => (
        <rect
          key={index}
          {...box}
          rx={8 * line}
          fill="var(--cw-hover)"
          stroke="var(--cw-hairline)"
          strokeWidth={line}
        />
      ))}
      {picture.flows.map((flow, index) => (
        <line key={index} {...flow} stroke="var(--cw-control-edge)" strokeWidth={line} />
      ))}
      {picture.components.map(({ x, y, disposition }, index) => (
        <rect
          key={index}
          x={x}
          y={y}
          width={NODE_WIDTH}
          height={NODE_HEIGHT}
          rx={3 * line}
          fill={`var(--cw-${disposition})`}
        />
      ))}
    </svg>
  );
}

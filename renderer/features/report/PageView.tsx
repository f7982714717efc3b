/** A page of the report on screen: the same marks that the PDF draws, as SVG. */
import { memo } from 'react';
import type { Mark, Page, PathStep } from '#shared/report/pages';
import { t } from '../../ui/text';
import { cssFamily } from './fonts';
import classes from './PageView.module.css';

const WEIGHTS = { regular: 400, medium: 500, semibold: 600 } as const;

type Props = {
  page: Page;
  /** Called with the anchor's name when a link within the report is followed. */
  onFollow?: (anchor: string) => void;
  /** Called with a height on the page, in points, when it is clicked beside its links. */
  onEdit?: (y: number) => void;
};

export const PageView = memo(function PageView({ page, onFollow, onEdit }: Props) {
  return (
    <svg
      className={classes.page}
      viewBox={`0 0 ${page.width} ${page.height}`}
      role="img"
      aria-label={t('reportScreen.page', { label: page.label })}
      data-editable={onEdit ? true : undefined}
      onClick={
        onEdit &&
        ((event) => {
          const { top, height } = event.currentTarget.getBoundingClientRect();
          onEdit(((event.clientY - top) / height) * page.height);
        })
      }
    >
      {page.marks.map((mark, index) => (
        <MarkView key={index} mark={mark} onFollow={onFollow} />
      ))}
    </svg>
  );
});

const MarkView = memo(function MarkView({ mark, onFollow }: { mark: Mark; onFollow: Props['onFollow'] }) {
  switch (mark.kind) {
    case 'text':
      return <TextView mark={mark} />;
    case 'path':
      return (
        <path
          d={pathData(mark.steps)}
          fill={mark.fill ?? 'none'}
          stroke={mark.stroke ?? 'none'}
          strokeWidth={mark.lineWidth}
          strokeLinejoin="round"
          strokeLinecap={mark.dash.length ? 'butt' : 'round'}
          strokeDasharray={mark.dash.length ? mark.dash.join(' ') : undefined}
        />
      );
    case 'image':
      return (
        <image
          x={mark.x}
          y={mark.y}
          width={mark.width}
          height={mark.height}
          href={`data:${mark.type};base64,${mark.data}`}
        />
      );
    case 'link': {
      const { target } = mark;
      if (target.kind !== 'anchor' || !onFollow) return null;
      return (
        <rect
          className={classes.link}
          x={mark.x}
          y={mark.y}
          width={mark.width}
          height={mark.height}
          onClick={(event) => {
            event.stopPropagation();
            onFollow(target.name);
          }}
        />
      );
    }
  }
});

function TextView({ mark }: { mark: Extract<Mark, { kind: 'text' }> }) {
  const { runs, x, y, size, colour } = mark;
  return runs.map((run, index) => (
    <text
      key={index}
      className={classes.text}
      x={runs.slice(0, index).reduce((sum, before) => sum + before.width, x)}
      y={y}
      fontSize={size}
      fontFamily={cssFamily(run.face)}
      fontWeight={WEIGHTS[run.face.weight]}
      fill={colour}
    >
      {run.text}
    </text>
  ));
}

function pathData(steps: readonly PathStep[]): string {
  return steps
    .map((step) => {
      switch (step.op) {
        case 'C':
          return `C${step.x1} ${step.y1} ${step.x2} ${step.y2} ${step.x} ${step.y}`;
        case 'Z':
          return 'Z';
        default:
          return `${step.op}${step.x} ${step.y}`;
      }
    })
    .join('');
}

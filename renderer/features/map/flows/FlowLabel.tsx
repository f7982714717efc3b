/** What a flow carries, on paper in the middle of its line, with a mark where the data is sensitive. */
import { memo } from 'react';
import { classificationMark } from '#shared/icons';
import type { Point } from '#shared/diagram/flowPath';
import type { Flow } from '#shared/model/entities';
import { t } from '../../../ui/text';
import classes from './FlowLabel.module.css';

/** @param at the middle of the flow's line */
type Own = { flow: Flow; at: Point; isSelected: boolean };

export const FlowLabel = memo(function FlowLabel({ flow, at, isSelected }: Own) {
  const mark = classificationMark(flow.dataClassification);
  if (!mark && flow.label === '') return null;
  return (
    <div
      className={`${classes.label} nopan`}
      style={{ transform: `translate(${at.x}px, ${at.y}px) translate(-50%, -50%)` }}
      data-flow={flow.id}
      data-selected={isSelected || undefined}
    >
      {mark && (
        <svg className={classes.mark} viewBox="0 0 12 12" role="img">
          <title>{t(`words.classification.${flow.dataClassification!}`)}</title>
          <path d={mark.d} />
        </svg>
      )}
      <span className={classes.text}>{flow.label}</span>
    </div>
  );
});

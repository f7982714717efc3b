/** A component on the canvas. What a level of detail leaves out is hidden by style, so that zooming renders nothing. */
import { memo, useState } from 'react';
import type { NodeProps } from '@xyflow/react';
import { CircleAlert, TriangleAlert } from 'lucide-react';
import { fateOf } from '#shared/model/queries';
import { Avatar } from '../../../parts/Avatar';
import { FateGlyph } from '../../../parts/FateGlyph';
import { KindIcon } from '../../../parts/KindIcon';
import { t } from '../../../ui/text';
import type { ComponentNodeType } from './nodeTypes';
import { Ports } from './Ports';
import { useWantedFocus } from './useWantedFocus';
import classes from './ComponentNode.module.css';

type Own = NodeProps<ComponentNodeType>;

function Body({ id, data, selected }: Own) {
  const { component, owner, risks, riskLevel, findings, severity } = data;
  const Mark = severity === 'error' ? CircleAlert : TriangleAlert;
  const { name, kind, technology } = component;
  const fate = fateOf(component);
  const [isHovered, setHovered] = useState(false);
  const ref = useWantedFocus(id);
  return (
    <div
      ref={ref}
      className={classes.component}
      data-disposition={fate}
      data-selected={selected || undefined}
      onPointerEnter={() => setHovered(true)}
      onPointerLeave={() => setHovered(false)}
    >
      <span className={classes.icon}>
        <KindIcon kind={kind} />
      </span>
      <span className={classes.name} data-technology={technology !== '' || undefined}>
        {name || t('map.unnamed')}
      </span>
      <span className={classes.technology}>{technology}</span>
      <span className={classes.foot}>
        <span className={classes.disposition}>
          <FateGlyph fate={fate} />
          <span className={classes.word}>{t(`words.fate.${fate}`)}</span>
        </span>
        <span className={classes.marks}>
          {findings > 0 && (
            <span
              className={classes.findings}
              data-severity={severity}
              title={t('findingsPanel.count', { count: findings })}
            >
              <Mark size={14} aria-hidden />
            </span>
          )}
          {owner && <Avatar person={owner} />}
          {risks > 0 && (
            <span className={classes.risks} data-level={riskLevel} title={t('map.risks', { count: risks })}>
              {risks}
            </span>
          )}
        </span>
      </span>
      {(isHovered || selected) && <Ports id={id} />}
    </div>
  );
}

/** Moving a component does not render its body again. */
export const ComponentNode = memo(
  Body,
  (before, after) => before.data === after.data && before.selected === after.selected,
);

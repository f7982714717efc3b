/** What can be done with several things at once: tag, give to somebody, put in a boundary, line up, delete. */
import { Button } from '@mantine/core';
import { Copy } from 'lucide-react';
import { ARRANGEMENTS } from '#shared/diagram/arrange';
import type { Command } from '#shared/commands/command';
import type { Component } from '#shared/model/entities';
import { OwnerPicker } from '../../../parts/OwnerPicker';
import { useWorkshop } from '../../../session/hooks';
import type { Selection } from '../../../session/selection';
import { runAction } from '../../../ui/actions';
import { t } from '../../../ui/text';
import { useBoard } from '../board';
import { tag } from '../edits/onSelection';
import { countOf } from '../edits/select';
import { ArrangeButton } from './ArrangeButton';
import { BoundaryPicker } from './BoundaryPicker';
import { DispositionControl } from '../../../parts/DispositionControl';
import { DeleteButton } from './DeleteButton';
import classes from './Inspector.module.css';
import own from './SeveralPanel.module.css';

export function SeveralPanel({ selection }: { selection: Selection }) {
  const board = useBoard();
  const components = useWorkshop((workshop) => workshop.components);
  const chosen = selection.components.flatMap((id) => components[id] ?? []);
  const assign = (ownerId: string | null): Command => ({
    type: 'update',
    collection: 'components',
    changes: selection.components.map((id) => ({ id, patch: { ownerId } })),
  });
  return (
    <div className={classes.panel}>
      <h2 className={classes.heading}>{t('map.several.title', { count: countOf(selection) })}</h2>
      <p className={classes.sentence}>{compositionOf(selection)}</p>
      {chosen.length > 0 && (
        <>
          <DispositionControl
            value={shared(chosen, (component) => component.disposition) ?? null}
            onChange={(disposition) => tag(board, disposition)}
          />
          <OwnerPicker
            label={t('map.field.owner')}
            placeholder={t('map.several.mixed')}
            value={shared(chosen, (component) => component.ownerId) ?? null}
            assign={assign}
          />
          <BoundaryPicker
            ids={selection.components}
            value={shared(chosen, (component) => component.boundaryId)}
          />
        </>
      )}
      {chosen.length > 1 && (
        <fieldset className={classes.group}>
          <legend className={classes.legend}>{t('map.group.arrange')}</legend>
          <div className={own.arrangements}>
            {ARRANGEMENTS.map((arrangement) => (
              <ArrangeButton key={arrangement} arrangement={arrangement} count={chosen.length} />
            ))}
          </div>
        </fieldset>
      )}
      <div className={classes.actions}>
        <Button
          variant="default"
          leftSection={<Copy size={16} aria-hidden />}
          onClick={() => runAction('map.duplicate')}
        >
          {t('map.action.duplicate')}
        </Button>
        <DeleteButton />
      </div>
    </div>
  );
}

/** “3 components, 1 boundary”. */
function compositionOf({ components, boundaries, flows }: Selection): string {
  return [
    components.length ? t('map.several.components', { count: components.length }) : '',
    boundaries.length ? t('map.several.boundaries', { count: boundaries.length }) : '',
    flows.length ? t('map.several.flows', { count: flows.length }) : '',
  ]
    .filter(Boolean)
    .join(', ');
}

/** What all of them have in common; undefined where they differ. */
function shared<T>(chosen: readonly Component[], of: (component: Component) => T): T | undefined {
  const first = of(chosen[0]!);
  return chosen.every((component) => of(component) === first) ? first : undefined;
}

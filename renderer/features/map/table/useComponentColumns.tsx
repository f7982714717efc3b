/** The table's columns: what each shows, how it sorts, and how it is edited in place. */
import { useMemo } from 'react';
import type { Command } from '#shared/commands/command';
import { putInto } from '#shared/diagram/containment';
import type { Component } from '#shared/model/entities';
import { compareText, fateOf, openRisksByComponent, scoreOf } from '#shared/model/queries';
import { COMPONENT_KINDS, DISPOSITIONS, FATES } from '#shared/model/vocabulary';
import { formatDays } from '#shared/texts/format';
import { FateBadge } from '../../../parts/FateBadge';
import { KindIcon } from '../../../parts/KindIcon';
import { OwnerName } from '../../../parts/OwnerName';
import { OwnerPicker } from '../../../parts/OwnerPicker';
import { useSession, useWorkshop } from '../../../session/hooks';
import type { Column } from '../../../ui/grid/columns';
import { CellChoice, cellList, CellOptionalChoice, CellText } from '../../../ui/grid/editors';
import { t } from '../../../ui/text';
import { BoundaryCell, RisksCell, SelectCell } from './cells';
import { EffortCell } from './EffortCell';
import classes from './TableView.module.css';

/** The columns that stay where room is short. */
const ESSENTIAL: readonly string[] = ['select', 'name', 'disposition', 'owner', 'effort', 'risks'];

/** @param isNarrow whether only the essential columns have room */
export function useComponentColumns(isNarrow: boolean, onToggle: (id: string) => void): Column<Component>[] {
  const session = useSession();
  const participants = useWorkshop((workshop) => workshop.participants);
  const boundaries = useWorkshop((workshop) => workshop.boundaries);
  const risks = useWorkshop((workshop) => workshop.risks);
  return useMemo(() => {
    const update = ({ id }: Component, patch: Partial<Component>): Command => ({
      type: 'update',
      collection: 'components',
      changes: [{ id, patch }],
    });
    const set = (component: Component, patch: Partial<Component>, mergeKey?: string) =>
      session.dispatch(update(component, patch), mergeKey === undefined ? {} : { mergeKey });
    const ownerOf = ({ ownerId }: Component) => (ownerId === null ? '' : (participants[ownerId]?.name ?? ''));
    const boundaryOf = ({ boundaryId }: Component) =>
      boundaryId === null ? '' : (boundaries[boundaryId]?.name ?? '');
    const gravest = ({ id }: Component) =>
      Math.max(0, ...(openRisksByComponent(risks).get(id) ?? []).map(scoreOf));

    const textColumn = (field: 'name' | 'technology', width: string): Column<Component> => ({
      id: field,
      label: t(`map.field.${field}`),
      width,
      show: (component) => (
        <span className={classes.ellipsis} title={component[field]}>
          {component[field]}
        </span>
      ),
      compare: (a, b) => compareText(a[field], b[field]),
      edit: (component) => (
        <CellText
          aria-label={t(`map.field.${field}`)}
          value={component[field]}
          onCommit={(text, visit) => set(component, { [field]: text }, visit)}
        />
      ),
    });

    const columns: Column<Component>[] = [
      {
        id: 'select',
        label: t('map.table.pick'),
        width: '48px',
        show: ({ id, name }) => <SelectCell id={id} name={name} onToggle={onToggle} />,
      },
      textColumn('name', 'minmax(180px, 2fr)'),
      {
        id: 'kind',
        label: t('map.field.kind'),
        width: '150px',
        show: ({ kind }) => (
          <span className={classes.kind}>
            <KindIcon kind={kind} size={16} />
            {t(`words.kind.${kind}`)}
          </span>
        ),
        compare: (a, b) => compareText(t(`words.kind.${a.kind}`), t(`words.kind.${b.kind}`)),
        edit: (component, done) => (
          <CellChoice
            done={done}
            aria-label={t('map.field.kind')}
            options={COMPONENT_KINDS}
            labelOf={(kind) => t(`words.kind.${kind}`)}
            value={component.kind}
            onChange={(kind) => set(component, { kind })}
          />
        ),
      },
      {
        id: 'boundary',
        label: t('map.field.boundary'),
        width: 'minmax(120px, 1fr)',
        show: ({ boundaryId }) => <BoundaryCell id={boundaryId} />,
        compare: (a, b) => compareText(boundaryOf(a), boundaryOf(b)),
        edit: (component, done) => (
          <CellOptionalChoice
            done={done}
            aria-label={t('map.field.boundary')}
            none={t('map.field.noBoundary')}
            options={Object.keys(boundaries)}
            labelOf={(id) => boundaries[id]?.name ?? ''}
            value={component.boundaryId}
            onChange={(boundaryId) => session.dispatch(putInto(session.workshop, [component.id], boundaryId))}
          />
        ),
      },
      textColumn('technology', 'minmax(120px, 1fr)'),
      {
        id: 'disposition',
        label: t('map.field.disposition'),
        width: '120px',
        show: (component) => <FateBadge fate={fateOf(component)} />,
        compare: (a, b) => FATES.indexOf(fateOf(a)) - FATES.indexOf(fateOf(b)),
        edit: (component, done) => (
          <CellChoice
            done={done}
            aria-label={t('map.field.disposition')}
            options={DISPOSITIONS}
            labelOf={(disposition) => t(`words.disposition.${disposition}`)}
            value={component.disposition}
            onChange={(disposition) => set(component, { disposition })}
          />
        ),
      },
      {
        id: 'owner',
        label: t('map.field.owner'),
        width: 'minmax(140px, 1fr)',
        show: ({ ownerId }) => <OwnerName ownerId={ownerId} />,
        compare: (a, b) => compareText(ownerOf(a), ownerOf(b)),
        edit: (component, done) => (
          <OwnerPicker
            {...cellList(done)}
            aria-label={t('map.field.owner')}
            value={component.ownerId}
            assign={(ownerId) => update(component, { ownerId })}
          />
        ),
      },
      {
        id: 'effort',
        label: t('map.field.effort'),
        width: '110px',
        isNumeric: true,
        show: ({ effort }) =>
          effort && [effort.low, effort.likely, effort.high].map((days) => formatDays(days)).join(' · '),
        compare: (a, b) => (a.effort?.likely ?? -1) - (b.effort?.likely ?? -1),
        edit: (component) => (
          <EffortCell effort={component.effort} onCommit={(effort) => set(component, { effort })} />
        ),
      },
      {
        id: 'risks',
        label: t('map.section.risks'),
        width: '84px',
        isNumeric: true,
        show: ({ id }) => <RisksCell id={id} />,
        compare: (a, b) => gravest(a) - gravest(b),
      },
    ];
    return isNarrow ? columns.filter(({ id }) => ESSENTIAL.includes(id)) : columns;
  }, [isNarrow, session, participants, boundaries, risks, onToggle]);
}

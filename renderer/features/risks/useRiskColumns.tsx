/** The register's columns: what each shows, how it sorts, and how it is edited in place. */
import { useMemo } from 'react';
import { ActionIcon } from '@mantine/core';
import { PanelRightOpen } from 'lucide-react';
import type { Command } from '#shared/commands/command';
import type { Risk } from '#shared/model/entities';
import { compareText, isUnowned, scoreOf } from '#shared/model/queries';
import { RISK_RESPONSES, RISK_STATUSES } from '#shared/model/vocabulary';
import { formatDate } from '#shared/texts/format';
import { ComponentsPicker } from '../../parts/ComponentsPicker';
import { OwnerName } from '../../parts/OwnerName';
import { OwnerPicker } from '../../parts/OwnerPicker';
import { ScorePill } from '../../parts/ScorePill';
import { useSession, useWorkshop } from '../../session/hooks';
import type { Column } from '../../ui/grid/columns';
import { CellChoice, CellDate, cellList, CellOptionalChoice, CellText } from '../../ui/grid/editors';
import { t } from '../../ui/text';
import { isOverdue } from './riskFilter';
import classes from './RisksScreen.module.css';

const SCORES = ['1', '2', '3', '4', '5'] as const;
/** The columns that stay where room is short: on the big screen, and while a risk is open beside the table. */
const ESSENTIAL: readonly string[] = ['title', 'score', 'owner', 'due', 'status'];

/** @param isNarrow whether only the essential columns have room */
export function useRiskColumns(isNarrow: boolean, onOpen: (riskId: string) => void): Column<Risk>[] {
  const session = useSession();
  const participants = useWorkshop((workshop) => workshop.participants);
  return useMemo(() => {
    const update = (risk: Risk, patch: Partial<Risk>): Command => ({
      type: 'update',
      collection: 'risks',
      changes: [{ id: risk.id, patch }],
    });
    const set = (risk: Risk, patch: Partial<Risk>, mergeKey?: string) =>
      session.dispatch(update(risk, patch), mergeKey === undefined ? {} : { mergeKey });
    const nameOf = (ownerId: string | null) => (ownerId === null ? '' : (participants[ownerId]?.name ?? ''));
    const scoreColumn = (side: 'likelihood' | 'impact'): Column<Risk> => ({
      id: side,
      label: t(`risks.short.${side}`),
      width: '44px',
      isNumeric: true,
      show: (risk) => risk[side],
      compare: (a, b) => a[side] - b[side],
      edit: (risk, done) => (
        <CellChoice
          done={done}
          aria-label={t(`risks.field.${side}`)}
          options={SCORES}
          labelOf={(score) => `${score} · ${t(`risks.scale.${side}Word.${score}`)}`}
          value={String(risk[side]) as (typeof SCORES)[number]}
          onChange={(score) => set(risk, { [side]: Number(score) })}
        />
      ),
    });

    const columns: Column<Risk>[] = [
      {
        id: 'title',
        label: t('risks.field.title'),
        width: 'minmax(212px, 3fr)',
        show: (risk) => (
          <>
            <span className={classes.titleText} title={risk.title}>
              {risk.title || t('risks.untitled')}
            </span>
            <ActionIcon
              className={classes.openRow}
              variant="default"
              size="sm"
              tabIndex={-1}
              aria-label={t('risks.open', { title: risk.title || t('risks.untitled') })}
              onClick={() => onOpen(risk.id)}
            >
              <PanelRightOpen size={14} aria-hidden />
            </ActionIcon>
          </>
        ),
        compare: (a, b) => compareText(a.title, b.title),
        edit: (risk) => (
          <CellText
            aria-label={t('risks.field.title')}
            value={risk.title}
            onCommit={(title, visit) => set(risk, { title }, visit)}
          />
        ),
      },
      {
        id: 'components',
        label: t('risks.field.components'),
        width: 'minmax(130px, 2fr)',
        show: (risk) => <ComponentNames ids={risk.componentIds} />,
        compare: (a, b) => a.componentIds.length - b.componentIds.length,
        edit: (risk) => (
          <ComponentsPicker
            {...cellList(() => undefined)}
            aria-label={t('risks.field.components')}
            value={risk.componentIds}
            onChange={(componentIds) => set(risk, { componentIds })}
          />
        ),
      },
      scoreColumn('likelihood'),
      scoreColumn('impact'),
      {
        id: 'score',
        label: t('risks.field.score'),
        width: '68px',
        isNumeric: true,
        show: (risk) => <ScorePill score={scoreOf(risk)} />,
        compare: (a, b) => scoreOf(a) - scoreOf(b),
      },
      {
        id: 'owner',
        label: t('risks.field.owner'),
        width: 'minmax(148px, 1fr)',
        show: (risk) =>
          risk.ownerId !== null || isUnowned(risk) ? <OwnerName ownerId={risk.ownerId} /> : null,
        // Who has no owner comes first.
        compare: (a, b) => compareText(nameOf(a.ownerId), nameOf(b.ownerId)),
        edit: (risk, done) => (
          <OwnerPicker
            {...cellList(done)}
            aria-label={t('risks.field.owner')}
            value={risk.ownerId}
            assign={(ownerId) => update(risk, { ownerId })}
          />
        ),
      },
      {
        id: 'response',
        label: t('risks.field.response'),
        width: '92px',
        show: (risk) => risk.response && t(`words.response.${risk.response}`),
        compare: (a, b) => orderIn(RISK_RESPONSES, a.response) - orderIn(RISK_RESPONSES, b.response),
        edit: (risk, done) => (
          <CellOptionalChoice
            done={done}
            aria-label={t('risks.field.response')}
            none={t('risks.field.noResponse')}
            options={RISK_RESPONSES}
            labelOf={(response) => t(`words.response.${response}`)}
            value={risk.response}
            onChange={(response) => set(risk, { response })}
          />
        ),
      },
      {
        id: 'due',
        label: t('risks.field.due'),
        width: '112px',
        show: (risk) =>
          risk.due && (
            <span className={isOverdue(risk, session.today()) ? classes.overdue : undefined}>
              {formatDate(t, risk.due)}
            </span>
          ),
        // What has no date comes last.
        compare: (a, b) => compareText(a.due ?? '9', b.due ?? '9'),
        edit: (risk) => (
          <CellDate
            aria-label={t('risks.field.due')}
            value={risk.due}
            onCommit={(due, visit) => set(risk, { due }, visit)}
          />
        ),
      },
      {
        id: 'status',
        label: t('risks.field.status'),
        width: '100px',
        show: (risk) => (
          <span data-closed={risk.status === 'closed' || undefined} className={classes.status}>
            {t(`words.riskStatus.${risk.status}`)}
          </span>
        ),
        compare: (a, b) => RISK_STATUSES.indexOf(a.status) - RISK_STATUSES.indexOf(b.status),
        edit: (risk, done) => (
          <CellChoice
            done={done}
            aria-label={t('risks.field.status')}
            options={RISK_STATUSES}
            labelOf={(status) => t(`words.riskStatus.${status}`)}
            value={risk.status}
            onChange={(status) => set(risk, { status })}
          />
        ),
      },
    ];
    return isNarrow ? columns.filter(({ id }) => ESSENTIAL.includes(id)) : columns;
  }, [isNarrow, onOpen, participants, session]);
}

/** Place in a list of words; what is not chosen comes last. */
const orderIn = <T extends string>(words: readonly T[], word: T | null) =>
  word === null ? words.length : words.indexOf(word);

function ComponentNames({ ids }: { ids: readonly string[] }) {
  const names = useWorkshop((workshop) =>
    ids
      .map((id) => workshop.components[id]?.name ?? '')
      .sort(compareText)
      .join(', '),
  );
  return (
    <span className={classes.components} title={names}>
      {names}
    </span>
  );
}

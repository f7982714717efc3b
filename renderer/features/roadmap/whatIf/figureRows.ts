/** The figures of plans as the rows of a table, each with how it stands to that of the plan. */
import { daysBetween } from '#shared/model/dates';
import type { Workshop } from '#shared/model/workshop';
import { dayCount, grouped, percent } from '#shared/report/build/numbers';
import type { PlanFigures } from '#shared/roadmap/planFigures';
import { formatDate } from '#shared/texts/format';
import { t } from '../../../ui/text';

export interface Change {
  text: string;
  /** Whether it is to the good; null where a figure cannot say that, or nothing has changed. */
  tone: 'good' | 'bad' | null;
}

export interface FigureRow {
  key: string;
  name: string;
  text: (figures: PlanFigures) => string;
  detail?: (figures: PlanFigures) => string | null;
  /** Null where one of the two is not known. */
  change: (figures: PlanFigures, plan: PlanFigures) => Change | null;
}

/** @param all the plan and the scenarios that stand beside it */
export function figureRows({ schedule }: Workshop, all: readonly PlanFigures[]): FigureRow[] {
  const { horizonMonths: months, currency } = schedule;
  const rowName = 'planTools.whatIf.row' as const;
  const personDays = (days: number) => t('planTools.personDays', { days: dayCount(days) });
  const money = (amount: number) => t('planTools.money', { amount: grouped(amount), currency });
  const rows: FigureRow[] = [
    dayRow('finish', t(`${rowName}.finish`), ({ finish }) => finish),
    dayRow('p50', t(`${rowName}.p50`), ({ p50 }) => p50),
    dayRow('p80', t(`${rowName}.p80`), ({ p80 }) => p80),
    {
      ...amountRow('effort', t(`${rowName}.effort`), ({ effort }) => effort.mean, personDays, dayCount),
      detail: ({ effort: { low, high } }) =>
        t('planTools.whatIf.effortRange', { low: dayCount(low), high: dayCount(high) }),
    },
    {
      ...amountRow('money', t(`${rowName}.money`), (figures) => middleOf(figures.money), money),
      detail: (figures) =>
        figures.money && t('planTools.whatIf.rateShare', { percent: percent(figures.money.share) }),
    },
    amountRow(
      'overHorizon',
      t(`${rowName}.overHorizon`, { months }),
      ({ overHorizon }) => overHorizon,
      personDays,
      dayCount,
    ),
    {
      ...amountRow('risk', t(`${rowName}.risk`), ({ risk }) => risk.after, grouped),
      detail: ({ risk }) => t('planTools.whatIf.riskBefore', { score: risk.before }),
    },
    dayRow('highUntil', t(`${rowName}.highUntil`), ({ risk }) => risk.highUntil),
    neutral(amountRow('people', t(`${rowName}.people`), ({ people }) => people, grouped)),
    neutral(amountRow('critical', t(`${rowName}.critical`), ({ critical }) => critical, grouped)),
    ...waveRows(all),
  ];
  return rows.filter(({ key }) => key !== 'money' || all.some((figures) => figures.money !== null));
}

const middleOf = (money: PlanFigures['money']): number | null => money && (money.low + money.high) / 2;

/** One row for each wave that has work in any of the plans. */
function waveRows(all: readonly PlanFigures[]): FigureRow[] {
  const names = new Map(all.flatMap(({ waves }) => waves.map(({ id, name }) => [id, name])));
  return [...names].map(([id, name]) =>
    dayRow(
      `wave ${id}`,
      id === null ? t('planTools.whatIf.row.noWave') : t('planTools.whatIf.row.wave', { name }),
      ({ waves }) => waves.find((wave) => wave.id === id)?.finish ?? null,
    ),
  );
}

/** Sooner is better. */
function dayRow(key: string, name: string, of: (figures: PlanFigures) => string | null): FigureRow {
  return {
    key,
    name,
    text: (figures) => {
      const date = of(figures);
      return date === null ? t('planTools.none') : formatDate(t, date);
    },
    change: (figures, plan) => {
      const [before, now] = [of(plan), of(figures)];
      if (before === null || now === null) return null;
      const count = daysBetween(before, now);
      if (count === 0) return same();
      return count > 0
        ? { text: t('planTools.difference.later', { count }), tone: 'bad' }
        : { text: t('planTools.difference.earlier', { count: -count }), tone: 'good' };
    },
  };
}

/** Less is better. */
function amountRow(
  key: string,
  name: string,
  of: (figures: PlanFigures) => number | null,
  textOf: (amount: number) => string,
  differenceOf = textOf,
): FigureRow {
  return {
    key,
    name,
    text: (figures) => {
      const amount = of(figures);
      return amount === null ? t('planTools.none') : textOf(amount);
    },
    change: (figures, plan) => {
      const [before, now] = [of(plan), of(figures)];
      if (before === null || now === null) return null;
      const amount = differenceOf(Math.abs(now - before));
      if (amount === differenceOf(0)) return same();
      return now > before
        ? { text: t('planTools.difference.more', { amount }), tone: 'bad' }
        : { text: t('planTools.difference.less', { amount }), tone: 'good' };
    },
  };
}

/** Neither more nor less of it is better. */
const neutral = (row: FigureRow): FigureRow => ({
  ...row,
  change: (figures, plan) => {
    const change = row.change(figures, plan);
    return change && { ...change, tone: null };
  },
});

const same = (): Change => ({ text: t('planTools.difference.same'), tone: null });

/** The page that answers a stakeholder's questions in figures: what, why, at what cost, when, who, and what is open. */
import { workshopFigures } from '../../method/figures';
import { recommendPath } from '../../method/path/recommend';
import { compareText } from '../../model/queries';
import { moneyOf } from '../../roadmap/money';
import type { Figure, Line, Panel, Section } from '../document';
import { owings } from './debts';
import {
  FATE_ORDER,
  date,
  fateWord,
  ofDifferentKinds,
  openRisks,
  ownerLine,
  panel,
  sentences,
  titleOf,
  type Facts,
  textLines,
} from './facts';
import { dayCount, grouped, listed, percent, range } from './numbers';
import { reasons } from './reasons';
import { topRisks } from './risks';

const OWNERS = 5;
const FINDINGS = 3;

export function summarySection(facts: Facts): Section {
  const { translate } = facts;
  return {
    name: 'summary',
    title: translate('report.section.summary'),
    lead: lead(facts),
    blocks: [
      {
        kind: 'panels',
        panels: [
          what(facts),
          why(facts),
          ...(facts.hidesCosts ? [] : [cost(facts)]),
          when(facts),
          who(facts),
          // Who decides reads of risks, and of what is open, on pages of their own.
          ...(facts.reader === 'executive' ? [] : [risks(facts), open(facts)]),
        ],
      },
    ],
  };
}

function counts({ workshop }: Facts) {
  const { dispositions, toBuild } = workshopFigures(workshop);
  return { ...dispositions, build: toBuild };
}

function lead(facts: Facts): string {
  const { translate, plan, estimated } = facts;
  const { components } = workshopFigures(facts.workshop);
  const { effort } = plan;
  if (components === 0) return translate('report.summary.empty');
  const known = counts(facts);
  const fates = FATE_ORDER.filter((fate) => known[fate] > 0).map((fate) =>
    translate(`report.summary.fates.${fate}`, { count: known[fate] }),
  );
  return sentences(
    translate('report.summary.plan', { count: components, fates: listed(translate, fates) }),
    effort.high === 0
      ? null
      : translate(estimated.dates === 'tooEarly' ? 'report.summary.effortPartly' : 'report.summary.effort', {
          low: dayCount(effort.low),
          high: dayCount(effort.high),
          count: estimated.missing,
          open: estimated.open,
        }),
    // The day that one can count on; below stands what it is one end of.
    estimated.dates === 'sound' && plan.p80 !== null
      ? translate('report.summary.date', { p80: date(facts, plan.p80) })
      : null,
  );
}

function what(facts: Facts): Panel {
  const known = counts(facts);
  const shown = FATE_ORDER.filter((fate) => fate !== 'build' || known.build > 0);
  return panel(facts.translate('report.summary.what'), 12, {
    figures: shown.map((fate) => ({
      value: String(known[fate]),
      label: fateWord(facts, fate),
      sign: { kind: 'fate', fate },
    })),
    shares: shown.map((fate) => ({ fate, count: known[fate] })),
  });
}

function why(facts: Facts): Panel {
  const { translate, workshop } = facts;
  const { metric, baseline, target, date: day } = workshop.outcome;
  const figures: Figure[] = [];
  if (baseline.trim() !== '') {
    figures.push({ value: baseline, label: translate('report.summary.today') });
  }
  if (target.trim() !== '') {
    figures.push({
      value: target,
      label:
        day === null
          ? translate('report.summary.target')
          : translate('report.summary.targetBy', { date: date(facts, day) }),
    });
  }
  if (workshop.path.chosen !== null) {
    figures.push({
      value: translate(`words.path.${workshop.path.chosen}`),
      label: translate('report.summary.path'),
    });
  }
  const measure = textLines(metric).map(({ text }) => ({
    text: translate('report.summary.metric', { metric: text }),
    maxLines: 2,
  }));
  return panel(translate('report.summary.why'), 12, {
    figures,
    lines: [...measure, ...answers(facts), ...reasons(facts)],
  });
}

/** What the answers say of the path that the team chose; nothing while little is known. */
function answers({ workshop, translate }: Facts): Line[] {
  const { path, isLittleKnown } = recommendPath(workshop);
  const { chosen } = workshop.path;
  if (chosen === null || path === null || isLittleKnown) return [];
  const text = translate(chosen === path ? 'report.summary.answersAgree' : 'report.summary.answersDiffer', {
    path: translate(`words.path.${path}`),
  });
  return [{ text }];
}

/** What the work costs in money; null where nothing has a rate. */
export function moneyText({ translate, workshop, plan }: Facts): string | null {
  const money = moneyOf(workshop, plan);
  return money === null
    ? null
    : translate(money.share > 0.995 ? 'report.summary.money' : 'report.summary.moneyPartly', {
        currency: workshop.schedule.currency,
        amount: range(translate, grouped(money.low), grouped(money.high)),
        share: percent(money.share),
      });
}

function cost(facts: Facts): Panel {
  const { translate, plan } = facts;
  const { low, mean, high } = plan.effort;
  const unestimated = plan.items.filter(({ effort }) => effort === null).length;
  const money = moneyText(facts);
  const figures: Figure[] =
    high === 0
      ? []
      : [
          {
            value: range(translate, dayCount(low), dayCount(high)),
            label: translate('report.summary.personDays'),
          },
          { value: dayCount(mean), label: translate('report.summary.mean') },
        ];
  const lines: Line[] = [
    ...(high === 0 ? [{ text: translate('report.summary.noEffort') }] : []),
    ...(money === null
      ? []
      : [
          {
            text: money,
            weight: 'medium',
          } as const,
        ]),
    ...(unestimated > 0 && high > 0
      ? [{ text: translate('report.summary.unestimated', { count: unestimated }), tone: 'muted' } as const]
      : []),
  ];
  return panel(translate('report.summary.cost'), 6, { figures, lines });
}

function when(facts: Facts): Panel {
  const { translate, workshop, plan, estimated } = facts;
  const title = translate('report.summary.when');
  const span = facts.hidesCosts ? 12 : 6;
  const says = (text: string): Panel => panel(title, span, { lines: [{ text }] });
  if (plan.finish === null) return says(translate('report.summary.noDate'));
  if (estimated.open === 0) return says(translate('report.summary.allDone'));
  if (estimated.dates === 'none') return says(translate('report.summary.undated'));
  const { missing, open } = estimated;
  if (estimated.dates === 'tooEarly')
    return says(
      translate('report.summary.tooEarly', {
        count: missing,
        open,
        date: date(facts, plan.p80 ?? plan.finish),
      }),
    );
  const figures: Figure[] =
    plan.p50 === null || plan.p80 === null
      ? [{ value: date(facts, plan.finish), label: translate('report.summary.planned') }]
      : [
          { value: date(facts, plan.p50), label: translate('report.summary.p50') },
          { value: date(facts, plan.p80), label: translate('report.summary.p80') },
        ];
  const text = translate('report.summary.starts', {
    date: date(facts, plan.start),
    reserve: percent(workshop.schedule.reserve),
  });
  return panel(title, span, { figures, lines: [{ text, tone: 'muted' }] });
}

function who(facts: Facts): Panel {
  const { translate } = facts;
  const title = translate('report.summary.who');
  const loads = owings(facts).sort(
    (a, b) =>
      Number(b.ownerId === null) - Number(a.ownerId === null) ||
      b.days - a.days ||
      b.debts.length - a.debts.length ||
      compareText(a.ownerId ?? '', b.ownerId ?? ''),
  );
  const span = facts.reader === 'executive' ? 12 : 5;
  if (loads.length === 0)
    return panel(title, span, { lines: [{ text: translate('report.summary.noOwners') }] });
  const most = Math.max(...loads.map(({ days }) => days));
  const mostThings = Math.max(...loads.map(({ debts }) => debts.length));
  const more = loads.length - OWNERS;
  return panel(title, span, {
    ranks: loads.slice(0, OWNERS).map(({ ownerId, days, debts }) => ({
      line: { ...ownerLine(facts, ownerId), ...(ownerId === null ? {} : { tone: 'ink' as const }) },
      value:
        days > 0
          ? translate('report.summary.days', { days: dayCount(days) })
          : translate('report.summary.things', { count: debts.length }),
      // While nothing is estimated, by how many things there are.
      share: facts.hidesCosts ? null : most > 0 ? days / most : debts.length / mostThings,
    })),
    lines: more > 0 ? [{ text: translate('report.summary.moreOwners', { count: more }), tone: 'muted' }] : [],
  });
}

function risks(facts: Facts): Panel {
  const { translate } = facts;
  const title = translate('report.summary.risks');
  const ranks = topRisks(facts, 1);
  if (ranks.length === 0) {
    const key = facts.risks.length === 0 ? 'report.summary.noRisks' : 'report.summary.noOpenRisks';
    return panel(title, 7, { lines: [{ text: translate(key) }] });
  }
  const more = openRisks(facts).length - ranks.length;
  return panel(title, 7, {
    ranks,
    lines: more > 0 ? [{ text: translate('report.summary.moreRisks', { count: more }), tone: 'muted' }] : [],
  });
}

function open(facts: Facts): Panel {
  const { translate, findings } = facts;
  const title = translate('report.summary.open');
  if (findings.length === 0) {
    return panel(title, 12, { lines: [{ text: translate('report.summary.nothingOpen') }] });
  }
  const grave = findings.filter(({ severity }) => severity === 'error').length;
  return panel(title, 12, {
    lines: [
      {
        text: sentences(
          translate('report.summary.findings', { count: findings.length }),
          grave === 0 ? null : translate('report.summary.graveFindings', { count: grave }),
        ),
        weight: 'medium',
      },
      ...ofDifferentKinds(findings, FINDINGS).map(({ message }): Line => {
        const text = titleOf(facts, { title: message });
        return { text, maxLines: 1, tone: 'muted' };
      }),
    ],
  });
}

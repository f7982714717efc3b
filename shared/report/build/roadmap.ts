/** The roadmap: waves, milestones and a Gantt chart. */
import { driftOf } from '../../roadmap/accepted';
import { CHANGES } from '../../roadmap/storedPlan';
import { criteriaOf } from '../../roadmap/acceptance';
import { compareText } from '../../model/queries';
import { ownerLoads } from '../../roadmap/load';
import { formatMonth } from '../../texts/format';
import { milestonesOf } from '../../roadmap/milestones';
import type { PlannedWave } from '../../roadmap/plan';
import { scheduleRoadmap } from '../../roadmap/planRoadmap';
import type { Block, Figure, GanttBlock, GanttGroup, GanttRow, Line, Section, TableBlock } from '../document';
import { numberColumn, plainRow, plainTable, wordColumn } from '../tables';
import {
  date,
  dayLines,
  fateOfItem,
  heading,
  named,
  ownerLine,
  panel,
  sentences,
  textLines,
  titleOf,
  type Facts,
} from './facts';
import { comparedBlocks } from './compared';
import { effortRange, nameOf, waveAnchor } from './items';
import { dayCount, listed, percent, range } from './numbers';

/** The section; null where there is no work. */
export function roadmapSection(facts: Facts): Section | null {
  const { plan, translate, reader, estimated } = facts;
  const isShort = reader === 'executive';
  const isDated = estimated.dates !== 'none';
  if (plan.items.length === 0 || plan.finish === null) return null;
  const waves = plan.waves.filter(({ items }) => items.length > 0);
  return {
    name: 'roadmap',
    title: translate('report.section.roadmap'),
    lead: lead(facts, waves),
    blocks: [
      ...(isShort || !isDated ? [] : [figures(facts)]),
      waveTable(facts, waves),
      ...(isShort ? [] : exitCriteria(facts, waves)),
      ...(isShort ? [] : milestones(facts)),
      {
        kind: 'text',
        lines: [
          ...(isShort || !isDated ? [] : [{ text: assumptions(facts), tone: 'muted' as const }]),
          ...(isDated ? acceptance(facts) : []),
          ...(isShort ? [] : [...overload(facts), ...spread(facts), ...cycles(facts)]),
        ],
      },
      ...(isShort || !isDated ? [] : [heading(translate('report.roadmap.schedule'), 'roadmap:schedule')]),
      ...(isDated ? [gantt(facts, waves, plan.finish)] : []),
      ...(isShort ? [] : comparedBlocks(facts)),
    ],
  };
}

const LEADS = {
  sound: 'report.roadmap.lead',
  tooEarly: 'report.roadmap.tooEarly',
  none: 'report.roadmap.undated',
} as const;

function lead(facts: Facts, waves: readonly PlannedWave[]): string {
  const { plan, translate, estimated } = facts;
  const open = plan.items.filter(({ status }) => status !== 'done');
  const critical = open.filter((item) => item.critical).length;
  const unowned = open.filter(({ ownerId }) => ownerId === null).length;
  return sentences(
    translate(estimated.open === 0 ? 'report.roadmap.allDone' : LEADS[estimated.dates], {
      items: translate('report.roadmap.items', { count: plan.items.length }),
      waves: translate('report.roadmap.waves', { count: waves.length }),
      start: date(facts, plan.start),
      finish: date(facts, plan.finish!),
      count: estimated.missing,
      open: estimated.open,
    }),
    estimated.dates === 'none' || critical === 0
      ? null
      : translate('report.roadmap.critical', { count: critical }),
    unowned === 0 ? null : translate('report.roadmap.unowned', { count: unowned }),
  );
}

function figures(facts: Facts): Block {
  const { plan, translate } = facts;
  const { low, high } = plan.effort;
  const list: Figure[] = [
    { value: date(facts, plan.start), label: translate('report.roadmap.start') },
    ...(plan.p50 !== null && plan.p80 !== null
      ? [
          { value: date(facts, plan.p50), label: translate('report.summary.p50') },
          { value: date(facts, plan.p80), label: translate('report.summary.p80') },
        ]
      : [{ value: date(facts, plan.finish!), label: translate('report.roadmap.planned') }]),
    ...(high > 0
      ? [
          {
            value: range(translate, dayCount(low), dayCount(high)),
            label: translate('report.summary.personDays'),
          },
        ]
      : []),
  ];
  return {
    kind: 'panels',
    panels: [panel(translate('report.roadmap.dates'), 12, { figures: list })],
  };
}

interface WaveDate {
  title: 'waveStart' | 'waveFinish' | 'waveP50' | 'waveP80';
  of: (wave: PlannedWave) => string | null | undefined;
}

/** What there are dates of: a start, and an end or the range of it. */
function waveDates({ plan, estimated }: Facts): WaveDate[] {
  const rangeOf = (wave: PlannedWave) => plan.waveRanges[plan.waves.indexOf(wave)];
  if (estimated.dates === 'none') return [];
  const start: WaveDate = { title: 'waveStart', of: (wave) => wave.start };
  if (plan.p80 === null) return [start, { title: 'waveFinish', of: (wave) => wave.finish }];
  return [
    start,
    { title: 'waveP50', of: (wave) => rangeOf(wave)?.p50 ?? wave.finish },
    { title: 'waveP80', of: (wave) => rangeOf(wave)?.p80 },
  ];
}

/** The waves with their goals, and with ranges of dates where there are any. */
function waveTable(facts: Facts, waves: readonly PlannedWave[]): TableBlock {
  const { translate, hidesCosts, reader } = facts;
  const isShort = reader === 'executive';
  const dates = waveDates(facts);
  const counts = !isShort || dates.length === 0;
  return plainTable(
    [
      wordColumn(translate('report.roadmap.wave'), dates.length > 2 ? 40 : 50),
      ...(counts ? [numberColumn(translate('report.roadmap.waveItems'), 9)] : []),
      ...(isShort || hidesCosts ? [] : [numberColumn(translate('report.roadmap.waveDays'), 14)]),
      ...dates.map(({ title }) => numberColumn(translate(`report.roadmap.${title}`), 16)),
    ],
    waves.map((wave) => ({
      ...plainRow([
        [
          { text: nameOf(facts, wave), weight: 'medium', link: waveAnchor(wave), tone: 'ink' },
          ...textLines(wave.goal, { tone: 'muted', ...(isShort ? { maxLines: 2 } : {}) }),
        ],
        ...(counts ? [[{ text: String(wave.items.length) }]] : []),
        ...(isShort || hidesCosts ? [] : [effortRange(facts, wave.items)]),
        ...dates.map(({ of }) => dayLines(facts, of(wave))),
      ]),
      anchor: isShort ? waveAnchor(wave) : null,
    })),
  );
}

/** What holds before the next wave may count on one. */
function exitCriteria(facts: Facts, waves: readonly PlannedWave[]): Block[] {
  const { translate } = facts;
  const parts = waves.flatMap((wave) => {
    const lines = criteriaOf(wave.exitCriteria).map((text) => ({ text }));
    return lines.length === 0 ? [] : [{ label: nameOf(facts, wave), lines }];
  });
  if (parts.length === 0) return [];
  const title = { text: translate('report.roadmap.exitCriteria') };
  return [{ kind: 'entries', entries: [{ anchor: 'roadmap:exit', title, aside: '', parts }] }];
}

/** The days to look forward to. */
function milestones(facts: Facts): Block[] {
  const { translate, workshop, plan, estimated } = facts;
  const planned = milestonesOf(workshop, plan.items);
  if (planned.length === 0) return [];
  return [
    plainTable(
      [
        wordColumn(translate('report.roadmap.milestone'), 56),
        numberColumn(translate('report.roadmap.milestoneOn'), 18),
        numberColumn(translate('report.roadmap.milestoneDue'), 18),
      ],
      planned.map(({ id, name, on, due, isLate, isDone }) => ({
        anchor: `milestone:${id}`,
        alarm: isLate,
        cells: [
          [
            { text: named(facts, name), weight: 'medium' },
            ...(isDone ? [{ text: translate('words.workStatus.done'), tone: 'muted' as const }] : []),
            ...(isLate ? [{ text: translate('report.roadmap.milestoneLate'), tone: 'alarm' as const }] : []),
            ...(on === null
              ? [{ text: translate('report.roadmap.milestoneOfNothing'), tone: 'muted' as const }]
              : []),
          ],
          estimated.dates === 'none' || isDone ? [] : dayLines(facts, on),
          dayLines(facts, due),
        ],
      })),
    ),
  ];
}

function assumptions({ translate, workshop }: Facts): string {
  const { daysPerWeek, reserve } = workshop.schedule;
  return translate('report.roadmap.assumptions', { days: daysPerWeek, reserve: percent(reserve) });
}

/** Since when the plan stands, and how far today's has moved on from it. */
function acceptance(facts: Facts): Line[] {
  const { planned, translate } = facts;
  const drift = driftOf(planned);
  if (drift === null) return [];
  const on = date(facts, drift.on);
  if (!drift.isStale) return [{ text: translate('report.roadmap.accepted', { date: on }), tone: 'muted' }];
  const now = scheduleRoadmap(planned).finish;
  const changes = CHANGES.filter((change) => drift[change].length > 0).map((change) =>
    translate(`words.drift.${change}`, { count: drift[change].length }),
  );
  return [
    {
      text: sentences(
        translate('report.roadmap.stale', { date: on }),
        changes.length === 0 ? null : translate('report.roadmap.since', { changes: changes.join(', ') }),
        now === null ? null : translate('report.roadmap.now', { date: date(facts, now) }),
      ),
      tone: 'alarm',
    },
  ];
}

/** From this share of what there is in a month on, more is asked of somebody than a plan can move about. */
const OVERLOAD = 1.2;
const OVERLOADED = 3;

/** Who is asked for more than there is of them, and in which month most. */
function overload(facts: Facts): Line[] {
  const { translate, workshop, planned, hidesCosts } = facts;
  if (hidesCosts) return [];
  const overloaded = ownerLoads(planned)
    .flatMap(({ ownerId, months }) => {
      const owner = ownerId === null ? undefined : workshop.participants[ownerId];
      const most = months
        .filter(({ available }) => available > 0)
        .map(({ month, asked, available }) => ({ month, share: asked / available }))
        .reduce<{ month: string; share: number } | null>(
          (top, next) => (top === null || next.share > top.share ? next : top),
          null,
        );
      return owner && most && most.share >= OVERLOAD ? [{ owner, ...most }] : [];
    })
    .sort((a, b) => b.share - a.share || compareText(a.owner.id, b.owner.id));
  const worst = overloaded.slice(0, OVERLOADED).map(({ owner, month, share }) =>
    translate('report.roadmap.overloadedIn', {
      name: named(facts, owner.name),
      percent: percent(share),
      month: formatMonth(translate, month),
    }),
  );
  const more = overloaded.length - worst.length;
  return worst.length === 0
    ? []
    : [
        {
          text: translate('report.roadmap.overloaded', {
            count: overloaded.length,
            names: listed(
              translate,
              more > 0 ? [...worst, translate('report.roadmap.overloadedMore', { count: more })] : worst,
            ),
          }),
        },
      ];
}

/** What makes the end uncertain. */
function spread(facts: Facts): Line[] {
  const { plan, translate, itemNumbers } = facts;
  const items = plan.drivers.map(({ key, percent }) => {
    const item = plan.items.find((candidate) => candidate.key === key)!;
    const title = `${itemNumbers.get(key)} ${titleOf(facts, item)}`;
    return translate('report.roadmap.driver', { item: title, percent });
  });
  return items.length === 0
    ? []
    : [{ text: translate('report.roadmap.drivers', { items: items.join(', ') }), tone: 'muted' }];
}

/** What depends on itself in a circle, and therefore moves as one. */
function cycles(facts: Facts): Line[] {
  const byKey = new Map(facts.plan.items.map((item) => [item.key, item]));
  return facts.plan.cycles.map((keys) => ({
    text: facts.translate('report.roadmap.together', {
      items: keys
        .flatMap((key) => byKey.get(key) ?? [])
        .map((item) => `${facts.itemNumbers.get(item.key)} ${titleOf(facts, item)}`)
        .join(', '),
    }),
  }));
}

function gantt(facts: Facts, waves: readonly PlannedWave[], finish: string): GanttBlock {
  const { plan, translate, figure, reader } = facts;
  const isShort = reader === 'executive';
  return {
    kind: 'gantt',
    caption: isShort ? '' : figure(translate('report.roadmap.caption')),
    itemTitle: translate(isShort ? 'report.roadmap.wave' : 'report.roadmap.item'),
    ownerTitle: isShort ? '' : translate('report.roadmap.owner'),
    start: plan.start,
    finish,
    markers: [
      {
        date: facts.asOf,
        label: translate('report.roadmap.asOf', { date: date(facts, facts.asOf) }),
        strong: true,
      },
      ...(plan.p50 === null
        ? []
        : [{ date: plan.p50, label: translate('report.roadmap.p50'), strong: false }]),
      ...(plan.p80 === null
        ? []
        : [{ date: plan.p80, label: translate('report.roadmap.p80'), strong: false }]),
    ],
    groups: [...milestoneGroup(facts), ...waveGroups(facts, waves)],
  };
}

/** The milestones as a group of their own, on top. */
function milestoneGroup(facts: Facts): GanttGroup[] {
  const { workshop, plan, translate } = facts;
  const rows = milestonesOf(workshop, plan.items).flatMap(({ id, name, on, isDone }): GanttRow[] =>
    on === null
      ? []
      : [
          {
            number: '',
            title: named(facts, name),
            link: `milestone:${id}`,
            owner: { text: '' },
            start: on,
            finish: on,
            fate: null,
            critical: false,
            done: isDone,
            milestone: true,
          },
        ],
  );
  return rows.length === 0
    ? []
    : [{ title: translate('report.roadmap.milestones'), start: null, finish: null, rows }];
}

/** The waves, and for who wants more than their dates, what is in them. */
function waveGroups(facts: Facts, waves: readonly PlannedWave[]): GanttGroup[] {
  const { itemNumbers, reader } = facts;
  const isShort = reader === 'executive';
  return waves.map((wave) => ({
    title: nameOf(facts, wave),
    start: wave.start,
    finish: wave.finish,
    rows: (isShort ? [] : wave.items).map((item) => ({
      number: itemNumbers.get(item.key) ?? '',
      title: titleOf(facts, item),
      link: `item:${item.key}`,
      owner: ownerLine(facts, item.ownerId),
      start: item.start,
      finish: item.finish,
      fate: fateOfItem(facts, item),
      critical: item.critical,
      done: item.status === 'done',
      milestone: !facts.timed.has(item.key),
    })),
  }));
}

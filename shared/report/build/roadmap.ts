/** The roadmap: waves, a Gantt chart, and every work item with what it waits for. */
import { driftOf } from '../../roadmap/accepted';
import { CHANGES } from '../../roadmap/storedPlan';
import type { PlannedItem, PlannedWave } from '../../roadmap/plan';
import { scheduleRoadmap } from '../../roadmap/planRoadmap';
import { checkOf } from '../../method/readiness/checks';
import { sumEffort } from '../../roadmap/effort';
import { checkText } from '../../texts/checkText';
import type { Block, Figure, GanttBlock, Line, Row, Section, TableBlock } from '../document';
import {
  date,
  fateOfItem,
  heading,
  ownerLine,
  sentences,
  textBlock,
  textLines,
  titleOf,
  type Facts,
} from './facts';
import { dayCount, percent, range } from './numbers';
import { numberColumn, plainRow, plainTable, wordColumn } from '../tables';

/** The section; null where there is no work. */
export function roadmapSection(facts: Facts): Section | null {
  const { plan, translate, reader } = facts;
  if (plan.items.length === 0 || plan.finish === null) return null;
  const waves = plan.waves.filter(({ items }) => items.length > 0);
  return {
    name: 'roadmap',
    title: translate('report.section.roadmap'),
    lead: lead(facts, waves),
    blocks: [
      figures(facts),
      waveTable(facts, waves),
      {
        kind: 'text',
        lines: [
          { text: assumptions(facts), tone: 'muted' },
          ...acceptance(facts),
          ...spread(facts),
          ...cycles(facts),
        ],
      },
      heading(translate('report.roadmap.schedule'), 'roadmap:schedule'),
      gantt(facts, waves, plan.finish),
      ...(reader === 'executive' ? [] : itemTable(facts, waves)),
    ],
  };
}

function lead(facts: Facts, waves: readonly PlannedWave[]): string {
  const { plan, translate } = facts;
  const open = plan.items.filter(({ status }) => status !== 'done');
  const critical = open.filter((item) => item.critical).length;
  const unowned = open.filter(({ ownerId }) => ownerId === null).length;
  return sentences(
    translate('report.roadmap.lead', {
      items: translate('report.roadmap.items', { count: plan.items.length }),
      waves: translate('report.roadmap.waves', { count: waves.length }),
      start: date(facts, plan.start),
      finish: date(facts, plan.finish!),
    }),
    critical === 0 ? null : translate('report.roadmap.critical', { count: critical }),
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
    panels: [
      { title: translate('report.roadmap.dates'), span: 12, figures: list, shares: [], ranks: [], lines: [] },
    ],
  };
}

const nameOf = ({ translate }: Facts, { name }: PlannedWave): string =>
  name.trim() === '' ? translate('report.roadmap.unassigned') : name;

function effortRange({ translate }: Facts, items: readonly PlannedItem[]): Line[] {
  const { low, high } = sumEffort(items);
  return items.every(({ effort }) => effort === null)
    ? []
    : [{ text: range(translate, dayCount(low), dayCount(high)) }];
}

function waveTable(facts: Facts, waves: readonly PlannedWave[]): TableBlock {
  const { translate, plan } = facts;
  const isUncertain = plan.p80 !== null;
  const p80Of = (wave: PlannedWave): Line[] => {
    const range = plan.waveRanges[plan.waves.indexOf(wave)];
    return range ? [{ text: date(facts, range.p80) }] : [];
  };
  return plainTable(
    [
      wordColumn(translate('report.roadmap.wave'), isUncertain ? 40 : 50),
      numberColumn(translate('report.roadmap.waveItems'), 9),
      numberColumn(translate('report.roadmap.waveDays'), 16),
      numberColumn(translate('report.roadmap.waveStart'), 16),
      numberColumn(translate('report.roadmap.waveFinish'), 16),
      ...(isUncertain ? [numberColumn(translate('report.roadmap.waveP80'), 16)] : []),
    ],
    waves.map((wave) =>
      plainRow([
        [
          { text: nameOf(facts, wave), weight: 'medium', link: waveAnchor(wave), tone: 'ink' },
          ...textLines(wave.goal, { tone: 'muted' }),
        ],
        [{ text: String(wave.items.length) }],
        effortRange(facts, wave.items),
        wave.start === null ? [] : [{ text: date(facts, wave.start) }],
        wave.finish === null ? [] : [{ text: date(facts, wave.finish) }],
        ...(isUncertain ? [p80Of(wave)] : []),
      ]),
    ),
  );
}

const waveAnchor = ({ id }: PlannedWave): string => `wave:${id ?? 'none'}`;

function assumptions({ translate, workshop }: Facts): string {
  const { daysPerWeek, reserve } = workshop.schedule;
  return translate('report.roadmap.assumptions', { days: daysPerWeek, reserve: percent(reserve) });
}

/** Since when the plan stands, and how far today's has moved on from it. */
function acceptance(facts: Facts): Line[] {
  const { workshop, translate } = facts;
  const drift = driftOf(workshop);
  if (drift === null) return [];
  const on = date(facts, drift.on);
  if (!drift.isStale) return [{ text: translate('report.roadmap.accepted', { date: on }), tone: 'muted' }];
  const now = scheduleRoadmap(workshop).finish;
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
  const { plan, translate, figure, itemNumbers } = facts;
  return {
    kind: 'gantt',
    caption: figure(translate('report.roadmap.caption')),
    itemTitle: translate('report.roadmap.item'),
    ownerTitle: translate('report.roadmap.owner'),
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
    groups: waves.map((wave) => ({
      title: nameOf(facts, wave),
      start: wave.start,
      finish: wave.finish,
      rows: wave.items.map((item) => ({
        number: itemNumbers.get(item.key) ?? '',
        title: titleOf(facts, item),
        link: `item:${item.key}`,
        owner: ownerLine(facts, item.ownerId),
        start: item.start,
        finish: item.finish,
        fate: fateOfItem(facts, item),
        critical: item.critical,
        done: item.status === 'done',
        milestone: item.effort === null || item.effort.high === 0,
      })),
    })),
  };
}

function itemTable(facts: Facts, waves: readonly PlannedWave[]): Block[] {
  const { translate } = facts;
  return [
    heading(translate('report.roadmap.workItems'), 'roadmap:items'),
    {
      kind: 'table',
      columns: [
        numberColumn(translate('report.roadmap.number'), 6),
        wordColumn(translate('report.roadmap.item'), 49),
        wordColumn(translate('report.roadmap.owner'), 19),
        numberColumn(translate('report.roadmap.days'), 11),
        numberColumn(translate('report.roadmap.itemStart'), 15.5),
        numberColumn(translate('report.roadmap.itemFinish'), 15.5),
        numberColumn(translate('report.roadmap.after'), 11),
      ],
      groups: waves.map((wave) => ({
        title: { text: nameOf(facts, wave) },
        aside: '',
        anchor: waveAnchor(wave),
        belongsTo: nameOf(facts, wave),
        rows: wave.items.map((item) => itemRow(facts, item)),
      })),
    },
    textBlock(translate('report.roadmap.estimates')),
  ];
}

function itemRow(facts: Facts, item: PlannedItem): Row {
  const { itemNumbers } = facts;
  const after = item.dependsOn
    .flatMap((key) => itemNumbers.get(key) ?? [])
    .sort((a, b) => Number(a) - Number(b));
  const fate = fateOfItem(facts, item);
  return {
    anchor: `item:${item.key}`,
    alarm: item.ownerId === null && item.status !== 'done',
    cells: [
      [{ text: itemNumbers.get(item.key) ?? '', tone: 'muted' }],
      [
        {
          text: titleOf(facts, item),
          weight: 'medium',
          ...(fate === null ? {} : { sign: { kind: 'fate', fate } as const }),
        },
        ...ownWords(facts, item),
        ...state(facts, item),
      ],
      [ownerLine(facts, item.ownerId)],
      item.effort === null ? [] : effortRange(facts, [item]),
      [{ text: date(facts, item.start) }],
      [{ text: date(facts, item.finish) }],
      after.length === 0 ? [] : [{ text: after.join(', ') }],
    ],
  };
}

/**
 * What was written for this item alone, and for engineers, when a check counts as met; rationales and plans stand with
 * their component or risk.
 */
function ownWords({ translate, reader }: Facts, { key, source, description }: PlannedItem): Line[] {
  const check = source === 'check' ? checkOf(key) : undefined;
  if (check && reader === 'engineering')
    return textLines(translate('report.roadmap.doneWhen', { met: checkText(translate, check, 'met') }), {
      tone: 'muted',
    });
  return source === 'item' || source === 'orphan' ? textLines(description, { tone: 'muted' }) : [];
}

function state({ translate }: Facts, { foundation, status, critical }: PlannedItem): Line[] {
  const words = [
    ...(foundation ? [translate('report.roadmap.foundation')] : []),
    ...(critical ? [translate('report.roadmap.isCritical')] : []),
    ...(status === 'todo' ? [] : [translate(`words.workStatus.${status}`)]),
  ];
  return words.length === 0 ? [] : [{ text: words.join(' · '), tone: 'muted' }];
}

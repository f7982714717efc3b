/** Every work item: for the team as a table, for who builds it with what holds once it is done. */
import { acceptanceOf } from '../../roadmap/acceptance';
import { sumEffort } from '../../roadmap/effort';
import { groupBy } from '../../model/group';
import type { PlannedItem, PlannedWave } from '../../roadmap/plan';
import type { Block, Column, Entry, Line, Row, Section, TableBlock } from '../document';
import { numberColumn, wordColumn } from '../tables';
import {
  componentLines,
  date,
  dayLines,
  fateOfItem,
  heading,
  ownerLine,
  plannedDays,
  sentences,
  textBlock,
  textLines,
  titleOf,
  type Facts,
} from './facts';
import { dayCount, range } from './numbers';

/** The section; null where there is no work. */
export function itemsSection(facts: Facts): Section | null {
  const { translate, plan, reader } = facts;
  const waves = plan.waves.filter(({ items }) => items.length > 0);
  if (waves.length === 0) return null;
  const open = plan.items.filter(({ status }) => status !== 'done');
  const late = open.filter(({ due, finish }) => due !== null && finish > due).length;
  return {
    name: 'items',
    title: translate('report.section.items'),
    lead: sentences(
      translate('report.items.lead', { count: plan.items.length, open: open.length }),
      late === 0 ? null : translate('report.items.late', { count: late }),
    ),
    blocks: reader === 'engineering' ? inDetail(facts, waves) : [itemTable(facts, waves), note(facts)],
  };
}

const note = ({ translate, hidesCosts }: Facts): Block =>
  textBlock(translate(hidesCosts ? 'report.roadmap.afterNote' : 'report.roadmap.estimates'));

export const nameOf = ({ translate }: Facts, { name }: Pick<PlannedWave, 'name'>): string =>
  name.trim() === '' ? translate('report.roadmap.unassigned') : name;

export const waveAnchor = ({ id }: PlannedWave): string => `wave:${id ?? 'none'}`;

/** Person-days of items, low to high; none where nothing is estimated. */
export function effortRange({ translate }: Facts, items: readonly PlannedItem[]): Line[] {
  const { low, high } = sumEffort(items);
  return items.every(({ effort }) => effort === null)
    ? []
    : [{ text: range(translate, dayCount(low), dayCount(high)) }];
}

function itemTable(facts: Facts, waves: readonly PlannedWave[]): TableBlock {
  const { translate, hidesCosts, estimated } = facts;
  const days: Column[] = hidesCosts ? [] : [numberColumn(translate('report.roadmap.days'), 11)];
  return {
    kind: 'table',
    columns: [
      numberColumn(translate('report.roadmap.number'), 6),
      wordColumn(translate('report.roadmap.item'), 49),
      wordColumn(translate('report.roadmap.owner'), 19),
      ...days,
      ...(estimated.dates === 'none'
        ? []
        : [
            numberColumn(translate('report.roadmap.itemStart'), 15.5),
            numberColumn(translate('report.roadmap.itemFinish'), 15.5),
          ]),
      numberColumn(translate('report.roadmap.after'), 11),
    ],
    groups: waves.map((wave) => ({
      title: { text: nameOf(facts, wave) },
      aside: '',
      anchor: waveAnchor(wave),
      belongsTo: nameOf(facts, wave),
      rows: wave.items.map((item) => itemRow(facts, item)),
    })),
  };
}

function itemRow(facts: Facts, item: PlannedItem): Row {
  const { itemNumbers, hidesCosts, estimated } = facts;
  const days = plannedDays(facts, item);
  const after = item.dependsOn
    .flatMap((key) => itemNumbers.get(key) ?? [])
    .sort((a, b) => Number(a) - Number(b));
  const own = item.source === 'item' || item.source === 'orphan';
  return {
    anchor: `item:${item.key}`,
    alarm: item.ownerId === null && item.status !== 'done',
    cells: [
      [{ text: itemNumbers.get(item.key) ?? '', tone: 'muted' }],
      [
        titleLine(facts, item),
        // Rationales and plans stand with their component or risk.
        ...(own ? textLines(item.description, { tone: 'muted' }) : []),
        ...state(facts, item),
        ...dueLine(facts, item),
      ],
      [ownerLine(facts, item.ownerId)],
      ...(hidesCosts ? [] : [item.effort === null ? [] : effortRange(facts, [item])]),
      ...(estimated.dates === 'none' ? [] : [dayLines(facts, days?.start), dayLines(facts, days?.finish)]),
      after.length === 0 ? [] : [{ text: few(facts, after).join(', ') }],
    ],
  };
}

/** Numbers of items that one waits for: a change waits for every foundation, and nobody reads all of them. */
const NUMBERS = 6;
function few({ translate }: Facts, numbers: readonly string[]): string[] {
  const more = numbers.length - NUMBERS;
  return more > 1
    ? [...numbers.slice(0, NUMBERS), translate('report.items.more', { count: more })]
    : [...numbers];
}

function titleLine(facts: Facts, item: PlannedItem): Line {
  const fate = fateOfItem(facts, item);
  return {
    text: titleOf(facts, item),
    weight: 'medium',
    ...(fate === null ? {} : { sign: { kind: 'fate', fate } as const }),
  };
}

function words({ translate }: Facts, { foundation, status, critical }: PlannedItem): string[] {
  return [
    ...(foundation ? [translate('report.roadmap.foundation')] : []),
    ...(critical ? [translate('report.roadmap.isCritical')] : []),
    ...(status === 'todo' ? [] : [translate(`words.workStatus.${status}`)]),
  ];
}

const state = (facts: Facts, item: PlannedItem): Line[] =>
  textLines(words(facts, item).join(' · '), { tone: 'muted' });

/** The day by which it has to be finished; in alarm where it is not. */
function dueLine(facts: Facts, { due, finish, status }: PlannedItem): Line[] {
  if (due === null || status === 'done') return [];
  const isLate = finish > due;
  return [
    {
      text: facts.translate(isLate ? 'report.items.dueMissed' : 'report.items.due', {
        date: date(facts, due),
      }),
      tone: isLate ? 'alarm' : 'muted',
    },
  ];
}

/** Wave by wave, each item with all that is known of it. */
function inDetail(facts: Facts, waves: readonly PlannedWave[]): Block[] {
  const itemOf = new Map(facts.plan.items.map((item) => [item.key, item]));
  const waiting = groupBy(
    facts.plan.items.flatMap((item) => item.dependsOn.map((before) => ({ before, item }))),
    ({ before }) => before,
  );
  const inTurn = ({ key, dependsOn }: PlannedItem): Neighbours => ({
    before: dependsOn.flatMap((other) => itemOf.get(other) ?? []),
    after: (waiting.get(key) ?? []).map(({ item }) => item),
  });
  return waves.flatMap((wave): Block[] => [
    heading(nameOf(facts, wave), waveAnchor(wave)),
    {
      kind: 'entries',
      entries: wave.items.map((item) => itemEntry(facts, item, inTurn(item))),
    },
  ]);
}

/** What an item waits for, and what waits for it. */
interface Neighbours {
  before: readonly PlannedItem[];
  after: readonly PlannedItem[];
}

function itemEntry(facts: Facts, item: PlannedItem, { before, after }: Neighbours): Entry {
  const { translate, workshop, itemNumbers } = facts;
  const days = plannedDays(facts, item);
  const part = (label: EntryPart, lines: Line[]) =>
    lines.length === 0 ? [] : [{ label: translate(`report.items.${label}`), lines }];
  const linked = (items: readonly PlannedItem[]): Line[] => {
    // Of many, the first are named, and the others by their numbers.
    const named = items.length > NUMBERS + 1 ? items.slice(0, NUMBERS) : items;
    const others = items.slice(named.length).map(({ key }) => itemNumbers.get(key) ?? '');
    return [
      ...named.map((other) => ({
        text: `${itemNumbers.get(other.key)}  ${titleOf(facts, other)}`,
        link: `item:${other.key}`,
      })),
      ...textLines(
        others.length === 0 ? '' : translate('report.items.others', { numbers: others.join(', ') }),
      ),
    ];
  };
  const risk = facts.riskById.get(item.key.startsWith('risk:') ? item.key.slice('risk:'.length) : '');
  const notes = workshop.overrides[item.key]?.notes ?? '';
  const title = titleLine(facts, item);
  return {
    anchor: `item:${item.key}`,
    title: { ...title, text: `${itemNumbers.get(item.key)}  ${title.text}` },
    aside: [
      ...(days === null
        ? []
        : [
            translate('report.items.dates', {
              start: date(facts, days.start),
              finish: date(facts, days.finish),
            }),
          ]),
      ...words(facts, item),
    ].join(' · '),
    parts: [
      ...part('owner', [ownerLine(facts, item.ownerId)]),
      ...part(
        'effort',
        effortRange(facts, [item]).map(({ text }) => ({
          text: translate(effortKey(item), { days: text, count: item.slack }),
        })),
      ),
      ...part('by', dueLine(facts, item)),
      ...part('what', textLines(item.description)),
      ...part(
        'doneWhen',
        acceptanceOf(workshop, item).map((criterion) => ({
          text: typeof criterion === 'string' ? criterion : translate(criterion.key, criterion.params),
        })),
      ),
      ...part('after', linked(before)),
      ...part('before', linked(after)),
      ...part('components', item.source === 'component' ? [] : componentLines(facts, item.componentIds)),
      ...part(
        'risk',
        risk ? [{ text: `${risk.number}  ${risk.risk.title}`, link: `risk:${risk.risk.id}` }] : [],
      ),
      ...part('notes', textLines(notes)),
    ],
  };
}

/** How an item's effort is told: with how long it can take longer, while it is open. */
function effortKey({ status, critical, slack }: PlannedItem) {
  if (status === 'done') return 'report.items.days';
  if (critical) return 'report.items.daysCritical';
  return slack > 0 ? 'report.items.daysSlack' : 'report.items.days';
}

type EntryPart =
  'owner' | 'effort' | 'by' | 'what' | 'doneWhen' | 'after' | 'before' | 'components' | 'risk' | 'notes';

/** What each owner owes, by date; what nobody owns comes first, and loudly. */
import type { Participant } from '../../model/entities';
import { formatDays } from '../../texts/format';
import type { Block, Figure, HeadingBlock, Line, Row, Section } from '../document';
import { owings, type Debt, type Owing } from './debts';
import {
  brief,
  date,
  dayLines,
  named,
  openRisks,
  ownerAnchor,
  panel,
  plannedDays,
  sentences,
  titleOf,
  type Facts,
} from './facts';
import { dayCount } from './numbers';
import { numberColumn, plainTable, wordColumn } from '../tables';

interface Owner {
  participant: Participant | null;
  owing: Owing;
}

/** The section; null where nobody takes part and nothing is owed. */
export function ownersSection(facts: Facts): Section | null {
  const known = new Map(owings(facts).map((owing) => [owing.ownerId, owing]));
  const owners: Owner[] = [null, ...facts.participants].flatMap((participant) => {
    const owing = known.get(participant?.id ?? null);
    return owing ? [{ participant, owing }] : [];
  });
  if (owners.length === 0 && facts.participants.length === 0) return null;
  const { translate } = facts;
  return {
    name: 'owners',
    title: translate('report.section.owners'),
    standsAlone: true,
    lead: lead(facts, owners),
    blocks: [
      ...idle(facts, known),
      ...owners.flatMap((owner, index): Block[] => [
        ...(index === 0 ? [] : [{ kind: 'newPage' } as const]),
        ...full(facts, owner),
      ]),
    ],
  };
}

function lead(facts: Facts, owners: readonly Owner[]): string {
  const { translate } = facts;
  const people = owners.flatMap(({ participant, owing }) => (participant ? [{ participant, owing }] : []));
  const most = people.reduce<(typeof people)[number] | null>(
    (largest, next) => (largest === null || next.owing.days > largest.owing.days ? next : largest),
    null,
  );
  const unowned = owners.find(({ participant }) => participant === null)?.owing.debts.length ?? 0;
  return sentences(
    most === null
      ? translate('report.owners.none')
      : most.owing.days > 0
        ? translate('report.owners.most', {
            name: brief(facts, most.participant.name),
            days: dayCount(most.owing.days),
            total: dayCount(owners.reduce((sum, { owing }) => sum + owing.days, 0)),
          })
        : null,
    unowned > 0
      ? translate('report.owners.unowned', { count: unowned })
      : most === null
        ? null
        : translate('report.owners.allOwned'),
  );
}

function full(facts: Facts, { participant, owing }: Owner): Block[] {
  const { translate } = facts;
  const heading: HeadingBlock = {
    kind: 'heading',
    text: participant ? named(facts, participant.name) : translate('report.owners.nobody'),
    aside: '',
    tone: participant ? 'ink' : 'alarm',
    anchor: ownerAnchor(owing.ownerId),
    below: participant ? aboutPerson(facts, participant) : translate('report.owners.nobodyBelow'),
  };
  const table = plainTable(
    [
      wordColumn(translate('report.owners.by'), 13),
      wordColumn(translate('report.owners.kind'), 13),
      wordColumn(translate('report.owners.thing'), 58),
      wordColumn(translate('report.owners.status'), 15),
      numberColumn(translate('report.owners.effort'), 8),
    ],
    owing.debts.map((debt) => debtRow(facts, debt, participant === null)),
    heading.text,
  );
  return [heading, ...(participant ? [figures(facts, owing)] : []), table, ...waiting(facts, owing)];
}

/** What a person's page is about, in figures. */
function figures(facts: Facts, { debts, days, next, ownerId }: Owing): Block {
  const { translate, hidesCosts } = facts;
  const open = debts.filter(({ kind, isOpen }) => kind === 'work' && isOpen);
  const risks = openRisks(facts).filter(({ risk }) => risk.ownerId === ownerId).length;
  const last = open.at(-1)?.by ?? null;
  const list: Figure[] = [
    { value: String(open.length), label: translate('report.owners.openItems', { count: open.length }) },
    { value: String(risks), label: translate('report.owners.openRisks', { count: risks }) },
    ...(hidesCosts || days === 0
      ? []
      : [{ value: dayCount(days), label: translate('report.owners.expectedDays') }]),
    ...(next === null ? [] : [{ value: date(facts, next), label: translate('report.owners.next') }]),
    ...(last === null ? [] : [{ value: date(facts, last), label: translate('report.owners.last') }]),
  ];
  return { kind: 'panels', panels: [panel(translate('report.owners.own'), 12, { figures: list })] };
}

/** So many are told. */
const WAITING = 8;

/** Work of others that waits for an owner's. */
function waiting(facts: Facts, { ownerId }: Owing): Block[] {
  const { translate, plan, itemNumbers } = facts;
  const own = new Set(
    plan.items.flatMap(({ key, ownerId: by, status }) => (by === ownerId && status !== 'done' ? [key] : [])),
  );
  const others = plan.items.filter(
    (item) =>
      item.ownerId !== ownerId && item.status !== 'done' && item.dependsOn.some((key) => own.has(key)),
  );
  if (ownerId === null || others.length === 0) return [];
  const lines = others.slice(0, WAITING).map((item): Line => {
    const owner = item.ownerId === null ? undefined : facts.workshop.participants[item.ownerId];
    const days = plannedDays(facts, item);
    return {
      text: translate(days === null ? 'report.owners.waitsUndated' : 'report.owners.waits', {
        item: `${itemNumbers.get(item.key)} ${titleOf(facts, item)}`,
        owner: owner ? named(facts, owner.name) : translate('words.unowned'),
        date: days === null ? '' : date(facts, days.start),
      }),
      link: `item:${item.key}`,
      tone: 'ink',
      maxLines: 2,
    };
  });
  const more = others.length - lines.length;
  return [
    {
      kind: 'panels',
      panels: [
        panel(translate('report.owners.waiting'), 12, {
          lines: [
            ...lines,
            ...(more > 0
              ? [{ text: translate('report.owners.moreWaiting', { count: more }), tone: 'muted' as const }]
              : []),
          ],
        }),
      ],
    },
  ];
}

function aboutPerson({ translate }: Facts, { discipline, role }: Participant): string {
  return [translate(`words.discipline.${discipline}`), role].filter((word) => word.trim() !== '').join(' · ');
}

function debtRow(facts: Facts, debt: Debt, alarm: boolean): Row {
  const { translate } = facts;
  const thing: Line[] = [
    {
      text: debt.title,
      link: debt.link,
      tone: 'ink',
      ...(debt.fate === null ? {} : { sign: { kind: 'fate', fate: debt.fate } as const }),
    },
    ...(debt.answers ? [answers(facts, debt.answers.number, debt.answers.risk)] : []),
  ];
  return {
    anchor: null,
    alarm,
    cells: [
      dayLines(facts, debt.by),
      [{ text: translate(`report.owners.${debt.kind}`), tone: 'muted' }],
      thing,
      [{ text: debt.status, tone: 'muted' }],
      debt.days === null ? [] : [{ text: formatDays(debt.days) }],
    ],
  };
}

function answers(facts: Facts, number: string, { id, due }: { id: string; due: string | null }): Line {
  const text =
    due === null
      ? facts.translate('report.owners.answersUndated', { number })
      : facts.translate('report.owners.answers', { number, date: date(facts, due) });
  return { text, tone: 'muted', link: `risk:${id}` };
}

function idle(facts: Facts, known: ReadonlyMap<string | null, Owing>): Block[] {
  const names = facts.participants.filter(({ id }) => !known.has(id)).map(({ name }) => named(facts, name));
  if (names.length === 0) return [];
  const text = facts.translate('report.owners.idle', { names: names.join(', ') });
  return [{ kind: 'text', lines: [{ text, tone: 'muted' }] }];
}

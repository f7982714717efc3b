/** The minutes: who sat when, what changed and was decided, what was parked, and what stays open. */
import { measuredAgenda, type Measured } from '../../method/timer';
import { decisionsIn, minutesOfSitting, stillOpen, type StillOpen } from '../../method/minutes';
import { sittingMinutes, sittingsLatestFirst } from '../../method/sitting';
import type { MinutesEntry, Parked, Sitting } from '../../model/entities';
import { DISPOSITIONS, MINUTES_KINDS, type Disposition, type MinutesKind } from '../../model/vocabulary';
import { minutesLines } from '../../texts/minutes';
import type { Block, Entry, Line, Section } from '../document';
import { numberColumn, plainRow, wordColumn } from '../tables';
import { date, heading, named, sentences, textBlock, textLines, type Facts } from './facts';
import { listed } from './numbers';

/**
 * The section; null where nobody sat, nothing was timed and nothing is parked. What is running is not in it. Days are
 * those of where people sat: the same workshop says the same on every machine, wherever its clock is set.
 */
export function minutesSection(facts: Facts): Section | null {
  const { workshop } = facts;
  const sittings = sittingsLatestFirst(workshop.sittings).reverse();
  const measured = measuredAgenda(workshop, null);
  const isMeasured = measured.some(({ actualSeconds }) => actualSeconds > 0);
  const open = stillOpen(workshop);
  if (sittings.length === 0 && !isMeasured && open.parked.length === 0) return null;
  const entries = sittings.map((sitting) => sittingEntry(facts, sitting));
  return {
    name: 'minutes',
    title: facts.translate('report.section.minutes'),
    lead: lead(facts, sittings, open),
    blocks: [
      ...(entries.length > 0 ? [{ kind: 'entries', entries } as const] : []),
      ...openBlocks(facts, open),
      ...(isMeasured ? agendaBlocks(facts, measured) : []),
    ],
  };
}

function lead(facts: Facts, sittings: readonly Sitting[], open: StillOpen): string {
  const { translate } = facts;
  const days = [...new Set(sittings.map(({ on }) => on))];
  const left = open.parked.length + open.undecided.length + open.unowned.length;
  return sentences(
    sittings.length === 0
      ? translate('report.minutes.noSitting')
      : translate('report.minutes.lead', {
          count: sittings.length,
          dates: listed(
            translate,
            days.map((day) => date(facts, day)),
          ),
        }),
    left === 0 ? translate('report.minutes.nothingOpen') : translate('report.minutes.open', { count: left }),
  );
}

function sittingEntry(facts: Facts, sitting: Sitting): Entry {
  const { translate, workshop } = facts;
  const minutes = minutesOfSitting(workshop, sitting);
  const present = facts.participants.filter(({ id }) => sitting.participantIds.includes(id));
  const part = (label: string, lines: Line[]) => (lines.length === 0 ? [] : [{ label, lines }]);
  const names = present.map(({ name, discipline }) =>
    translate('report.decisions.person', {
      name: named(facts, name),
      discipline: translate(`words.discipline.${discipline}`),
    }),
  );
  const changes = MINUTES_KINDS.flatMap((kind) =>
    part(translate(`words.minutesKind.${kind}`), linesOf(facts, kind, minutes)),
  );
  return {
    anchor: `sitting:${sitting.id}`,
    title: {
      text: translate('report.minutes.sitting', { date: date(facts, sitting.on) }),
    },
    aside: aside(facts, sitting, present.length),
    parts: [
      ...part(
        translate('report.minutes.presentLabel'),
        textLines(names.join(', ') || translate('report.minutes.nobody')),
      ),
      ...changes,
      ...part(translate('report.minutes.notes'), textLines(sitting.notes)),
    ],
  };
}

function aside({ translate }: Facts, sitting: Sitting, count: number): string {
  const present = translate('report.minutes.present', { count });
  const minutes = sittingMinutes(sitting);
  return minutes === null
    ? translate('report.minutes.underWay', { present })
    : translate('report.minutes.length', { length: lengthText(translate, minutes), present });
}

function lengthText(translate: Facts['translate'], total: number): string {
  const [hours, minutes] = [Math.floor(total / 60), total % 60];
  if (hours === 0) return translate('report.minutes.minutes', { minutes });
  return translate(minutes === 0 ? 'report.minutes.hours' : 'report.minutes.hoursMinutes', {
    hours,
    minutes,
  });
}

/** What became of things of one kind; dispositions with their signs, decisions with who took them. */
function linesOf(facts: Facts, kind: MinutesKind, minutes: readonly MinutesEntry[]): Line[] {
  const own = minutes.filter((entry) => entry.kind === kind);
  return minutesLines(facts.translate, own).map(({ text, entries }): Line => {
    const entry = entries[0]!;
    if (kind === 'component') return { text, ...signOf(entry) };
    if (kind === 'risk') return { text, link: `risk:${entry.about}` };
    if (kind === 'decision') return { text: withNames(facts, text, entry), link: `decision:${entry.about}` };
    return { text };
  });
}

const isDisposition = (code: string | null): code is Disposition =>
  (DISPOSITIONS as readonly (string | null)[]).includes(code);

const signOf = ({ to }: MinutesEntry): Pick<Line, 'sign'> =>
  isDisposition(to) ? { sign: { kind: 'fate', fate: to } } : {};

function withNames(facts: Facts, decision: string, entry: MinutesEntry): string {
  const names = decisionsIn(facts.workshop, [entry]).flatMap(({ by }) =>
    by.map(({ name }) => named(facts, name)),
  );
  return names.length === 0
    ? decision
    : facts.translate('report.minutes.decisionBy', { decision, names: names.join(', ') });
}

function openBlocks(facts: Facts, { parked, undecided, unowned }: StillOpen): Block[] {
  const { translate } = facts;
  const part = (label: 'parked' | 'undecided' | 'unowned', lines: Line[]) =>
    lines.length === 0 ? [] : [{ label: translate(`report.minutes.${label}`), lines }];
  const parts = [
    ...part(
      'parked',
      parked.map((point) => ({ text: parkedText(facts, point) })),
    ),
    ...part(
      'undecided',
      undecided.map(({ id, name }) => ({ text: named(facts, name), link: `component:${id}` })),
    ),
    ...part(
      'unowned',
      unowned.map(({ id, title }) => ({ text: named(facts, title), link: `risk:${id}` })),
    ),
  ];
  if (parts.length === 0) return [];
  const title = { text: translate('report.minutes.stillOpen') };
  return [{ kind: 'entries', entries: [{ anchor: 'minutes:open', title, aside: '', parts }] }];
}

/** The point with who brought it up, when, and at which step, as far as that is known. */
function parkedText(facts: Facts, { text, by, on, step }: Parked): string {
  const { translate } = facts;
  const known = [
    by.trim(),
    on === null ? '' : date(facts, on),
    step === null ? '' : translate(`words.step.${step}`),
  ].filter((fact) => fact !== '');
  const point = named(facts, text);
  return known.length === 0
    ? point
    : translate('report.minutes.parkedFacts', { text: point, facts: known.join(', ') });
}

function agendaBlocks(facts: Facts, measured: readonly Measured[]): Block[] {
  const { translate } = facts;
  const days = [...new Set(measured.map(({ item }) => item.day))];
  return [
    heading(translate('report.minutes.agenda'), 'minutes:agenda'),
    {
      kind: 'table',
      columns: [
        wordColumn(translate('report.minutes.item'), 64),
        numberColumn(translate('report.minutes.planned'), 12),
        numberColumn(translate('report.minutes.actual'), 12),
        numberColumn(translate('report.minutes.difference'), 12),
      ],
      groups: days.map((day) => {
        const title = translate('report.minutes.agendaDay', { day });
        return {
          title: days.length > 1 ? { text: title } : null,
          aside: '',
          anchor: null,
          belongsTo: days.length > 1 ? title : translate('report.minutes.agenda'),
          rows: measured
            .filter(({ item }) => item.day === day)
            .map((one) => plainRow(agendaCells(facts, one))),
        };
      }),
    },
    textBlock(translate('report.minutes.units')),
  ];
}

function agendaCells(facts: Facts, { item, plannedSeconds, actualSeconds }: Measured): Line[][] {
  const { translate } = facts;
  const [planned, actual] = [inMinutes(plannedSeconds), inMinutes(actualSeconds)];
  const more = actual - planned;
  const difference =
    more === 0
      ? '0'
      : translate(more > 0 ? 'report.minutes.more' : 'report.minutes.less', { minutes: Math.abs(more) });
  return [
    [{ text: named(facts, item.title) }],
    [{ text: String(planned) }],
    actualSeconds === 0 ? [] : [{ text: String(actual) }],
    actualSeconds === 0 ? [] : [{ text: difference }],
  ];
}

const inMinutes = (seconds: number): number => Math.round(seconds / 60);

/** What all sections are written from: the workshop, its plan, and the numbers and names that things go by. */
import type { Participant, Risk } from '../../model/entities';
import { mapValues } from '../../model/identity';
import { asOfDate, compareText, fateOf, participantsByName, scoreOf } from '../../model/queries';
import type { Fate, Reader } from '../../model/vocabulary';
import type { Workshop } from '../../model/workshop';
import { checkPlan, type Finding, type IgnoredFinding } from '../../method/findings';
import type { PlannedItem, PlannedWave, RoadmapPlan } from '../../roadmap/plan';
import { reportedPlan } from '../../roadmap/accepted';
import { estimatedWork, type EstimatedWork } from '../../roadmap/estimated';
import { deriveItems } from '../../roadmap/derive';
import { formatDate } from '../../texts/format';
import type { Translate } from '../../texts/index';
import { translator } from '../../texts/whole';
import { redacted } from '../redact';
import type { Block, HeadingBlock, Line, Panel, Tone } from '../document';

export interface Facts {
  workshop: Workshop;
  /** With all that is left out: dates follow from it. None of its words are told. */
  planned: Workshop;
  translate: Translate;
  reader: Reader;
  /** The day that the report speaks of. */
  asOf: string;
  plan: RoadmapPlan;
  /** Nothing of person-days and money is told; the dates that follow from them are. */
  hidesCosts: boolean;
  /** Keys of the items that take time. */
  timed: ReadonlySet<string>;
  /** How far the plan's dates can be counted on. */
  estimated: EstimatedWork;
  findings: readonly Finding[];
  /** Findings that the team lives with. */
  ignored: readonly IgnoredFinding[];
  participants: readonly Participant[];
  /** Open ones before closed ones, the gravest first. */
  risks: NumberedRisk[];
  riskById: ReadonlyMap<string, NumberedRisk>;
  /** Number of each work item, by its key, wave by wave from 1 on. */
  itemNumbers: ReadonlyMap<string, string>;
  /** Gives a figure's caption its number. */
  figure(caption: string): string;
}

export interface NumberedRisk {
  risk: Risk;
  /** `R1`, `R2` … */
  number: string;
  score: number;
}

/** The order in which fates are told: what changes most comes first. */
export const FATE_ORDER: readonly Fate[] = ['rewrite', 'refactor', 'build', 'keep', 'undecided'];

export function factsOf(original: Workshop): Facts {
  const translate = translator(original.locale);
  const { workshop: known, noted } = redacted(original, translate);
  const hidesCosts = original.reportOptions.redacted.includes('costs');
  const full = inWordsOf(known, reportedPlan(original));
  const { workshop, plan } = hidesCosts ? withoutCosts(known, full) : { workshop: known, plan: full };
  const risks = numberedRisks(workshop);
  const { open, ignored } = checkPlan(noted);
  const isTold = ({ message }: Finding) => !hidesCosts || !tellsCosts(message);
  let figures = 0;
  return {
    workshop,
    planned: original,
    translate,
    reader: workshop.reportOptions.reader,
    asOf: asOfDate(workshop),
    plan,
    hidesCosts,
    timed: new Set(full.items.flatMap(({ key, effort }) => (effort && effort.high > 0 ? [key] : []))),
    estimated: estimatedWork(full.items),
    findings: open.filter(isTold),
    ignored: ignored.filter(({ finding }) => isTold(finding)),
    participants: participantsByName(workshop.participants),
    risks,
    riskById: new Map(risks.map((numbered) => [numbered.risk.id, numbered])),
    itemNumbers: new Map(
      plan.waves.flatMap(({ items }) => items).map(({ key }, index) => [key, String(index + 1)]),
    ),
    figure: (caption) => translate('report.figure', { number: (figures += 1), caption }),
  };
}

/**
 * The days between which an item is planned; null where the plan knows of none. Nobody wrote down when finished work was
 * done: the plan has it on its first day.
 */
export const plannedDays = ({ estimated }: Facts, { status, start, finish }: PlannedItem) =>
  estimated.dates === 'none' || status === 'done' ? null : { start, finish };

/** A plan as it is, in the words of a workshop with other ones: what things are called has a say in their order. */
function inWordsOf(workshop: Workshop, plan: RoadmapPlan): RoadmapPlan {
  const words = new Map(deriveItems(workshop).map((item) => [item.key, item]));
  const items = plan.items.map((item): PlannedItem => {
    const { title, description, acceptance } = words.get(item.key)!;
    return { ...item, title, description, acceptance };
  });
  const byKey = new Map(items.map((item) => [item.key, item]));
  const waves = plan.waves.map((wave): PlannedWave => {
    const own = wave.items.map(({ key }) => byKey.get(key)!);
    const { name, goal, exitCriteria } = wave.id === null ? wave : workshop.waves[wave.id]!;
    return { ...wave, name, goal, exitCriteria, items: own };
  });
  return { ...plan, items, waves };
}

/** The workshop and its plan without what work costs; the dates stay as they are. */
function withoutCosts(workshop: Workshop, plan: RoadmapPlan): Pick<Facts, 'workshop' | 'plan'> {
  const items = plan.items.map((item) => ({ ...item, effort: null }));
  const byKey = new Map(items.map((item) => [item.key, item]));
  return {
    workshop: {
      ...workshop,
      components: mapValues(workshop.components, (one) => ({
        ...one,
        effort: null,
        costOfKeeping: null,
        costAfter: null,
      })),
      rates: {},
    },
    plan: {
      ...plan,
      items,
      waves: plan.waves.map((wave) => ({ ...wave, items: wave.items.map(({ key }) => byKey.get(key)!) })),
      effort: { low: 0, mean: 0, high: 0 },
    },
  };
}

/** Whether a finding's sentence has figures of person-days in it, or speaks of what pays back. */
const tellsCosts = ({ key, params = {} }: Finding['message']): boolean =>
  key === 'findings.keepingCostsMore' ||
  ['demand', 'capacity', 'low', 'high', 'days', 'months', 'asked', 'available'].some(
    (name) => name in params,
  );

const isClosed = ({ status }: Risk): number => Number(status === 'closed');

function numberedRisks(workshop: Workshop): NumberedRisk[] {
  return Object.values(workshop.risks)
    .sort(
      (a, b) =>
        isClosed(a) - isClosed(b) ||
        scoreOf(b) - scoreOf(a) ||
        b.impact - a.impact ||
        compareText(a.title, b.title) ||
        compareText(a.id, b.id),
    )
    .map((risk, index) => ({ risk, number: `R${index + 1}`, score: scoreOf(risk) }));
}

export const openRisks = ({ risks }: Facts): NumberedRisk[] =>
  risks.filter(({ risk }) => risk.status !== 'closed');

/** Severe is what stands on the top step of the risk ramp. */
export const isSevere = ({ score }: NumberedRisk): boolean => score >= 16;

export const fateWord = ({ translate }: Facts, fate: Fate): string => translate(`words.fate.${fate}`);

/** What people wrote, or the word for what has no name. */
export const named = ({ translate }: Facts, name: string): string =>
  name.trim() === '' ? translate('report.unnamed') : name;

const BRIEF = 70;
/** A name short enough for a sentence, or a text of so many letters at most. */
export function brief(facts: Facts, name: string, most = BRIEF): string {
  const letters = [...named(facts, name)];
  return letters.length > most ? `${letters.slice(0, most).join('').trimEnd()}…` : letters.join('');
}

export const date = ({ translate }: Facts, day: string): string => formatDate(translate, day);

/** A day in a cell; none where there is none. */
export const dayLines = (facts: Facts, day: string | null | undefined): Line[] =>
  day === null || day === undefined ? [] : [{ text: date(facts, day) }];

/** The owner's name, leading to what they owe; in alarm where there is none. */
export function ownerLine(facts: Facts, ownerId: string | null, quiet = false): Line {
  const owner = ownerId === null ? undefined : facts.workshop.participants[ownerId];
  if (owner) return { text: named(facts, owner.name), link: ownerAnchor(owner.id) };
  const tone: Tone = quiet ? 'muted' : 'alarm';
  return { text: facts.translate('words.unowned'), tone, link: ownerAnchor(null) };
}

export const ownerAnchor = (id: string | null): string => `owner:${id ?? 'none'}`;

/** Links to components by name; ids of components that are gone are left out. */
export function componentLines(facts: Facts, ids: readonly string[]): Line[] {
  return ids
    .flatMap((id) => facts.workshop.components[id] ?? [])
    .sort((a, b) => compareText(a.name, b.name) || compareText(a.id, b.id))
    .map(({ id, name }) => ({ text: named(facts, name), link: `component:${id}` }));
}

/** A work item's title in words. */
export const titleOf = (facts: Facts, { title }: Pick<PlannedItem, 'title'>): string =>
  typeof title === 'string' ? named(facts, title) : facts.translate(title.key, title.params);

/** What an item does to its component; null where it is about none, or about many. */
export function fateOfItem({ workshop }: Facts, { source, componentIds }: PlannedItem): Fate | null {
  const component = workshop.components[componentIds[0] ?? ''];
  return source === 'component' && component ? fateOf(component) : null;
}

/** The first findings of so many different rules: several of a kind would tell a reader no more than one. */
export function ofDifferentKinds(findings: readonly Finding[], most: number): Finding[] {
  const first = new Map<string, Finding>();
  for (const finding of findings)
    if (!first.has(finding.message.key)) first.set(finding.message.key, finding);
  return [...first.values()].slice(0, most);
}

/** Sentences after each other; empty ones are left out. */
export const sentences = (...parts: (string | null)[]): string =>
  parts.filter((part) => part !== null && part.trim() !== '').join(' ');

/** Text as lines of a cell: none where there is none. */
export const textLines = (text: string, rest: Omit<Line, 'text'> = {}): Line[] =>
  text.trim() === '' ? [] : [{ text, ...rest }];

/** A heading within a section, with a bookmark. */
export const heading = (text: string, anchor: string): HeadingBlock => ({
  kind: 'heading',
  text,
  aside: '',
  tone: 'ink',
  anchor,
  below: '',
});

/** A panel of so many columns, with what is given of it. */
export const panel = (title: string, span: number, rest: Partial<Panel>): Panel => ({
  title,
  span,
  figures: [],
  shares: [],
  ranks: [],
  lines: [],
  ...rest,
});

/** A remark below a table or a figure. */
export const textBlock = (...texts: string[]): Block => ({
  kind: 'text',
  lines: texts.map((text) => ({ text, tone: 'muted' })),
});

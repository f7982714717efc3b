/** Every component with its disposition, rationale, owner, effort and payback; and what each rewrite carries over. */
import type { Component } from '../../model/entities';
import { componentsByName, fateOf, isChanged } from '../../model/queries';
import type { Fate } from '../../model/vocabulary';
import { paybackMonths } from '../../method/figures';
import { sumEffort } from '../../roadmap/effort';
import { formatDays } from '../../texts/format';
import type { Block, Column, Entry, Line, Section, TableGroup } from '../document';
import {
  FATE_ORDER,
  fateWord,
  heading,
  named,
  ownerLine,
  sentences,
  textBlock,
  textLines,
  type Facts,
} from './facts';
import { costBlocks } from './costs';
import { numberColumn, wordColumn } from '../tables';
import { dayCount } from './numbers';

/** The section; null where there are no components. */
export function dispositionsSection(facts: Facts): Section | null {
  const components = componentsByName(facts.workshop.components);
  if (components.length === 0) return null;
  const { translate } = facts;
  const briefs = rewriteBriefs(facts, components);
  const figures = figuresOf(facts, components);
  const blocks: Block[] = [
    {
      kind: 'table',
      columns: columnsOf(facts, figures),
      groups: FATE_ORDER.flatMap((fate) => group(facts, components, fate, figures)),
    },
    ...(figures === 'none' ? [] : [textBlock(translate(`report.dispositions.units.${figures}`))]),
    ...costBlocks(facts),
    ...(briefs.length > 0
      ? [
          heading(translate('report.dispositions.briefs'), 'dispositions:briefs'),
          { kind: 'entries', entries: briefs } as const,
        ]
      : []),
  ];
  return {
    name: 'dispositions',
    title: translate('report.section.dispositions'),
    lead: lead(facts, components),
    blocks,
  };
}

function lead(facts: Facts, components: readonly Component[]): string {
  const { translate } = facts;
  const count = (key: 'noRationale' | 'undecided', value: number) =>
    value === 0 ? null : translate(`report.dispositions.${key}`, { count: value });
  const changed = components.filter(isChanged);
  const unreasoned = changed.filter(({ rationale }) => rationale.trim() === '').length;
  return sentences(
    facts.hidesCosts ? null : mostEffort(translate, components),
    unreasoned === 0 && changed.length > 0 ? translate('report.dispositions.allReasoned') : null,
    count('noRationale', unreasoned),
    count('undecided', components.filter(({ disposition }) => disposition === 'undecided').length),
  );
}

function mostEffort(translate: Facts['translate'], components: readonly Component[]): string {
  const total = sumEffort(components).mean;
  if (total === 0) return translate('report.dispositions.noEffort');
  const sums = FATE_ORDER.map((fate) => ({
    fate,
    mean: sumEffort(components.filter((component) => fateOf(component) === fate)).mean,
  }));
  const most = sums.reduce((largest, next) => (next.mean > largest.mean ? next : largest));
  return translate('report.dispositions.most', {
    doing: translate(`report.dispositions.doing.${most.fate}`),
    days: dayCount(most.mean),
    total: dayCount(total),
  });
}

/** What is told in figures: nothing, the effort, or what keeping costs as well, where that is known of any. */
type Figures = 'none' | 'effort' | 'effortAndKeeping';

function figuresOf({ hidesCosts }: Facts, components: readonly Component[]): Figures {
  if (hidesCosts) return 'none';
  return components.some(({ costOfKeeping }) => costOfKeeping !== null) ? 'effortAndKeeping' : 'effort';
}

function columnsOf({ translate }: Facts, figures: Figures): Column[] {
  return [
    wordColumn(translate('report.dispositions.component'), 27),
    wordColumn(translate('report.dispositions.rationale'), 48),
    wordColumn(translate('report.dispositions.owner'), 17),
    ...(figures === 'none'
      ? []
      : [
          numberColumn(translate('report.dispositions.low'), 6),
          numberColumn(translate('report.dispositions.likely'), 7),
          numberColumn(translate('report.dispositions.high'), 6),
        ]),
    ...(figures === 'effortAndKeeping'
      ? [
          numberColumn(translate('report.dispositions.keeping'), 10.7),
          numberColumn(translate('report.dispositions.payback'), 10.7),
        ]
      : []),
  ];
}

function group(facts: Facts, components: readonly Component[], fate: Fate, figures: Figures): TableGroup[] {
  const own = components.filter((component) => fateOf(component) === fate);
  if (own.length === 0) return [];
  const { translate } = facts;
  const effort = sumEffort(own);
  const estimated = own.some((component) => component.effort !== null);
  return [
    {
      title: { text: fateWord(facts, fate), sign: { kind: 'fate', fate } },
      aside: estimated
        ? translate('report.dispositions.countAndDays', {
            count: own.length,
            low: dayCount(effort.low),
            high: dayCount(effort.high),
          })
        : translate('report.dispositions.count', { count: own.length }),
      anchor: `fate:${fate}`,
      belongsTo: fateWord(facts, fate),
      rows: own.map((component) => ({
        anchor: `component:${component.id}`,
        alarm: false,
        cells: cellsOf(facts, component, figures),
      })),
    },
  ];
}

function cellsOf(facts: Facts, component: Component, figures: Figures): Line[][] {
  const { effort, costOfKeeping, ownerId } = component;
  const months = paybackMonths(component);
  return [
    [{ text: named(facts, component.name), weight: 'medium' }, ...about(facts, component)],
    [...rationale(facts, component), ...dissent(facts, component)],
    [ownerLine(facts, ownerId, !hasWork(component))],
    ...(figures === 'none'
      ? []
      : (['low', 'likely', 'high'] as const).map((point) =>
          effort === null ? [] : [{ text: formatDays(effort[point]) }],
        )),
    ...(figures === 'effortAndKeeping'
      ? [
          costOfKeeping === null ? [] : [{ text: formatDays(costOfKeeping) }],
          months === null ? [] : [{ text: formatDays(months) }],
        ]
      : []),
  ];
}

function about({ translate, workshop }: Facts, component: Component): Line[] {
  const boundary = component.boundaryId === null ? undefined : workshop.boundaries[component.boundaryId];
  const words = [translate(`words.kind.${component.kind}`), component.technology, boundary?.name ?? ''];
  return [{ text: words.filter((word) => word.trim() !== '').join(' · '), tone: 'muted' }];
}

/** Somebody has to do something about it. */
const hasWork = (component: Component): boolean => isChanged(component) || component.origin === 'missing';

function rationale({ translate }: Facts, component: Component): Line[] {
  if (component.rationale.trim() !== '') return [{ text: component.rationale }];
  return isChanged(component) ? [{ text: translate('report.dispositions.noReason'), tone: 'alarm' }] : [];
}

/** Who sees it otherwise, and why. */
const dissent = ({ translate }: Facts, { dissent }: Component): Line[] =>
  textLines(dissent.trim() === '' ? '' : translate('report.dispositions.dissent', { dissent }), {
    tone: 'muted',
  });

const BRIEF_PARTS = ['lessons', 'specification', 'migrationRule', 'notRebuilt'] as const;

function rewriteBriefs(facts: Facts, components: readonly Component[]): Entry[] {
  return components.flatMap((component): Entry[] => {
    const { rewriteBrief } = component;
    if (fateOf(component) !== 'rewrite' || rewriteBrief === null) return [];
    const parts = BRIEF_PARTS.flatMap((part) => {
      const lines = textLines(rewriteBrief[part]);
      return lines.length === 0
        ? []
        : [{ label: facts.translate(`report.dispositions.brief.${part}`), lines }];
    });
    if (parts.length === 0) return [];
    return [
      {
        anchor: null,
        title: { text: named(facts, component.name), sign: { kind: 'fate', fate: 'rewrite' } },
        aside: '',
        parts,
      },
    ];
  });
}

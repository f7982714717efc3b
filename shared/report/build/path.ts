/** The transition path: what was chosen, what the answers point to and why, and what would change it. */
import { seamFlows } from '../../method/seam';
import { recommendPath, type PathReason, type Recommendation } from '../../method/path/recommend';
import { formatSigned } from '../../texts/format';
import { factorName, valueText } from '../../texts/factorText';
import type { Block, Figure, Line, Panel, Section } from '../document';
import { heading, panel, sentences, textLines, type Facts } from './facts';
import { wholePercent } from './numbers';

/** So many reasons, and ways to another path, are still read. */
const REASONS = { executive: 4, others: 8 };
const FLIPS = { executive: 2, others: 5 };

/** The section; null where nothing is chosen, and nothing points anywhere. */
export function pathSection(facts: Facts): Section | null {
  const { translate, workshop, reader } = facts;
  const found = recommendPath(workshop);
  const { chosen, reason } = workshop.path;
  if (chosen === null && found.path === null) return null;
  const isShort = reader === 'executive';
  const most = isShort ? 'executive' : 'others';
  const told = found.path === null || found.isLittleKnown ? null : found;
  return {
    name: 'path',
    title: translate('report.section.path'),
    lead: lead(facts, told),
    blocks: [
      ...(reason.trim() === ''
        ? []
        : [{ kind: 'text' as const, lines: textLines(reason, isShort ? { maxLines: 3 } : {}) }]),
      ...(told === null ? [] : [{ kind: 'panels' as const, panels: panels(facts, told, REASONS[most]) }]),
      ...(told === null ? [] : flips(facts, told, FLIPS[most])),
      ...(isShort ? [] : seam(facts)),
    ],
  };
}

function lead({ translate, workshop }: Facts, found: Recommendation | null): string {
  const { chosen } = workshop.path;
  const pathWord = (path: NonNullable<Recommendation['path']>) => translate(`words.path.${path}`);
  return sentences(
    chosen === null
      ? translate('report.path.notChosen')
      : translate('report.path.chosen', { path: pathWord(chosen), about: translate(`path.about.${chosen}`) }),
    found === null || found.path === null
      ? null
      : translate(
          chosen === null
            ? 'report.path.pointTo'
            : chosen === found.path
              ? 'report.path.agree'
              : 'report.path.differ',
          { path: pathWord(found.path), percent: wholePercent(found.certainty) },
        ),
  );
}

function panels(facts: Facts, { reasons, score, weight, certainty }: Recommendation, most: number): Panel[] {
  const { translate } = facts;
  const top = Math.max(...reasons.map(({ points }) => Math.abs(points)), 1);
  const figures: Figure[] = [
    {
      value: translate('report.path.percent', { percent: wholePercent(certainty) }),
      label: translate('report.path.certainty'),
    },
    { value: formatSigned(score), label: translate('report.path.score', { weight }) },
  ];
  const ranks = (own: readonly PathReason[]) =>
    own.slice(0, most).map(({ factor, points }) => ({
      line: {
        text: translate('report.path.reason', {
          name: factorName(translate, factor.id),
          value: valueText(translate, factor.id, factor.value).toLowerCase(),
        }),
        maxLines: 2,
      },
      value: formatSigned(points),
      share: Math.abs(points) / top,
    }));
  const side = (key: 'forGoingOn' | 'forReplacing', own: readonly PathReason[]): Panel =>
    panel(translate(`report.path.${key}`), 6, {
      ranks: ranks(own),
      lines: [
        ...(own.length === 0 ? [{ text: translate('report.path.nothing'), tone: 'muted' as const }] : []),
        ...(own.length > most
          ? [{ text: translate('report.path.more', { count: own.length - most }), tone: 'muted' as const }]
          : []),
      ],
    });
  return [
    // Who decides reads the certainty in the first sentence.
    ...(facts.reader === 'executive' ? [] : [panel(translate('report.path.answers'), 12, { figures })]),
    side(
      'forGoingOn',
      reasons.filter(({ points }) => points > 0),
    ),
    side(
      'forReplacing',
      reasons.filter(({ points }) => points < 0),
    ),
  ];
}

function flips(facts: Facts, { flips: ways }: Recommendation, most: number): Block[] {
  const { translate } = facts;
  const lines = ways.slice(0, most).map(({ changes, path }): Line => ({
    text: translate('path.flip', {
      changes: changes
        .map(({ factorId, to }) =>
          translate('path.flipPart', {
            name: factorName(translate, factorId),
            value: valueText(translate, factorId, to).toLowerCase(),
          }),
        )
        .join(translate('path.and')),
      path: translate(`words.path.${path}`),
    }),
  }));
  return [
    {
      kind: 'panels',
      panels: [
        panel(translate('path.flips'), 12, {
          lines: lines.length > 0 ? lines : [{ text: translate('path.noFlips'), tone: 'muted' }],
        }),
      ],
    },
  ];
}

/** A hybrid's seam: each flow with its contract and its migration rule. */
function seam(facts: Facts): Block[] {
  const { translate, workshop } = facts;
  const flows = seamFlows(workshop);
  if (flows.length === 0) return [];
  const nameOf = (id: string) => workshop.components[id]?.name ?? '';
  return [
    heading(translate('path.seam'), 'path:seam'),
    {
      kind: 'entries',
      entries: flows.map(({ id, sourceId, targetId, label, contract, migrationRule }) => ({
        anchor: `seam:${id}`,
        title: {
          text: translate('path.seamFlow', { source: nameOf(sourceId), target: nameOf(targetId) }),
        },
        aside: label,
        parts: [
          {
            label: translate('path.contract'),
            lines:
              contract.trim() === ''
                ? [{ text: translate('report.path.noContract'), tone: 'alarm' as const }]
                : textLines(contract),
          },
          ...(migrationRule.trim() === ''
            ? []
            : [{ label: translate('path.migrationRule'), lines: textLines(migrationRule) }]),
        ],
      })),
    },
  ];
}

/** All that the plan checker found, for who mends it, and what the team lives with, for who asks why. */
import type { Finding } from '../../method/findings';
import { SEVERITIES } from '../../method/findings/rule';
import { groupBy } from '../../model/group';
import type { Line, Row, Section, TableBlock } from '../document';
import { plainRow, plainTable, wordColumn } from '../tables';
import { date, heading, sentences, textLines, titleOf, type Facts } from './facts';

/** The section; null where the plan holds together. */
export function openSection(facts: Facts): Section | null {
  const { translate, findings, ignored } = facts;
  if (findings.length + ignored.length === 0) return null;
  return {
    name: 'open',
    title: translate('report.section.open'),
    lead: sentences(
      findings.length === 0
        ? translate('report.summary.nothingOpen')
        : translate('report.summary.findings', { count: findings.length }),
      ignored.length === 0 ? null : translate('report.open.ignored', { count: ignored.length }),
    ),
    blocks: [
      ...(findings.length === 0 ? [] : [openTable(facts)]),
      ...(ignored.length === 0
        ? []
        : [heading(translate('report.open.livedWith'), 'open:ignored'), ignoredTable(facts)]),
    ],
  };
}

/** What is open, the grave first. */
function openTable(facts: Facts): TableBlock {
  const { translate, findings } = facts;
  const groups = SEVERITIES.map((severity) => ({
    severity,
    found: findings.filter((finding) => finding.severity === severity),
  })).filter(({ found }) => found.length > 0);
  return {
    kind: 'table',
    columns: [
      wordColumn(translate('report.open.finding'), 84),
      wordColumn(translate('report.open.step'), 16),
    ],
    groups: groups.map(({ severity, found }) => {
      const title = translate(`report.open.${severity}`);
      return {
        title: { text: title },
        aside: '',
        anchor: `open:${severity}`,
        belongsTo: title,
        rows: byKind(found).flatMap((kind) => rowsOf(facts, kind)),
      };
    }),
  };
}

/** So many of one kind are told one by one, but for who mends them. */
const OF_A_KIND = 6;

/** Findings of the same rule together, in the order of the first of each. */
const byKind = (findings: readonly Finding[]): Finding[][] => [
  ...groupBy(findings, ({ message }) => message.key).values(),
];

function rowsOf(facts: Facts, kind: readonly Finding[]): Row[] {
  const { translate, reader } = facts;
  const told = reader === 'engineering' || kind.length <= OF_A_KIND + 1 ? kind : kind.slice(0, OF_A_KIND);
  const more = kind.length - told.length;
  const step = (finding: Finding): Line[] => [
    { text: translate(`words.step.${finding.step}`), tone: 'muted' },
  ];
  return [
    ...told.map((finding) =>
      plainRow([[{ text: titleOf(facts, { title: finding.message }) }], step(finding)]),
    ),
    ...(more === 0
      ? []
      : [
          plainRow([
            [{ text: translate('report.open.more', { count: more }), tone: 'muted' }],
            step(kind[0]!),
          ]),
        ]),
  ];
}

/** What the team decided to live with: the reason, who gave it, and when. */
function ignoredTable(facts: Facts): TableBlock {
  const { translate, ignored } = facts;
  return plainTable(
    [
      wordColumn(translate('report.open.finding'), 46),
      wordColumn(translate('report.open.reason'), 34),
      wordColumn(translate('report.open.by'), 20),
    ],
    ignored.map(({ finding, reason, by, on }) =>
      plainRow([
        [{ text: titleOf(facts, { title: finding.message }) }],
        textLines(reason),
        [...textLines(by), { text: date(facts, on), tone: 'muted' }],
      ]),
    ),
  );
}

/** All that the plan checker found, for who mends it, and what the team lives with, for who asks why. */
import { SEVERITIES } from '../../method/findings/rule';
import type { Section, TableBlock } from '../document';
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
        rows: found.map(({ message, step }) =>
          plainRow([
            [{ text: titleOf(facts, { title: message }) }],
            [{ text: translate(`words.step.${step}`), tone: 'muted' }],
          ]),
        ),
      };
    }),
  };
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

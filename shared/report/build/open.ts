/** All that the plan checker found, for who mends it. */
import { SEVERITIES } from '../../method/findings/rule';
import type { Section } from '../document';
import { plainRow, wordColumn } from '../tables';
import { titleOf, type Facts } from './facts';

/** The section; null where the plan holds together. */
export function openSection(facts: Facts): Section | null {
  const { translate, findings } = facts;
  if (findings.length === 0) return null;
  const groups = SEVERITIES.map((severity) => ({
    severity,
    found: findings.filter((finding) => finding.severity === severity),
  })).filter(({ found }) => found.length > 0);
  return {
    name: 'open',
    title: translate('report.section.open'),
    lead: translate('report.summary.findings', { count: findings.length }),
    blocks: [
      {
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
      },
    ],
  };
}

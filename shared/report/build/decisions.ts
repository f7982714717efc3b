/** What was decided, why, by whom, when. */
import type { Decision } from '../../model/entities';
import { compareText } from '../../model/queries';
import { checkQuestion } from '../../texts/checkText';
import type { Entry, Line, Section } from '../document';
import { componentLines, date, named, sentences, textLines, type Facts } from './facts';

/** The section; null where no decision is recorded. */
export function decisionsSection(facts: Facts): Section | null {
  const decisions = Object.values(facts.workshop.decisions).sort(
    (a, b) => compareText(a.on, b.on) || compareText(a.title, b.title) || compareText(a.id, b.id),
  );
  if (decisions.length === 0) return null;
  const { translate } = facts;
  const evident = decisions.filter(({ evidence }) => evidence.trim() !== '').length;
  return {
    name: 'decisions',
    title: translate('report.section.decisions'),
    lead: sentences(
      translate('report.decisions.lead', { count: decisions.length }),
      evident === 0
        ? translate('report.decisions.noEvidence')
        : translate('report.decisions.evident', { count: evident }),
    ),
    blocks: [{ kind: 'entries', entries: decisions.map((decision) => entry(facts, decision)) }],
  };
}

function entry(facts: Facts, decision: Decision): Entry {
  const { translate } = facts;
  const part = (label: 'why' | 'evidence' | 'dissent' | 'by' | 'about', lines: Line[]) =>
    lines.length === 0 ? [] : [{ label: translate(`report.decisions.${label}`), lines }];
  return {
    anchor: `decision:${decision.id}`,
    title: { text: named(facts, decision.title) },
    aside: translate('report.decisions.aside', {
      date: date(facts, decision.on),
      status: translate(`words.decisionStatus.${decision.status}`),
    }),
    parts: [
      ...part('why', textLines(decision.rationale)),
      ...part('evidence', textLines(decision.evidence)),
      ...part('dissent', textLines(decision.dissent)),
      ...part('by', textLines(by(facts, decision))),
      ...part('about', about(facts, decision)),
    ],
  };
}

/** Who decided: names with disciplines. */
function by(facts: Facts, { by: people }: Decision): string {
  return people
    .map(({ name, discipline }) =>
      discipline === null
        ? named(facts, name)
        : facts.translate('report.decisions.person', {
            name: named(facts, name),
            discipline: facts.translate(`words.discipline.${discipline}`),
          }),
    )
    .join(', ');
}

function about(facts: Facts, { componentIds, riskIds, flowIds, checkKeys }: Decision): Line[] {
  const risks = riskIds
    .flatMap((id) => facts.riskById.get(id) ?? [])
    .map(({ risk, number }) => ({ text: `${number}  ${named(facts, risk.title)}`, link: `risk:${risk.id}` }));
  const checks = checkKeys.flatMap((key) => {
    const text = checkQuestion(facts.translate, key);
    return text === null ? [] : [{ text }];
  });
  return [...componentLines(facts, componentIds), ...risks, ...flowLines(facts, flowIds), ...checks];
}

function flowLines(facts: Facts, ids: readonly string[]): Line[] {
  const { components, flows } = facts.workshop;
  const nameOf = (id: string) => named(facts, components[id]?.name ?? '');
  return ids
    .flatMap((id) => flows[id] ?? [])
    .map(({ id, sourceId, targetId, label }) => {
      const ends = { source: nameOf(sourceId), target: nameOf(targetId), label };
      const key = label.trim() === '' ? 'flow' : 'flowLabelled';
      return { text: facts.translate(`report.decisions.${key}`, ends), link: `flow:${id}` };
    })
    .sort((a, b) => compareText(a.text, b.text) || compareText(a.link, b.link));
}

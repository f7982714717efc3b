/** What only engineers need: flows with their contracts, answers about retrieval stores, components in detail. */
import type { Component, Flow } from '../../model/entities';
import { compareText, componentsByName } from '../../model/queries';
import { isOnSeam } from '../../method/seam';
import { STORE_QUESTIONS, type StoreQuestion } from '../../model/vocabulary';
import type { Entry, Line, Row, Section } from '../document';
import { named, sentences, textLines, type Facts } from './facts';
import { plainRow, plainTable, wordColumn } from '../tables';

const linked = (facts: Facts, id: string): Line[] => {
  const component = facts.workshop.components[id];
  return component
    ? [{ text: named(facts, component.name), link: `component:${id}`, tone: 'ink', weight: 'medium' }]
    : [];
};

/** All flows; null where there are none. */
export function flowsSection(facts: Facts): Section | null {
  const { translate, workshop } = facts;
  const nameOf = (id: string) => workshop.components[id]?.name ?? '';
  const flows = Object.values(workshop.flows).sort(
    (a, b) =>
      compareText(nameOf(a.sourceId), nameOf(b.sourceId)) ||
      compareText(nameOf(a.targetId), nameOf(b.targetId)) ||
      compareText(a.id, b.id),
  );
  if (flows.length === 0) return null;
  const open = flows.filter((flow) => isOnSeam(workshop, flow) && flow.contract.trim() === '').length;
  return {
    name: 'flows',
    title: translate('report.section.flows'),
    lead: sentences(
      translate('report.flows.lead', { count: flows.length }),
      open === 0 ? null : translate('report.flows.open', { count: open }),
    ),
    blocks: [
      plainTable(
        [
          wordColumn(translate('report.flows.from'), 19),
          wordColumn(translate('report.flows.to'), 19),
          wordColumn(translate('report.flows.what'), 27),
          wordColumn(translate('report.flows.data'), 16),
          wordColumn(translate('report.flows.contract'), 46),
        ],
        flows.map((flow) => flowRow(facts, flow)),
      ),
    ],
  };
}

function flowRow(facts: Facts, flow: Flow): Row {
  const { translate, workshop } = facts;
  const { dataClassification } = flow;
  const how = [
    flow.protocol,
    translate(`words.mode.${flow.mode}`),
    translate(`words.direction.${flow.direction}`),
  ].filter((word) => word.trim() !== '');
  const uncontracted = isOnSeam(workshop, flow) && flow.contract.trim() === '';
  return {
    anchor: `flow:${flow.id}`,
    alarm: false,
    cells: [
      linked(facts, flow.sourceId),
      linked(facts, flow.targetId),
      [
        ...textLines(flow.label),
        { text: how.join(' · '), tone: 'muted' },
        ...(flow.actsOnBusinessData ? [{ text: translate('report.flows.acts') }] : []),
        ...textLines(flow.notes, { tone: 'muted' }),
      ],
      dataClassification === null
        ? []
        : [
            {
              text: translate(`words.classification.${dataClassification}`),
              ...(dataClassification === 'confidential' || dataClassification === 'regulated'
                ? { sign: { kind: 'classification', classification: dataClassification } as const }
                : {}),
            },
          ],
      [
        ...(uncontracted ? [{ text: translate('report.flows.noContract'), tone: 'alarm' } as const] : []),
        ...textLines(flow.contract),
        ...(flow.migrationRule.trim() === ''
          ? []
          : textLines(translate('report.flows.migration', { rule: flow.migrationRule }), { tone: 'muted' })),
      ],
    ],
  };
}

/** The questions that a component has to answer: a retrieval store all of them, others those that somebody did. */
const questionsOf = ({ kind, storeAnswers }: Component): readonly StoreQuestion[] =>
  kind === 'vectorStore' || kind === 'retrievalPipeline'
    ? STORE_QUESTIONS
    : STORE_QUESTIONS.filter((question) => storeAnswers[question]);

/** The answers of retrieval stores; null where there is no store. */
export function storesSection(facts: Facts): Section | null {
  const { translate } = facts;
  const stores = componentsByName(facts.workshop.components).filter(
    (component) => questionsOf(component).length > 0,
  );
  if (stores.length === 0) return null;
  const states = stores.flatMap((store) =>
    questionsOf(store).map((question) => store.storeAnswers[question]?.state ?? 'unmet'),
  );
  const open = states.filter((state) => state === 'unmet').length;
  return {
    name: 'stores',
    title: translate('report.section.stores'),
    lead:
      open === 0
        ? translate('report.stores.complete')
        : translate('report.stores.lead', { count: open, all: states.length }),
    blocks: [{ kind: 'entries', entries: stores.map((store) => storeEntry(facts, store)) }],
  };
}

function storeEntry(facts: Facts, store: Component): Entry {
  const { translate } = facts;
  const { id, name, storeAnswers } = store;
  return {
    anchor: `store:${id}`,
    title: { text: named(facts, name), link: `component:${id}`, tone: 'ink' },
    aside: '',
    parts: questionsOf(store).map((question) => {
      const known = storeAnswers[question];
      const answer = known?.answer.trim() ?? '';
      const state = known
        ? translate(`words.checkAnswer.${known.state}`)
        : translate('report.stores.noAnswer');
      const text = answer === '' ? state : translate('report.stores.answer', { state, answer });
      return {
        label: translate(`words.storeQuestion.${question}`),
        lines: [{ text, ...(known ? {} : { tone: 'alarm' as const }) }],
      };
    }),
  };
}

/** Shortcuts, safeguards and notes by component; null where no component has any. */
export function componentsSection(facts: Facts): Section | null {
  const { translate } = facts;
  const components = componentsByName(facts.workshop.components).filter(
    ({ shortcuts, safeguards, notes, dataClassification }) =>
      shortcuts.length + safeguards.length > 0 || notes.trim() !== '' || dataClassification !== null,
  );
  if (components.length === 0) return null;
  const shortcuts = components.reduce((count, component) => count + component.shortcuts.length, 0);
  return {
    name: 'components',
    title: translate('report.section.components'),
    lead:
      shortcuts === 0
        ? translate('report.components.noShortcuts')
        : translate('report.components.lead', { count: shortcuts }),
    blocks: [
      plainTable(
        [
          wordColumn(translate('report.components.component'), 26),
          wordColumn(translate('report.components.data'), 18),
          wordColumn(translate('report.components.shortcuts'), 24),
          wordColumn(translate('report.components.safeguards'), 22),
          wordColumn(translate('report.components.notes'), 42),
        ],
        components.map((component) => componentRow(facts, component)),
      ),
    ],
  };
}

function componentRow(facts: Facts, component: Component): Row {
  const { translate } = facts;
  const { dataClassification, shortcuts, safeguards, notes } = component;
  return plainRow([
    linked(facts, component.id),
    dataClassification === null ? [] : [{ text: translate(`words.classification.${dataClassification}`) }],
    shortcuts.map((shortcut) => ({ text: translate(`words.shortcut.${shortcut}`) })),
    safeguards.map((safeguard) => ({ text: translate(`words.safeguard.${safeguard}`) })),
    textLines(notes, { tone: 'muted' }),
  ]);
}

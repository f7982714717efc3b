/** What a rule of the plan checker is. */
import type { Command } from '../../commands/command';
import type { Component, Decision, Flow, Risk } from '../../model/entities';
import type { NewId } from '../../model/ids';
import { compareText } from '../../model/queries';
import type { Step } from '../../model/vocabulary';
import type { Collection, Workshop } from '../../model/workshop';
import type { PlannedItem, ScheduledRoadmap } from '../../roadmap/plan';
import type { Message, TextKey, TextParams, Translate } from '../../texts/index';

/** An error is what makes the plan not hold together; a warning weakens it; a note is good to know. */
export const SEVERITIES = ['error', 'warning', 'note'] as const;
export type Severity = (typeof SEVERITIES)[number];

export interface Finding {
  /** Stable: the rule's name and what it found it on, such as `undecided:c_1`. */
  key: string;
  rule: RuleName;
  severity: Severity;
  message: Message;
  /** What the rule can do about it, in words; null where only people can. */
  fix: Message | null;
  /** What it speaks of: one thing, or without an id all of its kind; null for the workshop as a whole. */
  about: { collection: Collection; id: string | null } | null;
  /** The step in which it is mended. */
  step: Step;
}

/** Names a rule, and its sentence. */
export type RuleName<Key = TextKey> = Key extends `findings.${infer Name}` ? Name : never;

export interface Rule {
  name: RuleName;
  severity: Severity;
  step: Step;
  /** All that `find` looks at: it runs again only where one of these is another one. */
  reads: readonly Part[];
  find(facts: Facts): Found[];
  /**
   * One undoable command after which the rule does not find this any more; null where it is gone already. Only for what
   * follows from the plan itself: what takes a judgement is left to people. It says what it does under `findingFixes`.
   */
  fix?(facts: Facts, id: string, context: FixContext): Command | null;
}

/** What a rule can read: a part of the workshop, the roadmap that follows from it, or the report's day. */
export type Part = keyof Workshop | 'roadmap' | 'today';

/** What a fix may not know by itself. */
export interface FixContext {
  newId: NewId;
  /** Names what is added. */
  translate: Translate;
}

/** What a rule may look at. */
export interface Facts {
  workshop: Workshop;
  roadmap: ScheduledRoadmap;
  /** Work items by their keys. */
  itemOf: ReadonlyMap<string, PlannedItem>;
  /** The day that the report speaks of. */
  today: string;
}

export interface Found {
  /** The rest of the finding's key. */
  id: string;
  about: Finding['about'];
  params?: TextParams;
  /** Whether the rule's fix can do something about it. */
  isFixable?: boolean;
}

/** Why it matters what a rule finds: the key of its sentence. Rules of one kind share theirs. */
export const whyOf = ({ rule }: Pick<Finding, 'rule'>): TextKey =>
  `findingWhys.${rule.split('.')[0]}` as TextKey;

/** How a sentence speaks of what has no name. */
export const nameOr = (name: string): string => name.trim() || '…';

const NAMES_MAX = 5;

/** Names in a sentence, in order; of many, the first few. */
export function joinNames(names: readonly string[]): string {
  const shown = names.toSorted(compareText).slice(0, NAMES_MAX);
  return (names.length > NAMES_MAX ? [...shown, '…'] : shown).join(', ');
}

/** The workshop as a whole, once. */
export const ofWorkshop = (params?: TextParams): Found => ({ id: 'workshop', about: null, params });

/** The people as a group. */
export const ofPeople = (): Found => ({
  id: 'workshop',
  about: { collection: 'participants', id: null },
});

export const ofComponent = ({ id, name }: Component, params?: TextParams): Found => ({
  id,
  about: { collection: 'components', id },
  params: { name: nameOr(name), ...params },
});

export const ofRisk = ({ id, title }: Risk, params?: TextParams): Found => ({
  id,
  about: { collection: 'risks', id },
  params: { name: nameOr(title), ...params },
});

export const ofDecision = ({ id, title }: Decision): Found => ({
  id,
  about: { collection: 'decisions', id },
  params: { name: nameOr(title) },
});

export function ofFlow(workshop: Workshop, flow: Flow): Found {
  return {
    id: flow.id,
    about: { collection: 'flows', id: flow.id },
    params: {
      source: nameOr(workshop.components[flow.sourceId]?.name ?? ''),
      target: nameOr(workshop.components[flow.targetId]?.name ?? ''),
    },
  };
}

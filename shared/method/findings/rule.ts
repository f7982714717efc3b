/** What a rule of the plan checker is. */
import type { Component, Decision, Flow, Risk } from '../../model/entities';
import { compareText } from '../../model/queries';
import type { Step } from '../../model/vocabulary';
import type { Collection, Workshop } from '../../model/workshop';
import type { PlannedItem, ScheduledRoadmap } from '../../roadmap/plan';
import type { Message, TextKey, TextParams } from '../../texts/index';

/** An error is what makes the plan not hold together; a warning weakens it; a note is good to know. */
export const SEVERITIES = ['error', 'warning', 'note'] as const;
export type Severity = (typeof SEVERITIES)[number];

export interface Finding {
  /** Stable: the rule's name and what it found it on, such as `undecided:c_1`. */
  key: string;
  severity: Severity;
  message: Message;
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
  find(facts: Facts): Found[];
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
}

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

export const ofComponent = ({ id, name }: Component): Found => ({
  id,
  about: { collection: 'components', id },
  params: { name: nameOr(name) },
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

/** What a starting point is made of; its words are under `templates` of the texts, by the same names. */
import type { Catalog } from '../texts/index';
import type { Component, Flow } from '../model/entities';
import type { BoundaryKind, ComponentKind } from '../model/vocabulary';
import type { Outcome } from '../model/workshop';

type Words = Catalog['templates'];
export type TemplateName = keyof Words;
type Key<T extends TemplateName, Of extends keyof Words[T]> = keyof Words[T][Of] & string;

export interface PartSpec {
  kind: ComponentKind;
  /** Column and row on a grid, from 0. */
  at: readonly [column: number, row: number];
  technology?: string;
  data?: Component['dataClassification'];
  shortcuts?: Component['shortcuts'];
  safeguards?: Component['safeguards'];
}

export interface LinkSpec<Part extends string> {
  from: Part;
  to: Part;
  direction?: Flow['direction'];
  mode?: Flow['mode'];
  data?: Flow['dataClassification'];
  /** It changes business data. */
  acts?: boolean;
}

/** Typed by the texts, so that nothing on the map is without its words. */
export interface Template<T extends TemplateName> {
  audience: Outcome['audience'];
  sensitivity: Outcome['dataSensitivity'];
  components: Record<Key<T, 'component'>, PartSpec>;
  boundaries: Record<Key<T, 'boundary'>, { kind: BoundaryKind; holds: readonly Key<T, 'component'>[] }>;
  flows: Record<Key<T, 'flow'>, LinkSpec<Key<T, 'component'>>>;
  /** Names of the risks in the library that such a product usually has. */
  risks: readonly (keyof Catalog['riskLibrary']['risk'])[];
  /** What is usually still open. */
  questions: readonly Key<T, 'question'>[];
}

/** Which components the table shows. */
import type { Component } from '#shared/model/entities';
import type { Disposition } from '#shared/model/vocabulary';

export interface ComponentFilter {
  text: string;
  disposition: Disposition | null;
  /** A participant's id, or UNOWNED. */
  owner: string | null;
}

export const UNOWNED = 'unowned';
export const EVERYTHING: ComponentFilter = { text: '', disposition: null, owner: null };

export const isFiltering = ({ text, disposition, owner }: ComponentFilter): boolean =>
  text.trim() !== '' || disposition !== null || owner !== null;

/** Whether a component passes; text is looked for in its words and in the name of its boundary. */
export function passes(
  component: Component,
  { text, disposition, owner }: ComponentFilter,
  boundaryName: string,
): boolean {
  const wanted = text.trim().toLowerCase();
  const words = [component.name, component.technology, component.rationale, component.notes, boundaryName];
  return (
    (wanted === '' || words.some((word) => word.toLowerCase().includes(wanted))) &&
    (disposition === null || component.disposition === disposition) &&
    (owner === null || (owner === UNOWNED ? component.ownerId === null : component.ownerId === owner))
  );
}

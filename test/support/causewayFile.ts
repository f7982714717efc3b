/** The fixture of the present schema, and files that differ from it in one place. */
import { readFileSync } from 'node:fs';
import { parse } from '#shared/file/parse';
import type { Workshop } from '#shared/model/workshop';

/** What a file holds, as far as tests reach into it. */
export type Tree = { [step: string]: Tree };

export const claimsText = readFileSync(new URL('../fixtures/schema-3.causeway', import.meta.url), 'utf8');

/** A fresh copy of the fixture's document. */
export const claimsDocument = (): Tree => JSON.parse(claimsText) as Tree;

/** The fixture's document with another value at a place such as `components.0.x`; without it, where undefined. */
export function documentWith(place: string, value: unknown): Tree {
  const document = claimsDocument();
  const steps = place.split('.');
  const last = steps.pop()!;
  const holder = steps.reduce((tree, step) => tree[step]!, document);
  if (value === undefined) delete holder[last];
  else holder[last] = value as Tree;
  return document;
}

/** The same as a file's text. */
export const fileWith = (place: string, value: unknown): string => JSON.stringify(documentWith(place, value));

/** The fixture's workshop: a claims assistant, with everything that a workshop can have. */
export const claimsWorkshop = (): Workshop => parse(claimsText, 'schema-2.causeway').workshop;

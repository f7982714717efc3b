/** Links within the report. */
import { mapEach } from '../model/identity';
import type { Section } from './document';

/** The sections without links to places that are in none of them: what leads nowhere must not look as if it did. */
export function withoutDeadLinks(sections: readonly Section[]): Section[] {
  const anchors = new Set<string>();
  for (const section of sections) anchors.add(`section:${section.name}`);
  visit(sections, (object) => {
    if (typeof object.anchor === 'string') anchors.add(object.anchor);
  });
  return mapEach([...sections], (section) => unlinked(section, anchors) as Section);
}

type Part = Record<string, unknown>;

function visit(value: unknown, see: (object: Part) => void): void {
  if (typeof value !== 'object' || value === null) return;
  if (!Array.isArray(value)) see(value as Part);
  for (const part of Object.values(value)) visit(part, see);
}

function unlinked(value: unknown, anchors: ReadonlySet<string>): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((part) => unlinked(part, anchors));
  return Object.fromEntries(
    Object.entries(value).map(([key, own]) => [
      key,
      key === 'link' && typeof own === 'string' && !anchors.has(own) ? null : unlinked(own, anchors),
    ]),
  );
}

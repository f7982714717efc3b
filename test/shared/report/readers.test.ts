import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { READERS, REPORT_SECTIONS } from '#shared/model/vocabulary';
import { isMeantFor, moveSection, sectionsFor, withSection } from '#shared/report/readers';

const anySections = fc.shuffledSubarray([...REPORT_SECTIONS]);
const anyReader = fc.constantFrom(...READERS);

describe('the sections of a reader', () => {
  it('are all that are meant for it, the chosen ones first and in their order', () => {
    fc.assert(
      fc.property(anyReader, anySections, (reader, chosen) => {
        const rows = sectionsFor(reader, chosen);
        expect(rows.map(({ section }) => section).toSorted()).toEqual(
          REPORT_SECTIONS.filter((section) => isMeantFor(reader, section)).toSorted(),
        );
        expect(rows.filter(({ isOn }) => isOn).map(({ section }) => section)).toEqual(
          chosen.filter((section) => isMeantFor(reader, section)),
        );
      }),
    );
  });

  it('come and go one by one; one that comes stands where it does by default', () => {
    expect(withSection(['cover', 'map', 'glossary'], 'risks', true)).toEqual([
      'cover',
      'map',
      'risks',
      'glossary',
    ]);
    fc.assert(
      fc.property(anySections, fc.constantFrom(...REPORT_SECTIONS), (chosen, section) => {
        const off = withSection(chosen, section, false);
        expect(off).not.toContain(section);
        expect(withSection(off, section, true).filter((other) => other !== section)).toEqual(off);
      }),
    );
  });

  it('move past the one that the reader has beside them, and back', () => {
    fc.assert(
      fc.property(anyReader, anySections, (reader, chosen) => {
        const shown = chosen.filter((section) => isMeantFor(reader, section));
        shown.slice(0, -1).forEach((section, place) => {
          const moved = moveSection(reader, chosen, section, 1);
          const after = moved.filter((other) => isMeantFor(reader, other));
          expect(after.indexOf(section)).toBe(place + 1);
          expect(after.toSorted()).toEqual(shown.toSorted());
          expect(
            moveSection(reader, moved, section, -1).filter((other) => isMeantFor(reader, other)),
          ).toEqual(shown);
        });
        if (shown[0]) expect(moveSection(reader, chosen, shown[0], -1)).toEqual(chosen);
      }),
    );
  });
});

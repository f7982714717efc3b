import { describe, expect, it } from 'vitest';
import { buildReport } from '#shared/report/build';
import { paginate } from '#shared/report/paginate';
import { editPlaceAt, editPlaceOf } from '../../../renderer/features/report/editPlace';
import { fixedTypesetter } from '../../support/fixedTypesetter';
import { sample } from '../../support/sample';

const report = paginate(buildReport(sample), fixedTypesetter());

describe('where a page is edited', () => {
  it('is known for every anchor but those of what follows from all the rest', () => {
    const nowhere = report.anchors.map(({ name }) => name).filter((name) => editPlaceOf(name) === null);
    const known =
      /^(?:section:(?:open|signOff|glossary)|open:.*|signOff:.*|assess:.*|risks:.*|dispositions:.*|roadmap:.*|minutes:.*|map:.*|detail:.*)$/u;
    expect(nowhere.filter((name) => !known.test(name))).toEqual([]);
  });

  it('is the nearest thing above, with it selected', () => {
    const risk = report.anchors.find(({ name }) => name.startsWith('risk:'))!;
    expect(editPlaceAt(report, risk.page, risk.y + 2)).toEqual({
      place: 'risks',
      select: { risks: [risk.name.slice('risk:'.length)] },
    });
  });

  it('is the section’s place where nothing above it has one, and none in a section that has none', () => {
    const register = report.anchors.find(({ name }) => name === 'risks:register')!;
    expect(editPlaceAt(report, register.page, register.y)).toMatchObject({ place: 'risks' });
    const glossary = report.anchors.find(({ name }) => name === 'section:glossary')!;
    expect(editPlaceAt(report, glossary.page, 700)).toBeNull();
  });

  it('goes on from the page before', () => {
    const items = report.anchors.findLast(({ name }) => name.startsWith('item:'))!;
    expect(editPlaceAt(report, items.page, 800)).toMatchObject({ place: 'roadmap' });
  });
});

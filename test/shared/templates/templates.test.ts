import { describe, expect, it } from 'vitest';
import { boxOf, overlap } from '#shared/diagram/boxes';
import { parse } from '#shared/file/parse';
import { serialize } from '#shared/file/serialize';
import { findFindings } from '#shared/method/findings';
import { missingLayers } from '#shared/method/layers';
import { relevantChecks } from '#shared/method/readiness/readiness';
import { isConsistent } from '#shared/model/integrity';
import { TEMPLATES } from '#shared/templates/catalog';
import type { TemplateName } from '#shared/templates/template';
import { workshopFromTemplate } from '#shared/templates/workshop';
import { translator } from '#shared/texts/index';
import { countingIds } from '../../support/ids';

const NAMES = Object.keys(TEMPLATES) as TemplateName[];
const FILLED = NAMES.filter((name) => name !== 'empty');
const make = (name: TemplateName) =>
  workshopFromTemplate(name, [{ name: 'Foundation', goal: '', exitCriteria: '' }], translator('en'), {
    newId: countingIds(),
    today: '2026-11-20',
  });

describe('a workshop from a template', () => {
  it.each(NAMES)('is valid, and the same after a file: %s', (name) => {
    const workshop = make(name);
    expect(isConsistent(workshop)).toBe(true);
    expect(parse(serialize(workshop), name)).toEqual({ workshop, repairs: [] });
  });

  it.each(NAMES)('has a map that reads well: %s', (name) => {
    const { components, boundaries, flows } = make(name);
    const boxes = Object.values(components);
    for (const [index, one] of boxes.entries())
      for (const other of boxes.slice(index + 1)) expect(overlap(boxOf(one), boxOf(other))).toBe(false);
    for (const boundary of Object.values(boundaries)) {
      for (const component of boxes)
        expect([component.name, overlap(boundary, boxOf(component))]).toEqual([
          component.name,
          component.boundaryId === boundary.id,
        ]);
      for (const other of Object.values(boundaries))
        if (other !== boundary) expect(overlap(boundary, other)).toBe(false);
    }
    const touched = new Set(Object.values(flows).flatMap(({ sourceId, targetId }) => [sourceId, targetId]));
    // Whom the product is escalated to may stand apart; nothing else has no part in it.
    const islands = boxes.filter(({ id, kind }) => !touched.has(id) && kind !== 'humanReview');
    expect(islands.map(({ name }) => name)).toEqual([]);
  });

  it.each(FILLED)('is believable: shortcuts, real risks, open questions, classified data: %s', (name) => {
    const workshop = make(name);
    const components = Object.values(workshop.components);
    expect(components.length).toBeGreaterThanOrEqual(10);
    expect(components.some(({ kind }) => kind === 'model')).toBe(true);
    expect(components.filter(({ shortcuts }) => shortcuts.length > 0).length).toBeGreaterThanOrEqual(3);
    expect(Object.values(workshop.flows).every((flow) => flow.dataClassification !== null)).toBe(true);
    // Each of its risks is one that the library offers for this very map.
    expect(
      Object.values(workshop.risks)
        .map(({ suggestionKey }) => suggestionKey)
        .sort(),
    ).toEqual(TEMPLATES[name].risks.map((risk) => `suggestion:${risk}`).sort());
    for (const { componentIds } of Object.values(workshop.risks)) expect(componentIds).not.toEqual([]);
    expect(Object.keys(workshop.parkingLot).length).toBeGreaterThanOrEqual(4);
    expect(workshop.outcome.statement).not.toBe('');
  });

  it.each(NAMES)('leaves to the team what is theirs: nothing is decided, answered or owned: %s', (name) => {
    const workshop = make(name);
    expect(Object.values(workshop.components).every(({ disposition }) => disposition === 'undecided')).toBe(
      true,
    );
    expect([
      workshop.readiness,
      workshop.lenses,
      workshop.signs,
      workshop.signals,
      workshop.participants,
    ]).toEqual([{}, {}, {}, {}, {}]);
    expect(relevantChecks(workshop).length).toBeGreaterThan(20);
    expect(missingLayers(workshop).length).toBeGreaterThan(2);
    expect(findFindings(workshop).length).toBeGreaterThan(0);
  });

  it('of the empty start suggests the layers that production needs', () => {
    expect(missingLayers(make('empty')).map(({ layer }) => layer)).toEqual([
      'identity',
      'monitoring',
      'humanReview',
      'modelGateway',
      'evaluation',
    ]);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Workshop } from '#shared/model/workshop';
import { acceptanceOf, criteriaOf } from '#shared/roadmap/acceptance';
import { scheduleRoadmap } from '#shared/roadmap/planRoadmap';
import { translator } from '#shared/texts/index';
import { anyWorkshop } from '../../support/arbitraries';
import { exactly, workshopOf, type Parts } from './workshops';

const translate = translator('en');
const said = (workshop: Workshop, key: string) =>
  acceptanceOf(
    workshop,
    scheduleRoadmap(workshop).items.find((item) => item.key === key)!,
  ).map((line) => (typeof line === 'string' ? line : translate(line.key, line.params)));

/** A kept client that uses a service to be rewritten: a seam. */
const seam: Parts = {
  components: [
    { id: 'c_1', disposition: 'keep' },
    {
      id: 'c_2',
      disposition: 'rewrite',
      rewriteBrief: {
        lessons: 'Short answers',
        specification: 'One query\nNo more',
        migrationRule: '',
        notRebuilt: '',
      },
    },
  ],
  calls: [['c_1', 'c_2']],
};

describe('what holds once work is done', () => {
  it('is what people wrote, one criterion a line', () => {
    expect(criteriaOf(' One \n\n Two\n')).toEqual(['One', 'Two']);
    const workshop = workshopOf({
      items: [{ id: 'wi_1', acceptance: 'It runs\nIt is used' }, { id: 'wi_2' }],
    });
    expect(said(workshop, 'item:wi_1')).toEqual(['It runs', 'It is used']);
    expect(said(workshop, 'item:wi_2')).toEqual([]);
  });

  it('of a rewrite follows from its brief and its seam', () => {
    expect(said(workshopOf(seam), 'component:c_2')).toEqual([
      'One query',
      'No more',
      'What users taught us still holds: Short answers',
      'The contract at the seam is kept, and tested on every release.',
      'It is monitored, and its owner is called when it fails.',
    ]);
  });

  it('of the steps at the seam is theirs', () => {
    const workshop = workshopOf(seam);
    expect(said(workshop, 'flow:f_0:contract')).toEqual([
      'Both sides have agreed on fields, errors, limits and versions, in writing.',
      'A test of the contract runs on every release of either side.',
    ]);
    expect(said(workshop, 'component:c_2:cutover')[0]).toMatch(/^All use goes to the new one/u);
    expect(said(workshop, 'component:c_2:retirement')[0]).toMatch(/^Nothing has called the old one/u);
  });

  it('of what is built counts who uses it, and of what is kept names its shortcuts', () => {
    const workshop = workshopOf({
      components: [
        { id: 'c_1', disposition: 'keep', shortcuts: ['manualDeployment'] },
        { id: 'c_2', disposition: 'refactor' },
        { id: 'c_3', origin: 'missing' },
      ],
      calls: [
        ['c_1', 'c_3'],
        ['c_2', 'c_3'],
      ],
    });
    expect(said(workshop, 'component:c_1')).toEqual([
      'It is deployed by the pipeline, and rolled back by it.',
    ]);
    expect(said(workshop, 'component:c_3')[0]).toBe(
      'It is in production, and all 2 components that use it do so there.',
    );
  });

  it('of a response is the score that it is to have', () => {
    const workshop = workshopOf({
      risks: [
        { id: 'r_1', response: 'mitigate', likelihood: 4, impact: 5, effort: exactly(1) },
        {
          id: 'r_2',
          response: 'transfer',
          likelihood: 4,
          impact: 5,
          residualLikelihood: 2,
          residualImpact: 3,
        },
        { id: 'r_3', response: null },
      ],
    });
    expect(said(workshop, 'risk:r_1')[1]).toBe('The risk is scored again and lies below 20.');
    expect(said(workshop, 'risk:r_2')[1]).toBe(
      'The risk is scored again and has come down from 20 to 6 or less.',
    );
    expect(said(workshop, 'risk:r_3')).toEqual(['The response is chosen, with a plan, an owner and a date.']);
  });

  it('can be said of all work of any workshop', () => {
    fc.assert(
      fc.property(anyWorkshop({ most: 5 }), (workshop) => {
        for (const { key } of scheduleRoadmap(workshop).items)
          for (const line of said(workshop, key)) expect(line).not.toMatch(/^roadmap\.acceptance/u);
      }),
      { numRuns: 100 },
    );
  });
});

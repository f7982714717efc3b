import { describe, expect, it } from 'vitest';
import { planRoadmap, scheduleRoadmap } from '#shared/roadmap/planRoadmap';
import { sample } from '../../support/sample';

describe('a plan', () => {
  it('stays the same one while nothing is edited that it is made from', () => {
    const plan = planRoadmap(sample);
    const beside = {
      ...sample,
      title: 'Another',
      reportOptions: { ...sample.reportOptions, paper: 'letter' as const },
    };
    expect(planRoadmap(beside)).toBe(plan);
    expect(scheduleRoadmap(beside)).toBe(scheduleRoadmap(sample));
  });

  it('is made anew where anything else is', () => {
    const plan = planRoadmap(sample);
    for (const part of [
      'components',
      'risks',
      'readiness',
      'outcome',
      'availability',
      'calendars',
      'waves',
    ] as const)
      expect(planRoadmap({ ...sample, [part]: { ...sample[part] } })).not.toBe(plan);
  });
});

import { describe, expect, it } from 'vitest';
import { apply } from '#shared/commands/apply';
import type { Command } from '#shared/commands/command';
import { checkPlan } from '#shared/method/findings';
import { findingsByComponent } from '#shared/method/findings/byComponent';
import { ignoreFinding, takeUpFinding } from '#shared/method/findings/ignore';
import type { Workshop } from '#shared/model/workshop';
import { sample } from '../../support/sample';

const BECAUSE = { reason: ' Settled in spring ', by: 'Ada', on: '2026-11-20' };
const done = (workshop: Workshop, command: Command | null) =>
  apply(workshop, command!, { today: workshop.updatedOn });
const [first, second] = checkPlan(sample).open;

describe('an ignored finding', () => {
  it('needs a reason', () => {
    expect(ignoreFinding(sample, first!, { ...BECAUSE, reason: ' ' })).toBeNull();
  });

  it('is listed apart, with its reason, who said so and when', () => {
    const { open, ignored } = checkPlan(done(sample, ignoreFinding(sample, first!, BECAUSE)));
    expect(open).toEqual(checkPlan(sample).open.slice(1));
    expect(ignored).toEqual([{ finding: first, ...BECAUSE, reason: 'Settled in spring' }]);
  });

  it('can be taken up again', () => {
    const ignored = done(sample, ignoreFinding(sample, first!, BECAUSE));
    expect(checkPlan(done(ignored, takeUpFinding(ignored, first!)))).toEqual(checkPlan(sample));
  });

  it('is forgotten once it is no longer found', () => {
    const gone = { 'undecided:c_gone': { reason: 'Later', by: '', on: '2026-01-01' } };
    const workshop = { ...sample, ignoredFindings: gone };
    expect(checkPlan(workshop).ignored).toEqual([]);
    const after = done(workshop, ignoreFinding(workshop, second!, BECAUSE));
    expect(Object.keys(after.ignoredFindings)).toEqual([second!.key]);
  });
});

describe('findings of a component', () => {
  it('are its own and those of its flows, as grave as the gravest', () => {
    const [flow] = Object.values(sample.flows);
    const marks = findingsByComponent(
      [
        { ...first!, severity: 'note', about: { collection: 'components', id: flow!.sourceId } },
        { ...first!, severity: 'error', about: { collection: 'flows', id: flow!.id } },
        { ...first!, about: { collection: 'risks', id: 'r_1' } },
        { ...first!, about: null },
      ],
      sample.flows,
    );
    expect([...marks]).toEqual([
      [flow!.sourceId, { count: 2, severity: 'error' }],
      [flow!.targetId, { count: 1, severity: 'error' }],
    ]);
  });
});

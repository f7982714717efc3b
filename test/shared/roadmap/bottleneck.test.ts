import { describe, expect, it } from 'vitest';
import { bottleneck } from '#shared/roadmap/bottleneck';
import { exactly, workshopOf } from './workshops';

describe('the bottleneck', () => {
  it('is the discipline with most of the critical path', () => {
    const workshop = workshopOf({
      people: ['p_1', 'p_2', 'p_3'],
      items: [
        { id: 'wi_1', ownerId: 'p_1', effort: exactly(3) },
        { id: 'wi_2', ownerId: 'p_2', effort: exactly(5), dependsOn: ['item:wi_1'] },
        { id: 'wi_3', ownerId: 'p_3', effort: exactly(7) },
      ],
    });
    const { p_1, p_2, p_3 } = workshop.participants;
    const participants = {
      p_1: { ...p_1!, discipline: 'design' as const },
      p_2: { ...p_2!, discipline: 'devops' as const },
      p_3: { ...p_3!, discipline: 'data' as const },
    };
    expect(bottleneck({ ...workshop, participants })).toBe('devops');
  });

  it('is engineering where nobody is waited for', () => {
    expect(bottleneck(workshopOf({}))).toBe('engineering');
  });
});

import { describe, expect, it } from 'vitest';
import { presentParticipants } from '#shared/model/queries';
import type { Sitting } from '#shared/model/entities';
import { workshopOf } from '../roadmap/workshops';

const sitting = (id: string, startedAt: string, endedAt: string | null, people: string[]): Sitting => ({
  id,
  on: startedAt.slice(0, 10),
  startedAt,
  endedAt,
  participantIds: people,
  notes: '',
  opening: null,
  minutes: [],
});
const present = (...sittings: Sitting[]) =>
  presentParticipants(
    workshopOf({
      people: ['p_b', 'p_a', 'p_c'],
      details: { sittings: Object.fromEntries(sittings.map((one) => [one.id, one])) },
    }),
  ).map(({ id }) => id);

describe('who is present', () => {
  it('is everybody, by name, while no sitting is open', () => {
    const ended = sitting('si_1', '2027-03-01T09:00:00.000Z', '2027-03-01T10:00:00.000Z', ['p_a']);
    expect(present(ended)).toEqual(['p_a', 'p_b', 'p_c']);
  });

  it('is the people of the sitting that was opened last', () => {
    const first = sitting('si_1', '2027-03-01T09:00:00.000Z', null, ['p_a']);
    const second = sitting('si_2', '2027-03-01T11:00:00.000Z', null, ['p_c', 'p_b']);
    expect(present(second, first)).toEqual(['p_b', 'p_c']);
  });
});

/** Who is present, by name. */
import { useMemo } from 'react';
import type { Participant } from '#shared/model/entities';
import { presentParticipants } from '#shared/model/queries';
import { useWorkshop } from '../../../session/hooks';

export function usePresent(): readonly Participant[] {
  const participants = useWorkshop((workshop) => workshop.participants);
  const sittings = useWorkshop((workshop) => workshop.sittings);
  return useMemo(() => presentParticipants({ participants, sittings }), [participants, sittings]);
}

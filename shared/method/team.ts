/** Who delivers: which of the delivery roles somebody fills. */
import type { Participant } from '../model/entities';
import { memoByIdentity, participantsByName } from '../model/queries';
import { DELIVERY_ROLES } from '../model/vocabulary';
import type { Workshop } from '../model/workshop';

export type DeliveryRole = (typeof DELIVERY_ROLES)[number];

/** The people of each role that somebody fills, by name. */
export const rolesCovered = memoByIdentity(
  (participants: Workshop['participants']): ReadonlyMap<DeliveryRole, readonly Participant[]> => {
    const people = participantsByName(participants);
    return new Map(
      DELIVERY_ROLES.map(
        (role) => [role, people.filter(({ deliveryRoles }) => deliveryRoles.includes(role))] as const,
      ).filter(([, filled]) => filled.length > 0),
    );
  },
);

/** Where each factor of a recommendation is answered. */
import type { FactorId } from '#shared/method/path/factors';
import { splitFactor, type FactorKind } from '#shared/texts/factorText';
import type { Place } from '../../session/route';

const PLACES: Record<FactorKind, Place> = {
  lens: 'assess',
  sign: 'assess',
  fact: 'evidence',
  evidence: 'evidence',
  map: 'decide',
};

/** Where it is answered. */
export function factorPlace(id: FactorId): Place {
  return id === 'map:foundations' ? 'readiness' : PLACES[splitFactor(id)[0]];
}

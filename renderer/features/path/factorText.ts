/** The factors of a recommendation in words, and where each of them is answered. */
import type { Factor, FactorId } from '#shared/method/path/factors';
import type { TextKey } from '#shared/texts/index';
import type { Place } from '../../session/route';
import { t } from '../../ui/text';

type Kind = 'lens' | 'sign' | 'fact' | 'evidence' | 'map';

const split = (id: FactorId) => id.split(':') as [kind: Kind, name?: string];

const NAMES: Record<Kind, string> = {
  lens: 'words.lens',
  sign: 'words.sign',
  fact: 'words.fact',
  evidence: 'path.factor',
  map: 'path.factor',
};

/** What is asked. */
export function factorName(id: FactorId): string {
  const [kind, name = kind] = split(id);
  return t(`${NAMES[kind]}.${name}` as TextKey);
}

const VALUES: Record<Exclude<Kind, 'map'>, string> = {
  lens: 'words.verdict',
  sign: 'words.signState',
  fact: 'evidence.factAnswer',
  evidence: 'evidence.verdict',
};

/** What the answer is, or would be. */
export function valueText(id: FactorId, value: Factor['value']): string {
  const [kind] = split(id);
  return kind === 'map' ? t('path.mapValue', { percent: value }) : t(`${VALUES[kind]}.${value}` as TextKey);
}

const PLACES: Record<Kind, Place> = {
  lens: 'assess',
  sign: 'assess',
  fact: 'evidence',
  evidence: 'evidence',
  map: 'decide',
};

/** Where it is answered. */
export function factorPlace(id: FactorId): Place {
  return id === 'map:foundations' ? 'readiness' : PLACES[split(id)[0]];
}

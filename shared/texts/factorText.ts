/** The factors of a recommendation in words. */
import type { Factor, FactorId } from '../method/path/factors';
import type { TextKey, Translate } from './index';

export type FactorKind = 'lens' | 'sign' | 'fact' | 'evidence' | 'map';

/** The kind of a factor, and what of that kind it is about; nothing where there is one of it only. */
export const splitFactor = (id: FactorId) => id.split(':') as [kind: FactorKind, name?: string];

const NAMES: Record<FactorKind, string> = {
  lens: 'words.lens',
  sign: 'words.sign',
  fact: 'words.fact',
  evidence: 'path.factor',
  map: 'path.factor',
};

/** What is asked. */
export function factorName(translate: Translate, id: FactorId): string {
  const [kind, name = kind] = splitFactor(id);
  return translate(`${NAMES[kind]}.${name}` as TextKey);
}

const VALUES: Record<Exclude<FactorKind, 'map'>, string> = {
  lens: 'words.verdict',
  sign: 'words.signState',
  fact: 'evidence.factAnswer',
  evidence: 'evidence.verdict',
};

/** What the answer is, or would be. */
export function valueText(translate: Translate, id: FactorId, value: Factor['value']): string {
  const [kind] = splitFactor(id);
  return kind === 'map'
    ? translate('path.mapValue', { percent: value })
    : translate(`${VALUES[kind]}.${value}` as TextKey);
}

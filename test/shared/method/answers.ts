/** Workshops described by the answers that a path is recommended from. */
import { emptyWorkshop, newComponent } from '#shared/model/empty';
import type { Component } from '#shared/model/entities';
import {
  LENSES,
  SIGNS,
  USE_FACTS,
  type Disposition,
  type Lens,
  type LensVerdict,
  type Sign,
  type SignState,
  type UseFact,
} from '#shared/model/vocabulary';
import type { Workshop } from '#shared/model/workshop';
import { countingIds } from '../../support/ids';

export interface Answers {
  /** One verdict for all lenses, or one each. */
  lenses?: LensVerdict | Partial<Record<Lens, LensVerdict>>;
  signs?: SignState | Partial<Record<Sign, SignState>>;
  facts?: SignState | Partial<Record<UseFact, SignState>>;
  /** How many types of signals with strong behaviour; no signals at all where it is left out. */
  strongSignals?: number;
  /** What was decided of existing components, one each. */
  dispositions?: readonly Disposition[];
  /** How many of them carry shortcuts, from the first on. */
  shortcuts?: number;
  /** How many of them, from the first on, need each other in a circle. */
  inCircle?: number;
}

const each = <K extends string, V extends string>(
  names: readonly K[],
  given: V | Partial<Record<K, V>> = {},
) => (typeof given === 'string' ? Object.fromEntries(names.map((name) => [name, given])) : given);

const noted = <V>(field: string, values: Record<string, V>) =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, { [field]: value, note: '', evidence: '' }]),
  );

const STRONG = ['unpromptedReturn', 'dailyProcess', 'retention', 'willingnessToPay'] as const;

/** A workshop in which these questions are answered, and no others. */
export function answered(answers: Answers): Workshop {
  const newId = countingIds();
  const workshop = emptyWorkshop('Answers', [], { newId, today: '2026-11-20' });
  const place = { x: 0, y: 0, boundaryId: null };
  const components: Component[] = (answers.dispositions ?? []).map((disposition, index) => ({
    ...newComponent(newId, 'service', `Service ${index}`, place),
    disposition,
    shortcuts: index < (answers.shortcuts ?? 0) ? ['manualDeployment'] : [],
  }));
  const circle = components.slice(0, answers.inCircle ?? 0);
  const flows = circle.map((component, index) => ({
    id: newId('flows'),
    sourceId: component.id,
    targetId: circle[(index + 1) % circle.length]!.id,
    direction: 'calls' as const,
    label: '',
    protocol: '',
    mode: 'sync' as const,
    dataClassification: null,
    actsOnBusinessData: false,
    contract: '',
    migrationRule: '',
    notes: '',
  }));
  const signals =
    answers.strongSignals === undefined
      ? []
      : (STRONG.slice(0, Math.max(1, answers.strongSignals)).map((type) => ({
          id: newId('signals'),
          type,
          nature: 'behavioural',
          strength: answers.strongSignals === 0 ? 'none' : 'strong',
          evidence: 'Access log',
          source: '',
          on: null,
        })) as Workshop['signals'][string][]);
  const byId = <T extends { id: string }>(list: readonly T[]) =>
    Object.fromEntries(list.map((entity) => [entity.id, entity]));
  return {
    ...workshop,
    lenses: noted('verdict', each(LENSES, answers.lenses)),
    signs: noted('state', each(SIGNS, answers.signs)),
    facts: noted('state', each(USE_FACTS, answers.facts)),
    signals: byId(signals),
    components: byId(components),
    flows: byId(flows),
  } as Workshop;
}

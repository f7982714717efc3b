import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evidenceGate, signalTypesFor, weigh } from '#shared/method/evidence/gate';
import { SIGNAL_TYPES, type SignalType } from '#shared/model/vocabulary';
import type { Signal } from '#shared/model/entities';
import { anyWorkshop } from '../../support/arbitraries';
import { answered } from './answers';

const TODAY = '2026-11-20';
const signal = (type: SignalType, more: Partial<Signal> = {}): Signal => ({
  id: `sg_${type}`,
  type,
  nature: 'behavioural',
  strength: 'strong',
  evidence: 'Access log',
  source: '',
  on: null,
  ...more,
});
const gateOf = (signals: Signal[], audience: 'internal' | 'customerFacing' | null = null) => {
  const empty = answered({});
  return evidenceGate({
    ...empty,
    outcome: { ...empty.outcome, audience },
    signals: Object.fromEntries(signals.map((one) => [one.id, one])),
  });
};

describe('a signal', () => {
  it.each<[string, Partial<Signal>, number]>([
    ['strong behaviour', {}, 6],
    ['weak behaviour', { strength: 'weak' }, 3],
    ['behaviour that was looked for and not found', { strength: 'none' }, -3],
    ['a strong statement', { nature: 'stated' }, 2],
    ['a weak statement', { nature: 'stated', strength: 'weak' }, 1],
    ['behaviour without written evidence', { evidence: ' ' }, 2],
    ['behaviour of more than a year ago', { on: '2025-11-19' }, 3],
    ['behaviour of a year ago', { on: '2025-11-20' }, 6],
  ])('weighs by what people did or said, and how well that is known: %s', (_, more, points) => {
    expect(weigh(signal('retention', more), TODAY).points).toBe(points);
  });
});

describe('the gate', () => {
  it.each<[string, Signal[], string, string[]]>([
    ['nothing', [], 'notYet', ['nothing']],
    ['two strong types of behaviour', [signal('retention'), signal('dailyProcess')], 'justified', ['strong']],
    ['one strong type', [signal('retention')], 'mixed', ['strong', 'fewPoints', 'fewBehavioural']],
    [
      'four weak types of behaviour',
      ['retention', 'dailyProcess', 'completionRate', 'activation'].map((type) =>
        signal(type as SignalType, { strength: 'weak' }),
      ),
      'mixed',
      ['fewBehavioural'],
    ],
    [
      'statements alone, however many',
      SIGNAL_TYPES.map((type) => signal(type, { nature: 'stated' })),
      'notYet',
      ['fewBehavioural'],
    ],
    [
      'four strong types, and more than a third against',
      [
        ...(['retention', 'dailyProcess', 'conversion', 'willingnessToPay'] as const).map((type) =>
          signal(type),
        ),
        ...(['activation', 'quality', 'timeSaved'] as const).map((type) =>
          signal(type, { strength: 'none' }),
        ),
      ],
      'mixed',
      ['strong', 'against'],
    ],
    [
      'three strong types, and one against',
      [
        signal('retention'),
        signal('dailyProcess'),
        signal('conversion'),
        signal('activation', { strength: 'none' }),
      ],
      'justified',
      ['strong', 'negative'],
    ],
    [
      'behaviour that was looked for and not found',
      [signal('retention', { strength: 'none' })],
      'notYet',
      ['fewPoints', 'fewBehavioural', 'against'],
    ],
  ])('with %s', (_, signals, verdict, reasons) => {
    const gate = gateOf(signals);
    expect([gate.verdict, gate.reasons.map(({ code }) => code)]).toEqual([verdict, reasons]);
  });

  it('counts a type once, however often it was noted', () => {
    const often = Array.from({ length: 10 }, (_, index) => ({ ...signal('retention'), id: `sg_${index}` }));
    expect(gateOf(often)).toMatchObject({ verdict: 'mixed', points: 6 });
  });

  it('looks only at what says something of who uses the product', () => {
    const signals = [signal('timeSaved'), signal('conversion'), signal('retention')];
    expect(
      gateOf(signals, 'internal')
        .weighed.map(({ signal: { type } }) => type)
        .sort(),
    ).toEqual(['retention', 'timeSaved']);
    expect(
      gateOf(signals, 'customerFacing')
        .weighed.map(({ signal: { type } }) => type)
        .sort(),
    ).toEqual(['conversion', 'retention']);
    expect(gateOf(signals, 'internal').aside).toMatchObject([
      { signal: { type: 'conversion' }, points: 0, discounts: ['otherAudience'] },
    ]);
    expect(signalTypesFor(null)).toEqual(SIGNAL_TYPES);
  });

  it('never weighs less with one more signal for it, of a type that is there or not', () => {
    const types = fc.constantFrom(...SIGNAL_TYPES.slice(0, 3));
    const any = fc.record({
      type: types,
      nature: fc.constantFrom('behavioural' as const, 'stated' as const),
      strength: fc.constantFrom('none' as const, 'weak' as const, 'strong' as const),
    });
    fc.assert(
      fc.property(fc.array(any, { maxLength: 6 }), any, (some, more) => {
        fc.pre(more.strength !== 'none');
        const all = [...some, more].map(({ type, ...rest }, index) => ({
          ...signal(type, rest),
          id: `sg_${index}`,
        }));
        expect(gateOf(all).points).toBeGreaterThanOrEqual(gateOf(all.slice(0, -1)).points);
      }),
    );
  });

  it('never says less when a new type of strong behaviour is added', () => {
    const order = ['notYet', 'mixed', 'justified'];
    fc.assert(
      fc.property(
        fc.subarray([...SIGNAL_TYPES], { minLength: 1 }),
        fc.infiniteStream(fc.constantFrom('none', 'weak', 'strong')),
        (types, strengths) => {
          const [added, ...rest] = types;
          const before = gateOf(
            rest.map((type) => signal(type, { strength: strengths.next().value! as Signal['strength'] })),
          );
          const signals = before.weighed.map((one) => one.signal);
          const after = gateOf([...signals, signal(added!)]);
          expect(order.indexOf(after.verdict)).toBeGreaterThanOrEqual(order.indexOf(before.verdict));
          expect(after.points).toBe(before.points + 6);
        },
      ),
    );
  });

  it('always gives a reason', () => {
    fc.assert(
      fc.property(anyWorkshop(), (workshop) => {
        expect(evidenceGate(workshop).reasons.length).toBeGreaterThan(0);
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apply } from '#shared/commands/apply';
import type { Command } from '#shared/commands/command';
import { decisionsIn, minutesBetween, minutesOfSitting, openingOf, stillOpen } from '#shared/method/minutes';
import { newParked } from '#shared/method/parking';
import { attend, beginSitting, joining, endSitting, sittingMinutes } from '#shared/method/sitting';
import { newComponent, newDecision, newParticipant, newRisk, newSignal } from '#shared/model/empty';
import { fateOf, openSitting, presentParticipants } from '#shared/model/queries';
import { openingSchema, sittingSchema, type Ballot } from '#shared/model/entities';
import type { Disposition } from '#shared/model/vocabulary';
import type { Workshop } from '#shared/model/workshop';
import { translator } from '#shared/texts/index';
import { minutesLines } from '#shared/texts/minutes';
import { anyWorkshop } from '../../support/arbitraries';
import { anyEdits } from '../../support/arbitraryCommands';
import { countingIds } from '../../support/ids';
import { sample } from '../../support/sample';

const context = { today: '2026-11-20' };
const PLACE = { x: 0, y: 0, boundaryId: null };
const now = Date.parse('2026-11-20T13:00:00.000Z');
const clock = { now, today: context.today };
const todo = (workshop: Workshop, ...commands: Command[]): Workshop =>
  commands.reduce((state, command) => apply(state, command, context), workshop);

/** What happens to a component, told as of `now`; nothing where there is none. */
const fate = ({ components }: Workshop, id: string, now: Workshop) =>
  components[id] && fateOf({ ...components[id], origin: now.components[id]?.origin ?? 'existing' });

describe('minutes', () => {
  it('tell of nothing where nothing changed', () => {
    fc.assert(
      fc.property(anyWorkshop(), (workshop) => {
        const opening = openingOf(workshop);
        expect(openingSchema.parse(opening)).toEqual(opening);
        expect(minutesBetween(opening, workshop)).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it('tell of every thing that changed exactly once', () => {
    fc.assert(
      fc.property(fc.tuple(anyWorkshop(), anyWorkshop()), ([before, after]) => {
        const entries = minutesBetween(openingOf(before), after);
        const keys = entries.map(({ kind, about }) => `${kind} ${about}`);
        expect(new Set(keys).size).toBe(keys.length);
        for (const { from, to } of entries) expect(from).not.toBe(to);
        const ids = [...new Set([...Object.keys(before.components), ...Object.keys(after.components)])];
        const changed = ids.filter((id) => fate(before, id, after) !== fate(after, id, after));
        expect(
          entries
            .filter(({ kind }) => kind === 'component')
            .map(({ about }) => about)
            .sort(),
        ).toEqual(changed.sort());
        const came = Object.values(after.decisions).filter(
          ({ id, status }) => before.decisions[id]?.status !== status,
        );
        expect(entries.filter(({ kind }) => kind === 'decision')).toHaveLength(came.length);
        expect(entries.some(({ kind }) => kind === 'path')).toBe(before.path.chosen !== after.path.chosen);
      }),
      { numRuns: 200 },
    );
  });

  it('say from what to what, by the name of then where a thing is gone', () => {
    const opening = openingOf(sample);
    const after = todo(
      sample,
      {
        type: 'update',
        collection: 'components',
        changes: [{ id: 'c_chatModel', patch: { disposition: 'refactor' } }],
      },
      { type: 'remove', ids: { risks: ['r_onePerson'] } },
      { type: 'setDetails', patch: { path: { chosen: 'evolution', reason: '' } } },
      { type: 'update', collection: 'parkingLot', changes: [{ id: 'pk_qa', patch: { resolved: true } }] },
      { type: 'insert', entities: { decisions: [{ ...newDecision(countingIds(), 'Go', '2026-11-20') }] } },
    );
    const entries = minutesBetween(opening, after);
    const t = translator('en');
    expect(minutesLines(t, entries).map(({ text }) => text)).toEqual([
      'Chat model: Refactor (was Keep)',
      'Only one person can run the knowledge pipeline: deleted (was Open)',
      'Iterative evolution (was Hybrid modernization)',
      'Decided: Go',
      'Settled: Nobody tests for a living in this team. Borrow somebody from the payroll team from January, or hire?',
    ]);
    expect(decisionsIn(after, entries).map(({ title }) => title)).toEqual(['Go']);
  });

  it('tell of votes, moved scores, and signals that came up', () => {
    const [risk] = Object.values(sample.risks);
    const ballot = (id: string, choice: Disposition, revealed: boolean): Ballot => ({
      id,
      componentId: 'c_chatModel',
      by: { participantId: null, name: id, discipline: 'data' },
      way: 'hands',
      choice,
      handedIn: true,
      revealed,
      at: '2026-11-20T13:00:00.000Z',
      round: 900,
    });
    const before = todo(sample, {
      type: 'update',
      collection: 'risks',
      changes: [{ id: risk!.id, patch: { title: 'Keys leak', likelihood: 2, impact: 3 } }],
    });
    const after = todo(
      before,
      {
        type: 'insert',
        entities: {
          ballots: [
            ballot('b_1', 'keep', true),
            ballot('b_2', 'keep', true),
            ballot('b_3', 'undecided', true),
          ],
          signals: [
            { ...newSignal(() => 's_1', 'retention'), strength: 'strong' },
            { ...newSignal(() => 's_2', 'timeSaved'), strength: 'strong' },
          ],
        },
      },
      { type: 'update', collection: 'risks', changes: [{ id: risk!.id, patch: { likelihood: 4 } }] },
    );
    const lines = (workshop: Workshop) =>
      minutesLines(translator('en'), minutesBetween(openingOf(before), workshop)).map(({ text }) => text);
    expect(lines(after)).toEqual([
      'Strong: Retention, Time saved',
      'Chat model: 2 Keep, 1 abstained',
      'Keys leak: 4 × 3 (was 2 × 3)',
    ]);
    const hidden = todo(before, { type: 'insert', entities: { ballots: [ballot('b_1', 'keep', false)] } });
    expect(lines(hidden)).toEqual([]);
  });

  it('tell of what was proposed before and is decided now, and of what came up and was settled at once', () => {
    const [decision] = Object.values(sample.decisions);
    const proposed = todo(sample, {
      type: 'update',
      collection: 'decisions',
      changes: [{ id: decision!.id, patch: { title: 'Go', status: 'proposed' } }],
    });
    const point = newParked(sample, countingIds(), clock, { text: 'Who pays?', by: '', step: null });
    const after = todo(
      proposed,
      {
        type: 'update',
        collection: 'decisions',
        changes: [{ id: decision!.id, patch: { status: 'decided' } }],
      },
      { type: 'insert', entities: { parkingLot: [{ ...point, resolved: true }] } },
    );
    const lines = minutesLines(translator('en'), minutesBetween(openingOf(proposed), after));
    expect(lines.map(({ text }) => text)).toEqual(['Decided: Go', 'Settled: Who pays?']);
  });

  it('say of what is missing that it is built', () => {
    const missing = {
      ...newComponent(() => 'c_new', 'identity', 'Sign-in', PLACE),
      origin: 'missing' as const,
    };
    const after = todo(sample, { type: 'insert', entities: { components: [missing] } });
    const lines = minutesLines(translator('en'), minutesBetween(openingOf(sample), after));
    expect(lines.map(({ text }) => text)).toEqual(['Build: Sign-in']);
    const decided = todo(after, {
      type: 'update',
      collection: 'components',
      changes: [{ id: 'c_new', patch: { disposition: 'rewrite' } }],
    });
    expect(minutesBetween(openingOf(after), decided)).toEqual([]);
  });

  it('name together what was answered alike for the first time', () => {
    const opening = { ...openingOf(sample), lenses: { dataFlow: 'sound' as const } };
    const lines = minutesLines(translator('en'), minutesBetween(opening, sample));
    expect(lines.map(({ text }) => text)).toEqual([
      'Strained: Architecture, Code quality, Model behaviour',
      'Sound: Cost profile, Integration requirements, Roadmap fit',
      'Failing: Compliance obligations',
      'Data flow: Failing (was Sound)',
    ]);
  });

  it('show a code that no version knows as it is', () => {
    const entry = { kind: 'lens', about: 'odd', name: '', from: null, to: 'strange' } as const;
    expect(minutesLines(translator('en'), [entry])).toEqual([{ text: 'strange: odd', entries: [entry] }]);
  });

  it('name what nobody has settled', () => {
    const undecided = todo(sample, {
      type: 'update',
      collection: 'components',
      changes: [{ id: 'c_chatModel', patch: { disposition: 'undecided' } }],
    });
    const open = stillOpen(undecided);
    expect(open.parked.map(({ id }) => id)).toEqual(['pk_employees', 'pk_qa', 'pk_worksCouncil']);
    expect(open.undecided.map(({ id }) => id)).toEqual(['c_chatModel']);
    expect(open.unowned.map(({ id }) => id)).toEqual(['r_reviewBacklog', 'r_vendorOutage']);
  });
});

describe('a sitting', () => {
  const begin = (workshop: Workshop) =>
    todo(
      workshop,
      beginSitting(workshop, Object.keys(workshop.participants).slice(0, 2), clock, countingIds()),
    );

  it('knows who is there while it lasts; without one it is everybody', () => {
    expect(presentParticipants(sample)).toHaveLength(8);
    const sitting = begin(sample);
    expect(presentParticipants(sitting)).toHaveLength(2);
    const [gone] = presentParticipants(sitting);
    const fewer = todo(sitting, attend(openSitting(sitting.sittings)!, gone!.id, false));
    expect(presentParticipants(fewer).map(({ id }) => id)).not.toContain(gone!.id);
    expect(
      presentParticipants(todo(fewer, attend(openSitting(fewer.sittings)!, gone!.id, true))),
    ).toHaveLength(2);
  });

  it('has whoever is added while it lasts', () => {
    const person = newParticipant(() => 'p_late', { name: 'Late', discipline: 'qa' });
    const sitting = begin(sample);
    expect(presentParticipants(todo(sitting, joining(sitting, person)))).toContainEqual(person);
    expect(todo(sample, joining(sample, person)).participants['p_late']).toEqual(person);
  });

  it('freezes at its end the minutes that it has then', () => {
    fc.assert(
      fc.property(anyEdits, ({ start, commands }) => {
        const empty = { ...start, sittings: {} };
        let workshop = begin(empty);
        for (const command of commands) {
          try {
            workshop = todo(workshop, command);
          } catch {
            // Some edits are refused.
          }
        }
        const sitting = Object.values(workshop.sittings).find(
          ({ startedAt, endedAt, opening }) =>
            endedAt === null && opening !== null && startedAt === new Date(now).toISOString(),
        );
        if (!sitting) return;
        const live = minutesOfSitting(workshop, sitting);
        const ended = todo(workshop, endSitting(workshop, sitting, now + 60_000));
        const frozen = ended.sittings[sitting.id]!;
        expect(frozen).toMatchObject({ minutes: live, opening: null });
        expect(sittingSchema.parse(frozen)).toEqual(frozen);
        const later = todo(ended, {
          type: 'insert',
          entities: { risks: [{ ...newRisk(() => 'r_later', 'Later') }] },
        });
        expect(minutesOfSitting(later, later.sittings[sitting.id]!)).toEqual(live);
      }),
      { numRuns: 200 },
    );
  });

  it('never ends before it began, whatever the clock says', () => {
    const workshop = begin(sample);
    const sitting = openSitting(workshop.sittings)!;
    const ended = todo(workshop, endSitting(workshop, sitting, now - 5000)).sittings[sitting.id]!;
    expect(ended.endedAt).toBe(ended.startedAt);
    expect(sittingMinutes(ended)).toBe(0);
  });
});

import { describe, expect, it } from 'vitest';
import { parse } from '#shared/file/parse';
import { FileRejected } from '#shared/file/rejected';
import { restore } from '#shared/file/restore';
import { isConsistent } from '#shared/model/integrity';
import { NODES_MAX, SCHEMA_VERSION, workshopSchema } from '#shared/model/workshop';
import { translator, type Message } from '#shared/texts/index';
import { cpuTime } from '../../support/cpu';
import { documentWith, fileWith, claimsDocument, claimsText } from '../../support/causewayFile';

const translate = translator('en');
const MB = 2 ** 20;
/** Milliseconds of work that nobody waits for. */
const HANG = 2000;

/** Why a text is refused; fails where it is not. */
function refusal(text: string): Message {
  try {
    parse(text, 'plan.causeway');
  } catch (error) {
    if (error instanceof FileRejected) return error.reason;
    throw error;
  }
  throw new Error('was not refused');
}

/** The fixture with a number that JSON cannot hold otherwise. */
const fileWithNumber = (place: string, number: string) =>
  fileWith(place, '@number@').replace('"@number@"', number);

const manyComponents = (count: number) => {
  const document = claimsDocument();
  const list = Array.from({ length: count }, (_, index) => ({
    ...document['components']!['0'],
    id: `c_${index}`,
    boundaryId: null,
  }));
  return JSON.stringify({ ...document, components: list });
};

describe('a file that cannot be read', () => {
  it.each<[what: string, text: () => string, key: string, place?: string]>([
    ['nothing', () => '', 'notJson'],
    ['a picture', () => '\u0089PNG\r\n\u001a\n\0\0\0', 'notJson'],
    ['a web page', () => '<!doctype html><title>x</title>', 'notJson'],
    ['half a file', () => claimsText.slice(0, 9000), 'notJson'],
    ['two files in one', () => claimsText + claimsText, 'notJson'],
    ['more than 25 MB', () => `${' '.repeat(25 * MB)}{}`, 'tooLarge'],
    ['ten million brackets', () => '['.repeat(1e7), 'tooDeep'],
    ['ten million braces', () => '{"a":'.repeat(4e6), 'tooDeep'],
    ['65 levels', () => fileWith('path', JSON.parse('['.repeat(64) + ']'.repeat(64))), 'tooDeep'],
    ['eight million lists', () => `[${'[],'.repeat(8e6)}0]`, 'tooManyValues'],
    ['a list', () => '[]', 'notWorkshop'],
    ['null', () => 'null', 'notWorkshop'],
    ['a number', () => '7', 'notWorkshop'],
    ['a text', () => '"workshop"', 'notWorkshop'],
    ['another program’s object', () => '{"name":"other","version":"1.0.0"}', 'notWorkshop'],
    ['no version', () => fileWith('schemaVersion', undefined), 'notWorkshop'],
    ['a newer version', () => fileWith('schemaVersion', SCHEMA_VERSION + 1), 'newer'],
    ['a version far off', () => fileWithNumber('schemaVersion', '1e308'), 'newer'],
    ['an endless version', () => fileWithNumber('schemaVersion', '1e999'), 'notWorkshop'],
    ['10,001 components', () => manyComponents(NODES_MAX + 1), 'tooManyNodes'],
    ['no risks', () => fileWith('risks', undefined), 'missing', 'risks'],
    ['no components', () => fileWith('components', undefined), 'missing', 'components'],
    ['a text for a collection', () => fileWith('flows', 'none'), 'type', 'flows'],
    ['null for an entity', () => fileWith('flows.1', null), 'type', 'flows[1]'],
    ['no title', () => fileWith('title', undefined), 'missing', 'title'],
    ['no name', () => fileWith('components.2.name', undefined), 'missing', 'components[2].name'],
    ['a number for a name', () => fileWith('components.2.name', 3), 'type', 'components[2].name'],
    ['an object for a name', () => fileWith('components.2.name', {}), 'type', 'components[2].name'],
    ['an unheard-of kind', () => fileWith('components.0.kind', 'toaster'), 'form', 'components[0].kind'],
    ['an unheard-of lens', () => fileWith('lenses.taste', { verdict: 'sound', note: '' }), 'form', 'lenses'],
    ['an unsafe id', () => fileWith('components.0.id', 'constructor'), 'form', 'components[0].id'],
    [
      'a link that is no id',
      () => fileWith('components.0.ownerId', '__proto__'),
      'form',
      'components[0].ownerId',
    ],
    ['an unsafe key', () => fileWith('readiness.toString', {}), 'form', 'readiness.toString'],
    ['a day that is none', () => fileWith('risks.0.due', '2027-02-30'), 'form', 'risks[0].due'],
    ['a number without end', () => fileWithNumber('components.0.x', '1e999'), 'range', 'components[0].x'],
    ['a number far off', () => fileWithNumber('components.0.x', '1e308'), 'range', 'components[0].x'],
    ['half a position', () => fileWith('components.0.x', 0.5), 'range', 'components[0].x'],
    ['a boundary without size', () => fileWith('boundaries.0.width', 0), 'range', 'boundaries[0].width'],
    [
      'an endless effort',
      () => fileWithNumber('risks.0.effort.high', '1e999'),
      'range',
      'risks[0].effort.high',
    ],
    ['an effort out of order', () => fileWith('risks.0.effort.low', 9), 'form', 'risks[0].effort'],
    [
      'an image that is none',
      () => fileWith('images.0.data', '<svg onload=alert(1)>'),
      'form',
      'images[0].data',
    ],
    [
      'an image too large',
      () => fileWith('images.0.data', 'QUJD'.repeat(1_000_001)),
      'range',
      'images[0].data',
    ],
    [
      'half a million wrong links',
      () => fileWith('risks.0.componentIds', new Array(500_000).fill(1)),
      'tooMuch',
      'risks[0]',
    ],
    [
      'ninety thousand wrong links',
      () => fileWith('risks.0.componentIds', new Array(90_000).fill(1)),
      'type',
      'risks[0].componentIds[0]',
    ],
    ['an endless list of nothing', () => fileWith('flows', new Array(900_000).fill(0)), 'type', 'flows[0]'],
  ])('is refused with a sentence that names file and place: %s', (_, text, key, place) => {
    const hostile = text();
    let reason: Message | undefined;
    expect(cpuTime(() => (reason = refusal(hostile)))).toBeLessThan(HANG);
    const { key: found, params } = reason!;
    expect(found).toBe(`errors.file.${key}`);
    expect(params).toMatchObject(
      place === undefined ? { file: 'plan.causeway' } : { file: 'plan.causeway', place },
    );
    const sentence = translate(found, params);
    expect(sentence).toMatch(/plan\.causeway.*Nothing was changed/);
    expect(sentence).not.toContain('{{');
    if (place !== undefined) expect(sentence).toContain(place);
  });

  it('names a place in a sentence of bearable length', () => {
    const reason = refusal(fileWith(`readiness.${'x'.repeat(50_000)}`, {}));
    expect(String(reason.params?.['place']).length).toBeLessThan(200);
  });

  it('opens at the limits: 10,000 components, a place at the edge of the canvas', () => {
    expect(Object.keys(parse(manyComponents(NODES_MAX - 3), 'large').workshop.components)).toHaveLength(9997);
    expect(parse(fileWith('components.0.x', -1_000_000), 'far').workshop.components['c_core']!.x).toBe(
      -1_000_000,
    );
  });
});

describe('a file that can be mended', () => {
  /** The workshop of a document that has one thing wrong with it, and the sentences about it. */
  function mended(document: unknown) {
    const before = structuredClone(document);
    const { workshop, repairs } = restore(document, 'plan.causeway');
    expect(document).toStrictEqual(before);
    expect(workshopSchema.parse(workshop)).toStrictEqual(workshop);
    expect(isConsistent(workshop)).toBe(true);
    return { workshop, said: repairs.map(({ key, params }) => translate(key, params)) };
  }

  it('keeps the first of two with one id', () => {
    const document = documentWith('waves.2.id', 'wv_foundation');
    const { workshop, said } = mended(document);
    expect(workshop.waves['wv_foundation']!.name).toBe('Foundation');
    expect(Object.keys(workshop.waves)).toHaveLength(2);
    expect(said).toEqual([
      'waves[2] was left out: something with the same identity (wv_foundation) comes before it.',
      'In scenarios.sc_lean, links were cut that led to nothing or twice to the same.',
    ]);
  });

  it.each([
    ['components.0.ownerId', 'p_gone', 'components.c_core'],
    ['components.0.boundaryId', 'b_gone', 'components.c_core'],
    ['boundaries.0.parentId', 'b_gone', 'boundaries.b_cloud'],
    ['risks.0.componentIds', ['c_gone', 'c_reader'], 'risks.r_drift'],
    ['risks.0.ownerId', 'p_gone', 'risks.r_drift'],
    ['risks.1.signOff.participantId', 'p_gone', 'risks.r_vendor'],
    ['ballots.0.by.participantId', 'p_gone', 'ballots.bt_1'],
    ['workItems.0.waveId', 'wv_gone', 'workItems.wi_golden'],
    ['workItems.1.dependsOn', ['component:c_gone'], 'workItems.wi_train'],
    ['scenarios.0.dispositions', { c_gone: 'keep' }, 'scenarios.sc_lean'],
    ['scenarios.0.overrides', { 'risk:r_drift': { waveId: 'wv_gone' } }, 'scenarios.sc_lean'],
    ['baselines.0.items.0.ownerId', 'p_gone', 'baselines.bl_board'],
    ['decisions.0.by.0.participantId', 'p_gone', 'decisions.d_rules'],
    ['decisions.0.riskIds', ['r_drift', 'r_gone'], 'decisions.d_rules'],
    ['sittings.0.participantIds', ['p_amara', 'p_amara'], 'sittings.si_1'],
    ['readiness.check:delivery.rollback.ownerId', 'p_gone', 'readiness'],
    ['overrides', { 'risk:r_drift': { ownerId: 'p_gone' } }, 'overrides'],
    ['schedule.calendarId', 'cal_gone', 'schedule'],
    ['schedule.accepted.items.0.ownerId', 'p_gone', 'schedule'],
    ['reportOptions.logoId', 'im_gone', 'reportOptions'],
    ['decisions.0.flowIds', ['f_gone'], 'decisions.d_rules'],
    ['voting.voterId', 'p_gone', 'voting'],
    ['voting.componentIds', ['c_gone'], 'voting'],
    ['timer.itemId', 'ag_gone', 'timer'],
  ])('loses the link %s, and says so', (place, value, named) => {
    const document = place.startsWith('readiness.')
      ? documentWith('readiness', {
          'check:delivery.rollback': { answer: 'met', evidence: '', ownerId: value, due: null },
        })
      : documentWith(place, value);
    expect(mended(document).said).toEqual([
      `In ${named}, links were cut that led to nothing or twice to the same.`,
    ]);
  });

  it.each([
    ['flows.0.targetId', 'c_gone', 'flows.f_ask'],
    ['ballots.0.componentId', 'c_gone', 'ballots.bt_1'],
    ['availability.0.participantId', 'p_gone', 'availability.av_amara'],
  ])('loses what cannot be without %s', (place, value, named) => {
    expect(mended(documentWith(place, value)).said).toContain(
      `${named} was left out: what it belongs to is not there.`,
    );
  });

  it('follows what falls with what is left out', () => {
    const document = documentWith('workItems.0.dependsOn', ['flow:f_ask', 'flow:f_read']);
    document['flows']!['0']!['targetId'] = 'c_gone' as never;
    const { workshop, said } = mended(document);
    expect(workshop.workItems['wi_golden']!.dependsOn).toEqual(['flow:f_read']);
    // The flow, the item that waited for it, and the decision that was about it.
    expect(said).toHaveLength(3);
  });

  it('opens circles of boundaries, of any length, at once', () => {
    expect(mended(documentWith('boundaries.0.parentId', 'b_cloud')).said).toEqual([
      'The boundary b_cloud was inside itself. It now stands on its own.',
    ]);
    const length = 5000;
    const boundary = claimsDocument()['boundaries']!['0'];
    const ring = Array.from({ length }, (_, index) => ({
      ...boundary,
      id: `b_${index}`,
      parentId: `b_${(index + 1) % length}`,
    }));
    const document = { ...documentWith('components', []), boundaries: ring };
    expect(cpuTime(() => restore(document, 'ring'))).toBeLessThan(HANG);
    const { boundaries } = restore(document, 'ring').workshop;
    expect(Object.values(boundaries).filter(({ parentId }) => parentId === null)).toHaveLength(1);
  });

  it('cuts texts that are too long, and never through a character', () => {
    const { workshop, said } = mended(documentWith('components.0.name', `${'x'.repeat(1999)}😀 and on`));
    expect(workshop.components['c_core']!.name).toBe('x'.repeat(1999));
    expect(said).toEqual(['components[0].name was cut: it was longer than 2000 characters.']);
    expect(mended(documentWith('title', 'x'.repeat(2001))).workshop.title).toHaveLength(2000);
    expect(
      mended(documentWith('risks.0.plan', 'x'.repeat(30_000))).workshop.risks['r_drift']!.plan,
    ).toHaveLength(20_000);
  });

  it('leaves out fields whose names reach into prototypes, wherever they are', () => {
    const hostile = '{"polluted":true}';
    const text = claimsText
      .replace('"schemaVersion": 3,', `"schemaVersion": 3, "__proto__": ${hostile},`)
      .replace(
        '"readiness": {',
        `"readiness": { "__proto__": ${hostile}, "constructor": {"prototype": ${hostile}},`,
      )
      .replace('"id": "c_core",', `"id": "c_core", "__proto__": ${hostile}, "prototype": ${hostile},`);
    const { workshop, repairs } = parse(text, 'plan.causeway');
    expect(workshop).toStrictEqual(parse(claimsText, 'plan.causeway').workshop);
    expect(repairs.map(({ key, params }) => translate(key, params))).toEqual([
      '5 fields with unsafe names were left out.',
    ]);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it('keeps script and markup as the text that it is', () => {
    const name = '<img src=x onerror=alert(1)> javascript:alert(1) =HYPERLINK("x")';
    expect(parse(fileWith('components.0.name', name), 'plan').workshop.components['c_core']!.name).toBe(name);
  });

  it('turns -0 into 0', () => {
    const { workshop } = parse(fileWithNumber('components.0.x', '-0'), 'plan.causeway');
    expect(Object.is(workshop.components['c_core']!.x, 0)).toBe(true);
  });
});

describe('a document of the database', () => {
  it('is called by its title where it cannot be read', () => {
    const reason = (() => {
      try {
        restore({ schemaVersion: 99, title: 'Claims assistant' });
      } catch (error) {
        return (error as FileRejected).reason;
      }
    })();
    expect(reason).toMatchObject({ key: 'errors.file.newer', params: { file: 'Claims assistant' } });
  });

  it('is refused where it holds itself', () => {
    const circular: Record<string, unknown> = { schemaVersion: 1 };
    circular['path'] = circular;
    expect(() => restore(circular)).toThrow(FileRejected);
  });
});

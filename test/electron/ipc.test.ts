import { describe, expect, it } from 'vitest';
import { DESKTOP_METHODS, MAX_REPORT_BYTES } from '#shared/desktop';
import { isLargerThan } from '../../electron/argumentSize';
import { call, ours, ourWindow, servedChannels } from '../support/servedMethods';

describe('a call from the window', () => {
  it('reaches every method of the contract, and there are no others', () => {
    expect(servedChannels).toEqual(DESKTOP_METHODS.map((method) => `causeway:method:${method}`));
    expect(call('showTitle', ours, 'Plan', true)).toEqual([ourWindow, 'Plan', true]);
  });

  const request = { kind: 'pdf', suggestedName: 'Plan', content: 'a', link: null };
  it.each<[string, ...unknown[]]>([
    ['appInfo', 'something'],
    ['saveFile'],
    ['saveFile', null],
    ['saveFile', { ...request, kind: 'exe' }],
    ['saveFile', { ...request, path: '/etc/passwd' }],
    ['saveFile', { ...request, content: new ArrayBuffer(4) }],
    ['saveFile', { ...request, link: { token: 'a' } }],
    ['saveFile', request, request],
    ['readFile', null],
    ['readFile', { token: 'a' }],
    ['readFile', 'a'.repeat(201)],
    ['showTitle', 'a'.repeat(4001), false],
    ['showTitle', 'a'],
    ['enableCommands', ['app.quit']],
    ['enableCommands', Array.from({ length: 101 }, () => 'edit.undo')],
    ['openExternal', ['https://example.org']],
    ['openExternal', 'a'.repeat(10_001)],
    ['answerClose', 1],
    ['openPath', 7],
    ['listVersions', '../../etc'],
    ['readVersion', '__proto__', 1],
    ['readVersion', 'w_a', '1/../2'],
    ['writeVersion', 'w_a', { at: 1, reason: 'work', name: null, components: 0, risks: 0, path: '/' }, '{}'],
    ['removeVersion', 'w_a'],
  ])('of %s is refused with %j', (method, ...args) => {
    expect(() => call(method, ours, ...args)).toThrow(`Refused: ${method} was called with something else`);
  });

  it('is refused with more than may be written', () => {
    const tooMuch = MAX_REPORT_BYTES + 1;
    for (const content of [new Uint8Array(tooMuch), 'a'.repeat(tooMuch), new Uint8Array(300 * 2 ** 20)])
      expect(() => call('saveFile', ours, { ...request, content })).toThrow('Refused');
    const content = new Uint8Array(MAX_REPORT_BYTES);
    const [, reached] = call('saveFile', ours, { ...request, content }) as [unknown, { content: unknown }];
    // By identity: comparing this much byte by byte takes minutes.
    expect(reached.content === content).toBe(true);
  });

  it('is refused by its size alone, without being read', () => {
    let isRead = false;
    const trap = {
      get text() {
        isRead = true;
        return '';
      },
    };
    const megabyte = 'a'.repeat(2 ** 20);
    // The trap lies where a schema would come across it, and behind 300 MB.
    const huge = [trap, ...Array.from({ length: 300 }, () => megabyte)];
    for (const method of DESKTOP_METHODS)
      expect(() => call(method, ours, huge), method).toThrow(`Refused: ${method} was called with more`);
    expect(isRead).toBe(false);
  });

  const record = (delta: string) =>
    JSON.parse(
      `{"from":1,"to":1,"at":0,"changes":[{"id":"w_1","standing":{"state":"active","editedAt":0,"deletedAt":null},"delta":${delta},"isWhole":true}]}`,
    ) as object;
  it.each<[string, object]>([
    ['saveFile', JSON.parse('{"__proto__":{},"kind":"pdf","suggestedName":"a","content":"a","link":null}')],
    ['saveFile', { ...request, constructor: { prototype: { polluted: true } } }],
    ['writeJournal', record('{"fields":{"constructor":{"polluted":true}},"entities":{}}')],
    ['writeJournal', record('{"fields":{},"entities":{"prototype":{}}}')],
    ['writeJournal', record('{"fields":{},"entities":{},"__proto__":{"polluted":true}}')],
  ])('of %s is refused where a name reaches into a prototype (%j)', (method, argument) => {
    expect(() => call(method, ours, argument)).toThrow('Refused');
  });

  it('loses the names of prototypes where names are free', () => {
    const harmless = record('{"fields":{"title":"Plan"},"entities":{"risks":{"w_1":null}}}');
    expect(call('writeJournal', ours, harmless)).toEqual([ourWindow, harmless]);
    const delta =
      '{"fields":{"__proto__":{"polluted":true}},"entities":{"risks":{"__proto__":{"polluted":true}}}}';
    const [, reached] = call('writeJournal', ours, record(delta)) as [unknown, object];
    expect(JSON.stringify(reached)).not.toContain('polluted');
    expect(({} as { polluted?: true }).polluted).toBeUndefined();
  });
});

describe('the size of an argument', () => {
  it.each<[string, unknown, number]>([
    ['a text', 'a'.repeat(1000), 1000],
    ['bytes', new Uint8Array(1000), 1000],
    ['a buffer', new ArrayBuffer(1000), 1000],
    ['many small values', Array.from({ length: 250 }, () => 0), 1000],
    [
      'the names in an object',
      Object.fromEntries(Array.from({ length: 100 }, (_, i) => [`name ${1000 + i}`, 1])),
      1000,
    ],
    ['what lies deep', Array.from({ length: 10 }).reduce((inner) => [inner], 'a'.repeat(960)), 1000],
  ])('counts %s', (_name, value, size) => {
    expect(isLargerThan(size - 1, value)).toBe(true);
    expect(isLargerThan(2 * size, value)).toBe(false);
  });

  it('is found out of a value that contains itself, and of one that is deeper than any call could go', () => {
    const circle: unknown[] = [];
    circle.push(circle);
    expect(isLargerThan(1_000_000, circle)).toBe(true);
    let deep: unknown = 'a';
    for (let level = 0; level < 200_000; level++) deep = [deep];
    expect(isLargerThan(10_000_000, deep)).toBe(false);
  });
});

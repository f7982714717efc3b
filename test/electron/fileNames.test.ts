import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { safeFileName } from '../../electron/fileNames';

describe('a safe file name', () => {
  it.each([
    ['Support assistant', 'Support assistant'],
    ['Überblick 日本語 🙂', 'Überblick 日本語 🙂'],
    ['a/b\\c:d*e?f"g<h>i|j', 'a b c d e f g h i j'],
    ['../../etc/passwd', 'etc passwd'],
    ['line\nbreak\u0000and\ttab', 'line break and tab'],
    ['evil\u202Eexe.pdf', 'evil exe.pdf'],
    ['half \ud800 pair', 'half pair'],
    ['trailing. . .', 'trailing'],
    ['.hidden', 'hidden'],
    ['CON', '_CON'],
    ['nul.txt', '_nul.txt'],
    ['LPT1', '_LPT1'],
    ['Console', 'Console'],
    ['', 'Workshop'],
    ['...', 'Workshop'],
    ['///', 'Workshop'],
  ])('of %j is %j', (wish, name) => expect(safeFileName(wish)).toBe(name));

  it('is cut between characters, not within one', () => {
    expect(safeFileName('🙂'.repeat(100))).toBe('🙂'.repeat(50));
  });

  it('is accepted by every system, whatever was wished', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (wish) => {
        const name = safeFileName(wish);
        expect(name).not.toMatch(/[\p{Cc}\p{Cs}/\\:*?"<>|]/u);
        expect(name).not.toMatch(/^[\s.]|[\s.]$/u);
        expect(Buffer.byteLength(name)).toBeLessThanOrEqual(201);
        expect(name.length).toBeGreaterThan(0);
        expect(safeFileName(name)).toBe(name);
      }),
    );
  });
});

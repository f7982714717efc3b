import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPerson } from '../../../renderer/parts/personInput';

describe('a person, read from a line', () => {
  it.each([
    ['Ann Lee', 'Ann Lee', 'engineering', ''],
    ['  Ann Lee , ', 'Ann Lee', 'engineering', ''],
    ['Ann Lee, data', 'Ann Lee', 'data', ''],
    ['Ann Lee, sec', 'Ann Lee', 'security', ''],
    ['Ann Lee – QA', 'Ann Lee', 'qa', ''],
    ['Ann Lee - product', 'Ann Lee', 'product', ''],
    ['Ann Lee (DevOps)', 'Ann Lee', 'devops', ''],
    ['Ann Lee\tdesign', 'Ann Lee', 'design', ''],
    ['Ann Lee; it', 'Ann Lee', 'it', ''],
    ['Ann Lee, CFO', 'Ann Lee', 'business', 'CFO'],
    ['Ann Lee – Head of Support', 'Ann Lee', 'support', 'Head of Support'],
    ['Ann Lee, security engineer', 'Ann Lee', 'security', 'security engineer'],
    ['Ann Lee, ML engineer', 'Ann Lee', 'data', 'ML engineer'],
    ['Ann Lee, product designer', 'Ann Lee', 'design', 'product designer'],
    ['Ann Lee, dev', 'Ann Lee', 'engineering', 'dev'],
    ['Ann Lee, project manager', 'Ann Lee', 'product', 'project manager'],
    ['Tanaka, Ai', 'Tanaka, Ai', 'engineering', ''],
    ['Lee, Ann, data', 'Lee, Ann', 'data', ''],
    // What is no discipline and no job belongs to the name.
    ['Martin Luther King, Jr.', 'Martin Luther King, Jr.', 'engineering', ''],
    ['Anna-Lena Berg', 'Anna-Lena Berg', 'engineering', ''],
    // Two disciplines begin like this.
    ['Ann Lee, d', 'Ann Lee, d', 'engineering', ''],
  ])('%j', (line, name, discipline, role) => {
    expect(readPerson(line)).toEqual({ name, discipline, role });
  });

  it.each(['', '   ', ', data', '(QA)'])('is nobody in %j', (line) => {
    expect(readPerson(line)).toBeNull();
  });

  it('has every word that was typed, in name, role or discipline', () => {
    const word = fc.oneof(
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }),
      fc.constantFrom('data', 'sec', 'CTO', 'head of support', 'Ann', 'Lee', 'd'),
    );
    const sign = fc.constantFrom(' ', ', ', ' – ', ' (', ';', '\t', ')');
    const wordsOf = (text: string) => text.split(/[\s,;()–-]+/u).filter(Boolean);
    fc.assert(
      fc.property(fc.array(fc.tuple(word, sign), { maxLength: 5 }), (parts) => {
        const line = parts.flat().join('');
        const person = readPerson(line);
        if (!person) return;
        expect(person.name).toBe(person.name.trim());
        const lost = wordsOf(line).slice(wordsOf(person.name).length).join(' ').toLowerCase();
        const kept = wordsOf(person.role).join(' ').toLowerCase();
        expect(lost === kept || person.discipline.startsWith(lost)).toBe(true);
      }),
    );
  });
});

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

  it('has a name without spaces around it, and nothing typed is lost unseen', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (line) => {
        const person = readPerson(line);
        if (!person) return;
        expect(person.name).toBe(person.name.trim());
        expect(person.name).not.toBe('');
        expect(line).toContain(person.name);
        expect(line).toContain(person.role);
      }),
    );
  });
});

import { describe, expect, it } from 'vitest';
import type { Value } from '#shared/history/values';
import { fieldText, valueText } from '../../../../renderer/features/history/valueText';

const dated = { type: 'dated', name: 'Build it', from: '2027-01-04', to: '2027-01-08' } as const;

const SAID: [Value, string][] = [
  [{ type: 'nothing' }, 'none'],
  [{ type: 'text', text: 'As it {{is}}' }, 'As it {{is}}'],
  [{ type: 'number', number: 4 }, '4'],
  [{ type: 'days', days: 2.5 }, '2.5 days'],
  [{ type: 'share', share: 0.225 }, '22.5 %'],
  [{ type: 'date', date: '2027-04-30' }, '30 Apr 2027'],
  [{ type: 'word', key: 'words.response.mitigate' }, 'Mitigate'],
  [{ type: 'disposition', disposition: 'rewrite' }, 'Rewrite'],
  [{ type: 'effort', low: 3, likely: 5, high: 9.5 }, '3 – 5 – 9.5 days'],
  [{ type: 'byline', name: 'Ada', isFormer: false, on: null }, 'Ada'],
  [
    { type: 'byline', name: 'Ada', isFormer: true, on: '2027-04-30' },
    'Ada (no longer a participant), 30 Apr 2027',
  ],
  [{ type: 'flow', source: 'Chat', target: '', label: '' }, 'Chat → Unnamed'],
  [{ type: 'flow', source: 'Chat', target: 'Model', label: 'Questions' }, 'Chat → Model (Questions)'],
  [{ ...dated, owner: null }, 'Build it: 4 Jan 2027 to 8 Jan 2027'],
  [{ ...dated, owner: 'Ada' }, 'Build it (Ada): 4 Jan 2027 to 8 Jan 2027'],
  [{ ...dated, to: dated.from, owner: null }, 'Build it: 4 Jan 2027'],
];

describe('the values of a difference', () => {
  it.each(SAID)('are said in words: %j', (value, said) => {
    expect(valueText(value)).toBe(said);
  });

  it('are about something where a field holds the same of several things', () => {
    const about: Value = { type: 'word', key: 'words.storeQuestion.refreshed' };
    expect(fieldText({ name: 'state', about, type: 'untold' })).toBe('Refreshed: State');
    expect(fieldText({ name: 'disposition', about: null, type: 'untold' })).toBe('Disposition');
  });
});

import { describe, expect, it } from 'vitest';
import { FileRejected } from '#shared/file/rejected';
import { parsePsplib } from '#shared/interop/psplib';
import { searchPlan } from '#shared/roadmap/rcpsp/improve';
import { psplibText } from '../../support/psplib';

const refusal = (text: string) => {
  try {
    parsePsplib(text, 'a.sm');
  } catch (error) {
    if (error instanceof FileRejected) return error.reason;
    throw error;
  }
  throw new Error('not refused');
};

describe('an instance of PSPLIB', () => {
  it('is read with its durations, precedence, demands and capacities', () => {
    const network = parsePsplib(psplibText(), 'a.sm');
    expect(network).toMatchObject({
      durations: [0, 3, 2, 4, 0],
      predecessors: [[], [0], [0], [1], [2, 3]],
      capacities: [2, 1],
      criticalLength: 7,
    });
    expect(network.demands[1]).toEqual([{ resource: 0, units: 2 }]);
    expect(network.demands[3]).toEqual([
      { resource: 0, units: 1 },
      { resource: 1, units: 1 },
    ]);
    expect(searchPlan(network, { seed: 1 }).cost).toBe(7);
  });

  it('may have the line ends of Windows', () => {
    expect(parsePsplib(psplibText().replaceAll('\n', '\r\n'), 'a.sm').durations).toEqual([0, 3, 2, 4, 0]);
  });

  it.each([
    ['nothing', '', 1],
    [
      'a job that leads nowhere',
      psplibText().replace('1        1          2           2   3', '1 1 2 2 9'),
      13,
    ],
    ['more successors than it says', psplibText().replace('1        1          2 ', '1 1 3 '), 13],
    ['a job of several modes', psplibText().replace('2      1     3 ', '2      2     3 '), 23],
    ['words for numbers', psplibText().replace('2      1     3 ', '2      1     x '), 23],
    ['a resource too few', psplibText().replace('\n    2    1\n', '\n    2\n'), 30],
    [
      'resources that are used up',
      psplibText().replace('nonrenewable              :  0', 'nonrenewable : 1'),
      1,
    ],
  ])('with %s is refused at its line', (_what, text, line) => {
    expect(refusal(text)).toEqual({
      key: 'errors.psplib.unreadable',
      params: { file: 'a.sm', line: String(line) },
    });
  });

  it('that nobody could do is refused: a circle, or more needed than there is', () => {
    const impossible = { key: 'errors.psplib.impossible', params: { file: 'a.sm' } };
    expect(refusal(psplibText().replace('4        1          1           5', '4 1 1 2'))).toEqual(impossible);
    expect(refusal(psplibText().replace('2      1     3       2    0', '2 1 3 3 0'))).toEqual(impossible);
  });
});

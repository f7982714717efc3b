import { expect, it } from 'vitest';
import { detailAt } from '#shared/diagram/detail';

it('less is shown the farther away one is', () => {
  expect([2, 0.6, 0.59, 0.3, 0.29, 0.15, 0.14, 0.01].map(detailAt)).toEqual([
    'full',
    'full',
    'brief',
    'brief',
    'named',
    'named',
    'box',
    'box',
  ]);
});

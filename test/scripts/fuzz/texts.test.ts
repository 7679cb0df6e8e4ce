import { expect, it } from 'vitest';
import { fuzzTexts } from '../../../scripts/fuzz/texts.ts';

/** No typed text costs more than its budget of processor time. */

it('No typed text, of whatever kind and length, costs more than its budget of processor time', () => {
  expect(fuzzTexts(400, 15)).toEqual([]);
});

import { expect, it } from 'vitest';
import { choiceInput } from '../../../sheets/secretariat/inputs.ts';

/** Lists of choices stay within Google's limit. */

it.each([
  [1, 1],
  [500, 500],
  [501, undefined],
])('of %i choices the list shows %s: Google takes no more than 500', (given, listed) => {
  const choices = Array.from({ length: given }, (_, index) => `Bibliotheek ${index}`);
  expect(choiceInput(choices).validation?.condition?.values?.length).toBe(listed);
});

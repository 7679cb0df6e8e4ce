import { expect, it } from 'vitest';
import { standsFormula } from '../../../sheets/secretariat/stands-formula.ts';

/** Formulas compare typed text correctly. */

it.each([
  ['', 'B3&""=""'],
  ['zeg "ja"', 'B3&""="zeg ""ja"""'],
  ['x'.repeat(200), `B3&""="${'x'.repeat(200)}"`],
  ['x'.repeat(201), `LEFT(B3&"";200)="${'x'.repeat(200)}"`],
])('What was typed is compared as a formula can hold it: %#', (typed, formula) => {
  expect(standsFormula('B3', typed)).toBe(formula);
});

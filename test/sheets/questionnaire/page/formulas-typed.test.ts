import { describe, expect, test } from 'vitest';
import { isVolatile, readsOthers } from '../../../../domain/rules/formula-kinds.ts';
import { Librarian } from '../librarian.ts';

/** Typed formulas: volatile ones are rejected, those that read other cells raise a question. */

test.each<[formula: string, volatile: boolean, reads: boolean]>([
  ['=600+34', false, false],
  ['=2,5*2', false, false],
  ['=SUM(1;2)', false, false],
  ['=IF(TRUE;1;2)', false, false],
  ['="D6"&1', false, false],
  ['=1E3', false, false],
  ['600', false, false],
  ['=D6', false, true],
  ['=$D$6+1', false, true],
  ['=SUM(D8;D7)', false, true],
  ["='2026-K2'!D6", false, true],
  ['=SUM(A:A)', false, true],
  ['=mijn_cijfer', false, true],
  ['=RANDBETWEEN(1;9)', true, false],
  ['=now()', true, false],
  ['=TODAY ()-D6', true, true],
  ['=KNOWN()', false, false],
  ['="NOW()"', false, false],
  ['=IMPORTRANGE("x";"A1")', true, false],
])('%s changes by itself: %s; reads other cells: %s', (formula, volatile, reads) => {
  expect([isVolatile(formula), readsOthers(formula)]).toEqual([volatile, reads]);
});

describe('A formula that changes by itself', () => {
  test.each(['=RANDBETWEEN(500;600)', '=NOW()', '=TODAY()'])('%s is refused, and not checked for ever', (formula) => {
    const marja = new Librarian();
    marja.type('lending_unfilled', formula);
    marja.type('lending_filled_loans', '12');
    marja.check();
    for (const value of ['13', '14']) {
      expect(marja.shown('lending_unfilled')).toBe(
        `Aanpassen: hier staat ‘${formula}’. De uitkomst daarvan verandert vanzelf. Typ het getal zelf.`,
      );
      expect(marja.parsed?.observations.find(({ measure }) => measure === 'lending_unfilled')?.value).toBeNull();
      marja.type('lending_filled_loans', value);
      marja.check();
    }
    expect(marja.check()).toBe(0);
    marja.type('lending_unfilled', '66');
    expect(marja.shown('lending_unfilled')).toBe('… wordt nagekeken');
    marja.check();
    expect(marja.shown('lending_unfilled')).toBe('✓');
  });

  test('beside a figure is not checked for ever either', () => {
    const marja = new Librarian();
    marja.type('lending_unfilled', '66');
    marja.type('lending_unfilled', '=RAND()', 'explanation');
    marja.check();
    marja.type('lending_filled_loans', '13');
    marja.check();
    expect(marja.shown('lending_unfilled')).toBe('✓');
  });
});

describe('A formula that reads other cells', () => {
  test('is asked about once, and again when its outcome is more', () => {
    const marja = new Librarian();
    marja.type('lending_filled_copies', '29');
    marja.type('lending_unfilled', '=D8+1');
    marja.check();
    expect(marja.shown('lending_unfilled')).toBe(
      'Vraag: 30 komt uit andere vakken (‘=D8+1’) en verandert mee. Typ het getal zelf, of schrijf rechts waar het vandaan komt.',
    );
    marja.type('lending_unfilled', 'één meer dan de kopieën', 'explanation');
    marja.check();
    expect(marja.shown('lending_unfilled')).toBe('✓ Met toelichting.');
    marja.type('lending_filled_copies', '28');
    marja.check();
    // Fewer is not asked about again; the words were written for 30, so they are not passed on with 29 until they are confirmed.
    expect(marja.shown('lending_unfilled')).toBe(
      'Ter info: deze toelichting schreef u bij 30; bij 29 nemen wij die niet over. Geldt die nog, typ dan ‘geldt nog’; of schrijf een nieuwe.',
    );
  });
});

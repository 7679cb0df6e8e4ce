import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rewriteFormula, type StructureChange } from '../../../src/sheets/formula/rewrite/rewrite.ts';
import { storedFormula } from '../../../src/sheets/formula/rewrite/stored.ts';
import { Book } from './book.ts';

/** Any text after `=` is stored, calculated and shown without a failure. */

const token = fc.constantFrom(
  ...['A1', 'b2', '$C$3', 'A1:B2', 'B:B', '2:3', 'B2:B', 'Tab!A1', "'Mijn tab'!B2", "'Mijn tab", '!', '#REF!', 'naam'],
  ...['SUM(', 'IF(', 'LET(', 'LAMBDA(', '(', ')', '{', '}', ';', ',', '\\', ':', '.', '"', "'", '"tekst"', ' ', '\n'],
  ...['+', '-', '*', '/', '^', '&', '=', '<>', '>=', '%', '@', '#', '1', '1,5', '1.5', '1E3', 'TRUE', 'é', '🙂'],
);
const formula = fc.array(token, { minLength: 1, maxLength: 12 }).map((tokens) => `=${tokens.join('')}`);
const locale = fc.constantFrom('en_US', 'nl_NL');

test('whatever is written after = is kept, calculated and shown, and nothing fails', () => {
  fc.assert(
    fc.property(formula, locale, (text, name) => {
      const book = new Book(name, { Tab: { A1: '1', B2: '2', D5: text } });
      expect(typeof book.shown('Tab', 'D5')).toBe('string');
    }),
    { numRuns: 2000 },
  );
});

test('a formula that is kept is kept the same the next time', () => {
  // a chain of ranges (`B2:B2:C1`) is read from the left, one range at a time
  const unchained = formula.filter((text) => !/:[^;,()]*:/.test(text));
  fc.assert(
    fc.property(unchained, locale, (text, name) => {
      const kept = storedFormula(text, name);
      expect(storedFormula(kept, name)).toBe(kept);
    }),
    { numRuns: 2000 },
  );
});

test('a change that touches no reference leaves every sign of the formula', () => {
  const elsewhere: StructureChange = { kind: 'insert', sheet: 'Elders', dimension: 'ROWS', start: 0, end: 5 };
  fc.assert(
    fc.property(formula, locale, (text, name) => {
      expect(rewriteFormula(text, name, 'Tab', elsewhere)).toBe(text);
      expect(rewriteFormula(text, name, 'Tab', { kind: 'rename', sheet: 'Elders', to: 'Daar' })).toBe(text);
    }),
    { numRuns: 2000 },
  );
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { functionNames } from '../../../src/sheets/formula/catalogue.ts';
import { Book } from './book.ts';

/** Every function gives a value or an error for any arguments. */

const cells = { A1: '1', A2: '-2,5', A3: 'tekst', A4: 'WAAR', B1: '1-2-2026', B2: '=1/0', B3: '12,5%', C1: '' };
const argument = fc.constantFrom(
  ...['', '0', '1', '-1', '2', '1,5', '1000000', '"a"', '""', '"1"', '">1"', '"A1:B2"', '"d-m-yyyy"', 'TRUE'],
  ...[
    'A1',
    'A3',
    'B2',
    'C1',
    'A1:A4',
    'A1:B3',
    'A:A',
    '{1\\2;3\\4}',
    '1/0',
    'NA()',
    'LAMBDA(x;x+1)',
    'LAMBDA(x;y;x+y)',
  ],
);

const names = functionNames().filter((name) => /^[A-Z]/.test(name));
const call = fc
  .tuple(fc.constantFrom(...names), fc.array(argument, { maxLength: 5 }), fc.boolean())
  .map(([name, args, lifted]) =>
    lifted ? `=ARRAYFORMULA(${name}(${args.join(';')}))` : `=${name}(${args.join(';')})`,
  );

test('every function answers whatever it is given with a value or an error, and never fails itself', () => {
  fc.assert(
    fc.property(call, (formula) => {
      const book = new Book('nl_NL', { Tab: { ...cells, D5: formula } });
      const value = book.value('Tab', 'D5');
      if (value?.numberValue != null) expect(Number.isFinite(value.numberValue)).toBe(true);
      if (value?.errorValue) expect(value.errorValue.type).toMatch(/^[A-Z_]+$/);
      expect(typeof book.shown('Tab', 'D5')).toBe('string');
    }),
    { numRuns: 2000 },
  );
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Cell } from '../../../../sheets/grid/tab.ts';
import { countOfText, readCount } from '../../../../sheets/questionnaire/read/count.ts';
import { feeOfText, readFee } from '../../../../sheets/questionnaire/read/fee.ts';
import { readChoice, readText } from '../../../../sheets/questionnaire/read/words.ts';
import { text } from '../library-report/cells.ts';

/** The number grammar of docs/domain.md, section 6. */

const grouped = new Intl.NumberFormat('nl-NL');
const ungrouped = new Intl.NumberFormat('nl-NL', { useGrouping: false });
const euros = new Intl.NumberFormat('nl-NL', { style: 'currency', currency: 'EUR' });
const count = fc.integer({ min: 0, max: 1_000_000 });

/** Anything at all, with much of what people type in it. */
const anything = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom(...'0123456789.,-–/ \u00A0\u202F€%()+*~xkca'.split('')) }),
  fc
    .tuple(
      fc.constantFrom('ca. ', '', '± ', 'onbekend', '€ ', '-', '='),
      fc.string(),
      fc.constantFrom('', ' st', '*', ',-'),
    )
    .map((parts) => parts.join('')),
);

describe('The number grammar', () => {
  test('reads every count that nl-NL formatting writes, grouped or not', () => {
    fc.assert(
      fc.property(count, (value) => {
        expect(countOfText(grouped.format(value))).toBe(value);
        expect(countOfText(ungrouped.format(value))).toBe(value);
      }),
    );
  });

  test('reads a text of digits and points only when nl-NL would write just that', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0123456789.'.split('')), maxLength: 9 }), (typed) => {
        const value = countOfText(typed);
        const digits = Number(typed.replaceAll('.', ''));
        const written = typed.includes('.') ? grouped.format(digits) === typed : /^\d+$/u.test(typed);
        expect(value).toBe(written ? digits : undefined);
      }),
    );
  });

  test('reads every price that nl-NL formatting writes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000 }), (cents) => {
        expect(feeOfText(euros.format(cents / 100))).toBe(cents / 100);
      }),
    );
  });

  test('never makes a number of a text that has other digits than the number', () => {
    fc.assert(
      fc.property(anything, (typed) => {
        const { kind, value } = readCount(text(typed));
        if (kind !== 'number') return;
        const digits = typed.replace(/[^0-9,]/gu, '').replace(/,0{1,2}$/u, '');
        expect(digits.replace(/^0+(?=\d)/u, '')).toBe(String(value));
      }),
    );
  });
});

const value = fc.oneof(
  fc.record({ numberValue: fc.double({ noNaN: true }) }),
  fc.record({ stringValue: anything }),
  fc.record({ boolValue: fc.boolean() }),
  fc.record({ formulaValue: anything.map((formula) => `=${formula}`) }),
  fc.record({ errorValue: fc.record({ type: fc.constant('ERROR') }) }),
);
/** Whatever the API can hand over for a cell, also what makes no sense. */
const cell: fc.Arbitrary<Cell> = fc
  .record(
    {
      entered: value,
      effective: value,
      shown: anything,
      formatType: fc.constantFrom('NUMBER', 'DATE', 'PERCENT', 'CURRENCY', 'TEXT'),
    },
    { requiredKeys: ['shown'] },
  )
  .map((one) => one as Cell);

describe('Any cell at all', () => {
  test.each([
    ['count', readCount],
    ['fee', readFee],
    ['choice', (one: Cell) => readChoice(one, ['ja', 'nee'])],
    ['text', readText],
  ] as const)('in a %s is read without a crash, and a number is a number within its bounds', (_, read) => {
    fc.assert(
      fc.property(cell, (one) => {
        const { kind, value: read_, remark } = read(one);
        if (kind === 'number') expect(Number(read_)).toBeGreaterThanOrEqual(0);
        if (kind === 'number') expect(Number(read_)).toBeLessThanOrEqual(1_000_000);
        if (kind === 'unreadable') expect(remark?.level).toBe('error');
      }),
    );
  });
});

describe('Any string at all', () => {
  test.each([
    ['count', (typed: string) => readCount(text(typed))],
    ['fee', (typed: string) => readFee(text(typed))],
    ['choice', (typed: string) => readChoice(text(typed), ['ja', 'nee'])],
    ['text', (typed: string) => readText(text(typed))],
  ] as const)('in a %s gives one reading, and stays as it was typed', (_, read) => {
    fc.assert(
      fc.property(anything, (typed) => {
        const reading = read(typed);
        expect(reading.typed).toBe(typed);
        expect(reading.kind === 'number' || reading.kind === 'text').toBe(reading.value !== null);
        if (reading.kind === 'unreadable') expect(reading.remark?.level).toBe('error');
      }),
    );
  });

  test('that holds no digit is never a number', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }).filter((typed) => !/\p{N}/u.test(typed)),
        (typed) => {
          expect(readCount(text(typed)).kind).not.toBe('number');
          expect(readFee(text(typed)).kind).not.toBe('number');
        },
      ),
    );
  });
});

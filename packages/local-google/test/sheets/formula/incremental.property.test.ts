import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addressOf } from '../../../src/sheets/formula/rewrite/reference.ts';
import { Book } from './book.ts';

/** Incremental calculation gives the same values as a fresh one. */

const rows = 8;
const columns = 5;
const cell = fc.record({ row: fc.nat(rows - 1), column: fc.nat(columns - 1) });
const address = cell.map(({ row, column }) => addressOf(row, column));

const range = fc.tuple(cell, cell).map(([a, b]) => {
  const top = Math.min(a.row, b.row);
  const left = Math.min(a.column, b.column);
  return `${addressOf(top, left)}:${addressOf(Math.max(a.row, b.row), Math.max(a.column, b.column))}`;
});

const typed = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: -9, max: 9 }).map(String) },
  { weight: 1, arbitrary: fc.constantFrom('', 'tekst', 'TRUE') },
  { weight: 2, arbitrary: fc.tuple(address, address).map(([a, b]) => `=${a}+${b}`) },
  { weight: 2, arbitrary: range.map((each) => `=SUM(${each})`) },
  { weight: 1, arbitrary: range.map((each) => `=COUNTBLANK(${each})`) },
  { weight: 1, arbitrary: fc.tuple(address, address, address).map(([a, b, c]) => `=IF(${a}>0,${b},${c})`) },
  { weight: 1, arbitrary: address.map((each) => `=Ander!${each}`) },
  { weight: 1, arbitrary: fc.constantFrom('={1;2}', '={3,4}', '=SEQUENCE(2,2)') },
);

const edit = fc.record({ title: fc.constantFrom('Tab', 'Ander'), address, text: typed });

const everything = (book: Book): unknown[] =>
  ['Tab', 'Ander'].flatMap((title) =>
    Array.from({ length: rows * columns }, (_, at) =>
      book.value(title, addressOf(Math.floor(at / columns), at % columns)),
    ),
  );

test('after any edits, whatever was looked at in between, each cell is as if calculated for the first time', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(edit, fc.boolean()), { maxLength: 25 }), (edits) => {
      const book = new Book('en_US', { Tab: {}, Ander: {} });
      const typedSoFar: Record<string, Record<string, string>> = { Tab: {}, Ander: {} };
      for (const [{ title, address: at, text }, look] of edits) {
        book.type(title, at, text);
        (typedSoFar[title] ?? {})[at] = text;
        if (look) everything(book);
      }
      expect(everything(book)).toEqual(everything(new Book('en_US', typedSoFar)));
    }),
    { numRuns: 300 },
  );
});

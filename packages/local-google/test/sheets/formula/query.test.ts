import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Book, plain, result } from './book.ts';

/** The QUERY function. */

const cells = {
  ...{ A1: 'Bibliotheek', B1: 'Kwartaal', C1: 'Aantal', D1: 'Datum' },
  ...{ A2: 'Rozet', B2: 'Q1', C2: '10', D2: '1/15/2026' },
  ...{ A3: 'ZB', B3: 'Q1', C3: '30', D3: '2/15/2026' },
  ...{ A4: 'Rozet', B4: 'Q2', C4: '20', D4: '4/15/2026' },
  ...{ A5: 'OBA', B5: 'Q2', D5: '5/15/2026' },
};

/** What the query gives, row by row, cells joined with `|`. */
const rows = (text: string, headings = '1', range = 'A1:D5'): string[] => {
  const book = new Book('en_US', { Tab: { ...cells, G1: `=QUERY(${range},"${text}",${headings})` } });
  const lines: string[] = [];
  for (let row = 1; row <= 9; row += 1) {
    const line = ['G', 'H', 'I', 'J'].map((column) => String(plain(book.value('Tab', `${column}${row}`))));
    if (line.some((cell) => cell !== '')) lines.push(line.join('|').replace(/\|+$/, ''));
  }
  return lines;
};

describe.each([
  ['select A, C', ['Bibliotheek|Aantal', 'Rozet|10', 'ZB|30', 'Rozet|20', 'OBA']],
  ["select A where C > 10 and B = 'Q1'", ['Bibliotheek', 'ZB']],
  ["select A where B = 'Q2' or C = 10", ['Bibliotheek', 'Rozet', 'Rozet', 'OBA']],
  ["select A where not (B = 'Q2')", ['Bibliotheek', 'Rozet', 'ZB']],
  ['select A where C is null', ['Bibliotheek', 'OBA']],
  ['select A where C is not null limit 1', ['Bibliotheek', 'Rozet']],
  ["select A where A contains 'oz' offset 1", ['Bibliotheek', 'Rozet']],
  ["select A where A starts with 'Z'", ['Bibliotheek', 'ZB']],
  ["select A where A like '_B%'", ['Bibliotheek', 'ZB', 'OBA']],
  ["select A where A matches '.B.?'", ['Bibliotheek', 'ZB', 'OBA']],
  ["select A where D >= date '2026-04-01'", ['Bibliotheek', 'Rozet', 'OBA']],
  ['select A, sum(C) group by A', ['Bibliotheek|sum Aantal', 'OBA', 'Rozet|30', 'ZB|30']],
  ['select B, count(A), avg(C) group by B', ['Kwartaal|count Bibliotheek|avg Aantal', 'Q1|2|20', 'Q2|2|20']],
  ['select sum(C), max(C)', ['sum Aantal|max Aantal', '60|30']],
  [
    "select A, sum(C) group by A order by sum(C) desc, A label sum(C) 'Totaal'",
    ['Bibliotheek|Totaal', 'Rozet|30', 'ZB|30', 'OBA'],
  ],
  ['select A, C order by C', ['Bibliotheek|Aantal', 'OBA', 'Rozet|10', 'Rozet|20', 'ZB|30']],
  ["select A, C*2 where C = 10 label C*2 'Dubbel'", ['Bibliotheek|Dubbel', 'Rozet|20']],
  ["select month(D), sum(C) group by month(D) label month(D) '', sum(C) ''", ['0|10', '1|30', '3|20', '4']],
  ["select upper(A) where C = 30 label upper(A) ''", ['ZB']],
])('QUERY %s', (text, expected) => {
  test('gives what the language documents', () => expect(rows(text)).toEqual(expected));
});

test('without headings the columns have no names', () => {
  expect(rows('select A', '0', 'A2:D3')).toEqual(['Rozet', 'ZB']);
});

test('the columns of an array are Col1, Col2, …', () => {
  expect(result('=JOIN("-",QUERY({1,2;3,4},"select Col2 where Col1 > 1",0))')).toBe('4');
});

test('what cannot be read says why', () => {
  const message = 'Unable to parse query string for Function QUERY parameter 2: NO_COLUMN: Z';
  expect(result('=QUERY(A1:B2,"select Z")')).toEqual({ type: 'VALUE', message });
  expect(result('=QUERY(A1:B2,"select A where A matches \'(\'")', cells)).toMatchObject({ type: 'VALUE' });
  expect(result('=QUERY(A1:B2,"selekt A")')).toMatchObject({ type: 'VALUE' });
  expect(result('=QUERY(A1:B2,"select A, sum(B) group by A pivot B")')).toMatchObject({ type: 'ERROR' });
});

test('whatever is asked gets an answer or an error, and nothing fails', () => {
  const words = fc.constantFrom(
    ...[
      'select',
      '*',
      'A',
      'B',
      'Z',
      ',',
      'where',
      'and',
      'or',
      'not',
      '(',
      ')',
      '=',
      '<',
      'is',
      'null',
      'contains',
      'matches',
    ],
    ...[
      "'x'",
      "'('",
      '1',
      '-',
      '+',
      '/',
      'sum',
      'count',
      'year',
      'group',
      'order',
      'by',
      'desc',
      'limit',
      'offset',
      'label',
      'date',
    ],
  );
  fc.assert(
    fc.property(fc.array(words, { maxLength: 12 }), (text) => {
      const found = result(`=JOIN("|",QUERY(A1:D5,"select A ${text.join(' ')}"))`, cells);
      expect(['string', 'number', 'object']).toContain(typeof found);
    }),
    { numRuns: 2000 },
  );
});

import { describe, expect, test } from 'vitest';
import type { Quarter } from '../../../../domain/calendar/quarter.ts';
import type { MeasureId } from '../../../../domain/measures/measures.ts';
import type { Observation } from '../../../../domain/submissions/observation.ts';
import { type Cell, cellAt, type Tab, type Workbook } from '../../../../sheets/grid/tab.ts';
import { columns, freshPlaces } from '../../../../sheets/questionnaire/layout.ts';
import { sheetIdOf } from '../../../../sheets/questionnaire/quarter-tab.ts';
import { formatRequests, formatsAfter, inputFormats } from '../../../../sheets/questionnaire/read/number-format.ts';
import { type ParsedTab, parseQuestionnaire } from '../../../../sheets/questionnaire/read/parse.ts';
import { verdictOf } from '../../../../sheets/questionnaire/texts.ts';
import { Librarian } from '../librarian.ts';
import { dated, empty, formula, number, text } from '../library-report/cells.ts';

/** A cell in which Google changed the typed text, and its value once our format is back. */

const quarter: Quarter = '2026-Q1';
const places = freshPlaces(quarter);
const count = 'lending_unfilled';
const fee = 'b2c_fee_national_eur';

const tabWith = (id: MeasureId, cell: Cell): Tab => {
  const at = places.get(id) ?? -1;
  const codes = new Map([...places].map(([code, row]) => [row, code]));
  const rows = Array.from({ length: Math.max(...places.values()) + 1 }, (_, row) =>
    Array.from({ length: columns.code + 1 }, (__, column): Cell => {
      if (column === columns.code && codes.has(row)) return text(codes.get(row) ?? '');
      return row === at && column === columns.input ? cell : empty;
    }),
  );
  return {
    sheetId: sheetIdOf(quarter),
    title: '2026-K1',
    index: 0,
    hidden: false,
    rowCount: 90,
    columnCount: 10,
    rows,
    merges: [],
    protectedRangeIds: [],
    chartIds: [],
    rules: [],
    collapsedRowGroups: [],
  };
};
const workbookOf = (tab: Tab): Workbook => ({
  id: 'w',
  title: 't',
  locale: 'nl_NL',
  timeZone: 'Europe/Amsterdam',
  tabs: [tab],
  namedRanges: [],
});

const look = (id: MeasureId, cell: Cell, before: readonly Observation[] = []): ParsedTab => {
  const tab = tabWith(id, cell);
  return parseQuestionnaire(tab, workbookOf(tab), quarter, {}, before);
};
const observed = (parsed: ParsedTab, id: MeasureId): Observation | undefined =>
  parsed.observations.find(({ measure }) => measure === id);
const said = (parsed: ParsedTab, id: MeasureId): readonly string[] =>
  parsed.findings.filter(({ measure }) => measure === id).map(verdictOf);
const requested = (id: MeasureId, cell: Cell, before: readonly Observation[] = []) => {
  const tab = tabWith(id, cell);
  const { place, observations } = parseQuestionnaire(tab, workbookOf(tab), quarter, {}, before);
  return formatRequests(tab, place, quarter, observations);
};

/** What was typed, with its reading; and the same cell with our format, as Google then shows it. */
const made: readonly (readonly [string, MeasureId, Cell, Cell, string])[] = [
  [
    '5%',
    count,
    number(0.05, '5%', 'PERCENT'),
    number(0.05, '0,05'),
    'Aanpassen: hier staat een percentage (5%). Typ het aantal; percentages rekenen wij zelf uit.',
  ],
  [
    '100%',
    count,
    number(1, '100%', 'PERCENT'),
    number(1, '1'),
    'Aanpassen: hier staat een percentage (100%). Typ het aantal. Bedoelt u 1? Kies dan Opmaak → Getal → Automatisch.',
  ],
  [
    '10-12-2025',
    count,
    dated(46_001, '10-12-2025'),
    number(46_001),
    'Aanpassen: Google heeft hier een datum van gemaakt (10-12-2025). Typ het aantal opnieuw, zonder streepjes.',
  ],
  [
    '1-2-2026 12:00',
    count,
    dated(46_054.5, '1-2-2026 12:00', 'DATE_TIME'),
    number(46_054.5, '46.054,5'),
    'Aanpassen: Google heeft hier een datum van gemaakt (1-2-2026 12:00). Typ het aantal opnieuw, zonder streepjes.',
  ],
  [
    '12:30',
    count,
    dated(0.520833, '12:30', 'TIME'),
    number(0.520833, '0,520833'),
    'Aanpassen: Google heeft hier een tijd van gemaakt (12:30). Typ het aantal opnieuw, zonder dubbele punt.',
  ],
  [
    '€ 12,50',
    count,
    number(12.5, '€ 12,50', 'CURRENCY'),
    number(12.5, '12,5'),
    'Aanpassen: hier staat een bedrag (€ 12,50). Typ het aantal, zonder euroteken.',
  ],
  [
    '5% as a price',
    fee,
    number(0.05, '5%', 'PERCENT'),
    number(0.05, '€ 0,05', 'CURRENCY'),
    'Aanpassen: hier staat een percentage (5%). Typ het bedrag in euro’s, bijvoorbeeld 5,00.',
  ],
];

describe('a cell that keeps the format of what was typed', () => {
  test.each(made)('%s: gets our format back, never a value', (_, id, typed) => {
    const isWhole = Number.isInteger(typed.entered?.numberValue);
    expect(requested(id, typed)).toEqual([
      {
        repeatCell: {
          range: {
            sheetId: sheetIdOf(quarter),
            startRowIndex: places.get(id),
            endRowIndex: (places.get(id) ?? 0) + 1,
            startColumnIndex: columns.input,
            endColumnIndex: columns.input + 1,
          },
          cell: {
            userEnteredFormat: {
              numberFormat:
                id === fee
                  ? { type: 'CURRENCY', pattern: '"€ "#,##0.00' }
                  : { type: 'NUMBER', pattern: isWhole ? '#,##0' : '#,##0.##########' },
            },
          },
          fields: 'userEnteredFormat.numberFormat',
        },
      },
    ]);
  });

  test.each(made)(
    '%s: is asked about in the same words after that, and left alone',
    (_, id, typed, after, sentence) => {
      const first = look(id, typed);
      expect(said(first, id)).toEqual([sentence]);
      const second = look(id, after, first.observations);
      expect(said(second, id)).toEqual([sentence]);
      expect(second.observations).toEqual(first.observations);
      const third = look(id, after, second.observations);
      expect(third.observations).toEqual(first.observations);
      expect(requested(id, after, first.observations)).toEqual([]);
    },
  );

  test.each(made)('%s: the next thing that is typed is read as typed', (_, id, typed) => {
    const next = look(id, id === fee ? number(7, '€ 7,00', 'CURRENCY') : number(7), look(id, typed).observations);
    expect(observed(next, id)).toMatchObject({ kind: 'number', value: 7 });
    expect(observed(next, id)?.made).toBeUndefined();
    expect(said(next, id)).toEqual([]);
  });

  test('is read as it stands once she chose Automatisch', () => {
    const first = look(count, number(12, '€ 12', 'CURRENCY'));
    const { formatType: _, ...automatic } = number(12);
    expect(observed(look(count, automatic, first.observations), count)).toMatchObject({ kind: 'number', value: 12 });
  });

  test('is asked about afresh when the same is typed again', () => {
    const typed = number(0.05, '5%', 'PERCENT');
    const first = look(count, typed);
    expect(look(count, typed, first.observations).observations).toEqual(first.observations);
    expect(requested(count, typed, first.observations)).toHaveLength(1);
  });

  test('of a figure that still looked like a date of 1900 stays that figure', () => {
    const first = look(count, dated(12, '11-1-1900'));
    expect(observed(first, count)).toMatchObject({ kind: 'number', value: 12 });
    expect(look(count, number(12), first.observations).observations).toEqual(first.observations);
  });
});

test.each<[string, MeasureId, Cell, number]>([
  ['an empty cell that was emptied of a percentage gets it', count, { shown: '', formatType: 'PERCENT' }, 1],
  ['a word in a cell that was a date gets it', count, { ...text('onbekend'), formatType: 'DATE' }, 1],
  ['a formula keeps its own', count, { ...formula('=VANDAAG()', 46_001), formatType: 'DATE' }, 0],
  ['a price keeps its euros', fee, number(5, '€ 5,00', 'CURRENCY'), 0],
  ['a count of our own format is left alone', count, number(5), 0],
  ['plain text is left alone', count, { ...text('5'), formatType: 'TEXT' }, 0],
])('%s', (_, id, cell, requests) => {
  expect(requested(id, cell)).toHaveLength(requests);
});

describe('A count shows what was typed', () => {
  const whole = '#,##0';
  const withDecimals = '#,##0.##########';
  const patternOf = (id: MeasureId, cell: Cell): string | null =>
    requested(id, cell)[0]?.repeatCell?.cell?.userEnteredFormat?.numberFormat?.pattern ?? null;

  test.each<readonly [string, MeasureId, Cell, string | null]>([
    ['1,2 that is shown as 1', count, number(1.2, '1'), withDecimals],
    ['1,2 that is shown as 1,2', count, number(1.2, '1,2'), null],
    ['1.234,5 that is shown as 1.235', count, number(1234.5, '1.235'), withDecimals],
    ['a third, of which not all decimals fit', count, number(1 / 3, '0,3333333333'), null],
    ['12 that is shown with a comma since 1,2 stood there', count, number(12, '12,'), whole],
    ['12', count, number(12, '12'), null],
    ['a formula with decimals', count, formula('=5/2', 2.5), null],
    [
      'a formula with decimals in our format',
      count,
      { ...formula('=5/2', 2.5), shown: '3', formatType: 'NUMBER' },
      withDecimals,
    ],
    ['a price', fee, number(1.2, '€ 1,20', 'CURRENCY'), null],
    ['a word', count, text('ca. 1,2'), null],
  ])('%s', (_, id, cell, pattern) => {
    expect(patternOf(id, cell)).toBe(pattern);
  });

  test('the comma that a format leaves at the end was not typed: the reading stays as it was when the format is ours again', () => {
    const [first, second] = [look(count, number(1304, '1.304,')), look(count, number(1304, '1.304'))];
    expect(observed(first, count)).toMatchObject({ value: 1304, typed: '1.304' });
    expect(second.observations).toEqual(first.observations);
  });

  test('in the sheet, and the whole number after it too; the third look writes nothing', () => {
    const marja = new Librarian();
    for (const [typed, shown] of [
      ['1,2', '1,2'],
      ['1.234,56', '1.234,56'],
      ['12', '12'],
      ['1234', '1.234'],
    ] as const) {
      marja.type(count, typed);
      marja.check();
      expect(marja.shown(count, 'input')).toBe(shown);
      expect(marja.check()).toBe(0);
    }
  });
});

test('What the formats will be is foretold', () => {
  const typed = tabWith(count, number(0.05, '5%', 'PERCENT'));
  const after = tabWith(count, number(0.05, '0,05'));
  const requests = requested(count, cellAt(typed, places.get(count) ?? -1, columns.input));
  const formats = inputFormats(workbookOf(typed), [quarter]);
  expect(formats).not.toEqual(inputFormats(workbookOf(after), [quarter]));
  expect(formatsAfter(formats, requests)).toEqual(inputFormats(workbookOf(after), [quarter]));
});

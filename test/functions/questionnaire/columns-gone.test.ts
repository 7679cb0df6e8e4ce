import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import { expect, test } from 'vitest';
import { columns, freshPlaces } from '../../../sheets/questionnaire/layout.ts';
import { sheetIdOf } from '../../../sheets/questionnaire/quarter-tab.ts';
import { Desk } from './desk.ts';

/** Whole groups of columns that people delete, and figures in columns that they insert, lose nothing. */

type Request = sheets_v4.Schema$Request;

const sheetId = sheetIdOf('2026-Q1');
const across = (startIndex: number, endIndex: number) => ({
  sheetId,
  dimension: 'COLUMNS' as const,
  startIndex,
  endIndex,
});
const deleted = (from: number, to: number): Request => ({ deleteDimension: { range: across(from, to) } });
const inserted = (at: number): Request => ({
  insertDimension: { range: across(at, at + 1), inheritFromBefore: false },
});
const end = Object.keys(columns).length;

const filled = (): Desk => {
  const desk = new Desk();
  desk.marja.type('lending_requests_received', '580');
  desk.marja.type('lending_unfilled', '12');
  desk.marja.type('lending_unfilled', 'verbouwing', 'explanation');
  desk.look();
  return desk;
};

const readIn = (desk: Desk) =>
  (desk.submissions.get('2026-Q1')?.reading?.observations ?? [])
    .filter(({ kind }) => kind !== 'blank')
    .map(({ measure, value, explanation }) => [measure, value, explanation]);

const figuresBack =
  'Ter info: de kolom met uw cijfers was weg. Hij staat er weer, met wat wij er het laatst in lazen. Kijk ze nog eens na.';
const explanationsBack =
  'Ter info: de kolom met uw toelichtingen was weg. Hij staat er weer, met wat wij er het laatst in lazen.';

test.each<readonly [string, readonly Request[], string]>([
  ['all but the labels', [deleted(columns.lastYear, end)], figuresBack],
  ['all but the labels and earlier figures', [deleted(columns.input, end)], figuresBack],
  ['all to the right of the figures', [deleted(columns.verdict, end)], explanationsBack],
  [
    'all but the labels and the figures',
    [deleted(columns.verdict, end), deleted(columns.lastYear, columns.input)],
    explanationsBack,
  ],
  ['all but the last hidden one', [deleted(0, columns.checkedExplanation)], figuresBack],
  [
    'all but the labels, with empty columns in their place',
    [deleted(columns.lastYear, end), { appendDimension: { sheetId, dimension: 'COLUMNS', length: end } }],
    figuresBack,
  ],
])('Whoever deletes %s finds them back as they were last read, and reads so', (_, does, says) => {
  const desk = filled();
  const before = readIn(desk);
  desk.marja.send(does);
  desk.look();
  expect(readIn(desk)).toEqual(before);
  desk.look();
  expect(desk.look()).toBe(0);
  expect(readIn(desk)).toEqual(before);
  expect(desk.top()).toBe(says);
  expect(desk.marja.shown('lending_unfilled', 'input')).toBe('12');
  expect(desk.marja.shown('lending_unfilled', 'explanation')).toBe('verbouwing');
});

/** What the row of the box says, whatever columns were inserted before. */
const saidIn = (desk: Desk): string => {
  const row = desk.marja.tab().rows[freshPlaces('2026-Q1').get('done') ?? -1] ?? [];
  return row.map(({ shown }) => shown).join(' ');
};

const inOwnColumn = (desk: Desk, code: 'lending_unfilled' | 'lending_filled_loans', typed: number | string): void => {
  const start = { sheetId, rowIndex: freshPlaces('2026-Q1').get(code) ?? -1, columnIndex: columns.input };
  const value = typeof typed === 'number' ? { numberValue: typed } : { stringValue: typed };
  desk.marja.send([
    inserted(columns.input),
    { updateCells: { start, rows: [{ values: [{ userEnteredValue: value }] }], fields: 'userEnteredValue' } },
  ]);
};

test.each([777, 0.5, '777', '1.234'])(
  'A figure (%j) in a column of their own is said not to be read, and is kept once, also when the tab is thrown away',
  (figure) => {
    const desk = filled();
    inOwnColumn(desk, 'lending_filled_loans', figure);
    desk.look();
    expect(desk.look()).toBe(0);
    expect(saidIn(desk)).toContain(
      'Ter info: er staan getallen in een kolom die wij niet lezen. Typ ze in de kolom ‘Dit kwartaal’. Wij bewaarden ze in het tabblad ‘Teruggevonden’.',
    );
    desk.throwAway();
    expect(desk.kept()).toEqual([String(figure).replace('0.5', '0,5')]);
  },
);

test('A figure in a column of their own beside a filled cell is kept silently, and a note of theirs is not', () => {
  const desk = filled();
  inOwnColumn(desk, 'lending_unfilled', 13);
  inOwnColumn(desk, 'lending_filled_loans', 'nog bellen');
  desk.look();
  expect(saidIn(desk)).not.toContain('Ter info');
  expect(desk.kept()).toEqual(['13']);
});

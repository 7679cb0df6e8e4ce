import fc from 'fast-check';
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import { describe, expect, it } from 'vitest';
import { parseTypedQuarter } from '../../../../domain/calendar/typed-quarter.ts';
import { parseAddress } from '../../../../domain/libraries/address.ts';
import type { Library } from '../../../../domain/libraries/library.ts';
import { afterInsertions } from '../../../../sheets/grid/insert.ts';
import type { Page } from '../../../../sheets/grid/page.ts';
import { paintRequests } from '../../../../sheets/grid/paint.ts';
import type { Tab } from '../../../../sheets/grid/tab.ts';
import type { EventLine } from '../../../../sheets/secretariat/register/event-lines.ts';
import { eventIds, eventRowsIn, parseEventRows } from '../../../../sheets/secretariat/register/event-row.ts';
import { kindChoices, kindOf } from '../../../../sheets/secretariat/register/event-texts.ts';
import { registerPage } from '../../../../sheets/secretariat/register/page.ts';
import { libraryRowsIn, registerColumns } from '../../../../sheets/secretariat/register/register.ts';
import { membershipWords } from '../../../../sheets/secretariat/register/texts.ts';
import { typedIn, writtenTab } from '../../written-tab.ts';

/** Reading the tab *Register*. */

const id = 'a'.repeat(44);

it.each([
  [id, { kind: 'file', id }],
  [` ${id}\n`, { kind: 'file', id }],
  [`https://docs.google.com/spreadsheets/d/${id}/edit?gid=0#gid=0`, { kind: 'file', id }],
  [`https://docs.google.com/spreadsheets/d/${id}`, { kind: 'file', id }],
  [`docs.google.com/spreadsheets/u/1/d/${id}/edit`, { kind: 'file', id }],
  [`http://127.0.0.1:8080/spreadsheets/d/${id}/edit#gid=8002`, { kind: 'file', id }],
  [`https://docs.google.com/spreadsheets/d/e/2PACX-${id}/pubhtml`, { kind: 'published' }],
  [`https://docs.google.com/spreadsheets/d/${id}/edit?gid=81#gid=42&range=B2`, { kind: 'file', id }],
  [`http://127.0.0.1:8400/#/d/${id}/42?range=B2`, { kind: 'file', id }],
  [`http://127.0.0.1:8400/#/d/${id}`, { kind: 'file', id }],
  [`https://docs.google.com/document/d/${id}/edit`, { kind: 'file', id }],
  ['http://127.0.0.1:8400/#/', { kind: 'no-address' }],
  ['https://drive.google.com/drive/my-drive', { kind: 'no-address' }],
  ['IBL-opgave – Rozet', { kind: 'no-address' }],
  ['a'.repeat(24), { kind: 'no-address' }],
  ['', { kind: 'nothing' }],
  ['  ', { kind: 'nothing' }],
])('The address %j', (typed, pasted) => {
  expect(parseAddress(typed)).toEqual(pasted);
});

it('An address is read or asked about, whatever it is', () => {
  fc.assert(
    fc.property(fc.string(), (text) =>
      ['nothing', 'file', 'published', 'no-address'].includes(parseAddress(text).kind),
    ),
  );
});

it.each([
  ['2026-K3', '2026-Q3'],
  ['2026-q3', '2026-Q3'],
  ['2026 K3', '2026-Q3'],
  ['K3 2026', '2026-Q3'],
  ['k3-2026', '2026-Q3'],
  ['3e kwartaal 2026', '2026-Q3'],
  ['3e kwartaal van 2026', '2026-Q3'],
  ['3e kw. 2026', '2026-Q3'],
  ['', undefined],
  ['2026', null],
  ['2026-K5', null],
  ['2026-K0', null],
  ['3', null],
  ['juli 2026', null],
  ['1-7-2026', null],
])('The quarter %j', (typed, quarter) => {
  expect(parseTypedQuarter(typed)).toBe(quarter);
});

it('Every choice of the list is understood, however it is spaced', () => {
  for (const choice of kindChoices) expect(kindOf(`  ${choice.toUpperCase().replace(' ', '  ')} `)).not.toBeNull();
  expect(new Set(kindChoices.map(kindOf)).size).toBe(kindChoices.length);
});

it.each([
  [[], [], 3],
  [['verandering-1'], [], 4],
  [['verandering-2'], ['verandering-1', 'verandering-2', 'verandering-3'], 4],
  [['verandering-12'], [], 12],
  [[], ['verandering-5'], 5],
] as const)('Recorded %j, present %j: %i rows, three of them free', (recorded, present, rows) => {
  expect(eventIds(recorded, present)).toHaveLength(rows);
});

it.each([
  ['2015-Q1', null, null, 'sinds 1e kwartaal 2015'],
  ['2015-Q1', '2024-Q4', null, 'van 1e kwartaal 2015 tot en met 4e kwartaal 2024'],
  ['1900-Q1', null, null, 'al lang'],
  ['1900-Q1', '2024-Q4', null, 'tot en met 4e kwartaal 2024'],
  ['2015-Q1', null, '2026-Q2', 'sinds 1e kwartaal 2015; tijdelijk dicht vanaf 2e kwartaal 2026'],
] as const)('Member from %s to %s, closed from %s: %s', (from, to, closed, words) => {
  expect(membershipWords(from, to, closed)).toBe(words);
});

const library = (code: string): Library => ({
  id: code,
  name: `Bibliotheek ${code}`,
  city: code,
  province: 'Gelderland',
  from: '2015-Q1',
  to: null,
  workbookId: id,
});

const empty = (number: number): EventLine => ({
  id: `verandering-${number}`,
  answer: { kind: 'empty' },
  recorded: null,
  shown: '',
});

const account = 'dienst@voorbeeld.nl';
const pageOf = (codes: readonly string[], lines: readonly EventLine[], tab: Tab | null): Page =>
  registerPage(
    {
      libraries: codes.map(library),
      workbookAddress: 'https://docs.google.com/spreadsheets/d/',
      addresses: new Map(),
      facts: [],
      events: { lines, choices: [...codes], next: '2026-Q2', account },
    },
    tab,
  );

const three = [1, 2, 3].map(empty);
const built = writtenTab(pageOf(['A', 'B'], three, null));
const kindsOf = (requests: readonly sheets_v4.Schema$Request[]) => requests.map((one) => Object.keys(one)[0]);
const written = (requests: readonly sheets_v4.Schema$Request[], row: number): string =>
  JSON.stringify(
    requests.filter(
      ({ updateCells }) => updateCells?.start?.rowIndex === row && updateCells.fields === 'userEnteredValue,note',
    ),
  );

describe('the page', () => {
  it('painted again writes nothing', () => {
    expect(paintRequests(built, pageOf(['A', 'B'], three, built), account)).toEqual([]);
  });

  it('has the changes under the libraries', () => {
    // A blank row, the heading, two lines of explanation, the heads of the columns.
    expect(Math.min(...eventRowsIn(built).values())).toBe((libraryRowsIn(built).get('B') ?? 0) + 6);
  });
});

describe('a new library', () => {
  const typed = typedIn(built, [[eventRowsIn(built).get('verandering-2') ?? 0, 0, 'weer open']]);
  const page = pageOf(['A', 'AB', 'B'], three, typed);
  const requests = paintRequests(typed, page, account);

  it('comes in between, and what was typed below moves down with its row', () => {
    const first = Math.max(...['A', 'B'].map((code) => libraryRowsIn(built).get(code) ?? 0));
    expect(requests[0]).toEqual({
      insertDimension: {
        range: { sheetId: 8002, dimension: 'ROWS', startIndex: first + 1, endIndex: first + 2 },
        inheritFromBefore: false,
      },
    });
    const moved = afterInsertions(typed, page.insertions ?? []);
    const row = eventRowsIn(moved).get('verandering-2') ?? 0;
    expect(row).toBe((eventRowsIn(typed).get('verandering-2') ?? 0) + 1);
    expect(parseEventRows(moved).find((one) => one.id === 'verandering-2')?.typed[0]).toBe('weer open');
    expect(page.rows.find(({ at }) => at === row)?.cells[registerColumns.hidden]?.value).toBe('verandering-2');
    // Nothing is written over what was typed.
    expect(written(requests, row)).not.toContain('weer open');
  });
});

describe('a row of changes that somebody deleted', () => {
  const recorded = ['krijgt een andere naam', 'A', '', '2026-K2', 'Nieuw', '', '', ''];
  const line: EventLine = { ...empty(1), recorded };
  const lines = [line, empty(2), empty(3), empty(4)];
  const whole = writtenTab(pageOf(['A', 'B'], lines, null));
  const row = eventRowsIn(whole).get('verandering-1') ?? 0;
  const without: Tab = { ...whole, rowCount: whole.rowCount - 1, rows: whole.rows.filter((_, at) => at !== row) };

  it('comes back as it was ticked, and the others keep their rows', () => {
    const page = pageOf(['A', 'B'], lines, without);
    const requests = paintRequests(without, page, account);
    const back = Math.max(...eventRowsIn(without).values()) + 1;
    expect(written(requests, back)).toContain('"Nieuw"');
    expect(written(requests, back)).toContain('"boolValue":true');
    expect(page.insertions).toEqual([]);
  });

  it('a box that is there is never written, whatever was recorded', () => {
    const unticked = typedIn(whole, [[row, 5, false]]);
    expect(kindsOf(paintRequests(unticked, pageOf(['A', 'B'], lines, unticked), account))).toEqual([]);
  });
});
